import { suggestionIn } from './arrange';
import type { Causes } from './policyCauses';
import type { TestPlant } from './testPlant';

type MonthEndpoint = 'awards.prepare' | 'awards.step' | 'awards.batch' | 'awards.confirm' | 'awards.sheet';

/** Noon of a day in Shanghai. */
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`).getTime();

/** Adopts a suggestion in March 2026 and goes on to the fifth of April. */
export async function adoptedInMarch(plant: TestPlant): Promise<string> {
  plant.cloud.clock.set(noon('2026-03-10'));
  const id = await suggestionIn(plant, 'adopted');
  plant.cloud.clock.set(noon('2026-04-05'));
  return id;
}

/** Makes the sheet of a month from begin to end. */
export async function prepareSheet(plant: TestPlant, month: string) {
  let batch = await plant.does('zhou', 'awards.prepare', { month });
  while (batch.state === 'gathering') batch = await plant.does('zhou', 'awards.step', { month });
  return batch;
}

/** What brings about each refusal of the monthly batches. */
export function awardCauses(plant: () => TestPlant) {
  const ask = (endpoint: MonthEndpoint, month: string) => plant().outcome('zhou', endpoint, { month });
  const unknown = (endpoint: MonthEndpoint): Causes => ({ notFound: () => ask(endpoint, '2020-01') });
  return {
    'awards.prepare': {
      monthNotOver: async () => {
        await adoptedInMarch(plant());
        return ask('awards.prepare', '2026-04');
      },
      nothingToPay: () => ask('awards.prepare', '2020-01'),
      monthPaid: async () => {
        await adoptedInMarch(plant());
        await prepareSheet(plant(), '2026-03');
        return ask('awards.prepare', '2026-02');
      },
      batchOpen: async () => {
        await adoptedInMarch(plant());
        await prepareSheet(plant(), '2026-03');
        await suggestionIn(plant(), 'adopted');
        plant().cloud.clock.set(noon('2026-05-05'));
        return ask('awards.prepare', '2026-04');
      },
    },
    'awards.step': unknown('awards.step'),
    'awards.batch': unknown('awards.batch'),
    'awards.entries': { notFound: () => plant().outcome('zhou', 'awards.entries', { month: '2020-01', personId: 'nobody' }) },
    'awards.confirm': {
      ...unknown('awards.confirm'),
      batchNotReady: async () => {
        await adoptedInMarch(plant());
        await plant().does('zhou', 'awards.prepare', { month: '2026-03' });
        return ask('awards.confirm', '2026-03');
      },
    },
    'awards.sheet': {
      ...unknown('awards.sheet'),
      batchNotReady: async () => {
        await adoptedInMarch(plant());
        await prepareSheet(plant(), '2026-03');
        return ask('awards.sheet', '2026-03');
      },
    },
  };
}
