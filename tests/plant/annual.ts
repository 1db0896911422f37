import { suggestionIn } from './arrange';
import type { Causes } from './policyCauses';
import { annualSamples } from './annualSamples';
import { idOf, type TestPlant } from './testPlant';

const noon = (day: string) => new Date(`${day}T12:00:00+08:00`).getTime();

/** The year that the tests confirm, and the January in which they do. */
export const awardYear = 2026;
export const toJanuary = (plant: TestPlant) => plant.cloud.clock.set(noon('2027-01-05'));

/** Six suggestions of the stamping unit in March, all adopted: enough to be ranked. */
export async function rankedUnit(plant: TestPlant): Promise<string[]> {
  plant.cloud.clock.set(noon('2026-03-10'));
  const ids: string[] = [];
  for (let i = 0; i < 6; i += 1) ids.push(await suggestionIn(plant, 'adopted'));
  return ids;
}

export const annualOf = (plant: TestPlant) => plant.does('zhou', 'annual.get', { year: awardYear });

/** Everything decided but the ballot: the stamping unit is excellent, with its wage total. */
export async function decided(plant: TestPlant) {
  await rankedUnit(plant);
  toJanuary(plant);
  const { version } = await annualOf(plant);
  return plant.does('zhou', 'annual.wages', { requestId: plant.newId(), year: awardYear, version, month: '2026-12', wages: [{ unitId: 'stamping', fen: 123_456_750 }] });
}

/** Confirms a year as it is and makes all its entries. */
export async function confirmed(plant: TestPlant) {
  const { version, amountFen } = await annualOf(plant);
  let view = await plant.does('zhou', 'annual.confirm', { year: awardYear, version, amountFen, withoutTopTen: true });
  while (view.state === 'paying') view = await plant.does('zhou', 'annual.step', { year: awardYear });
  return view;
}

export const paid = async (plant: TestPlant) => {
  await decided(plant);
  return confirmed(plant);
};

type Changing = 'annual.choose' | 'annual.wages' | 'annual.congress' | 'annual.setTopic';

/** What brings about each refusal of the annual awards. */
export function annualCauses(plant: () => TestPlant) {
  const ask = (endpoint: Changing, more: object) => plant().outcome('zhou', endpoint, { ...annualSamples[endpoint], requestId: plant().newId(), ...more } as never);
  const drawn = (endpoint: Changing): Causes => ({
    annualConfirmed: async () => {
      const { version } = await paid(plant());
      return ask(endpoint, { year: awardYear, version });
    },
    changedMeanwhile: () => ask(endpoint, { version: 9 }),
    idReused: async () => {
      const requestId = plant().newId();
      await ask(endpoint, { requestId });
      return plant().outcome('zhou', endpoint, { ...annualSamples[endpoint], requestId, version: 1 } as never);
    },
  });
  const correcting = { requestId: 'correct-000001', year: awardYear, key: 'specialist:p-sun', amountFen: 60_000, words: '核对时发现错了' };
  return {
    'annual.unit': { notFound: () => plant().outcome('zhou', 'annual.unit', { year: 2020, unitId: 'nowhere' }) },
    'annual.choose': { ...drawn('annual.choose'), unitsUnfit: () => ask('annual.choose', { unitIds: ['stamping', 'stamping'] }) },
    'annual.wages': { ...drawn('annual.wages'), unitsUnfit: () => ask('annual.wages', { wages: [{ unitId: 'nowhere', fen: 1 }] }) },
    'annual.congress': { ...drawn('annual.congress'), proposalUnfit: async () => ask('annual.congress', { suggestionIds: [await suggestionIn(plant(), 'submitted')] }) },
    'annual.topic': { notFound: () => plant().outcome('zhou', 'annual.topic', annualSamples['annual.topic']) },
    'annual.setTopic': {
      ...drawn('annual.setTopic'),
      peopleUnfit: () => ask('annual.setTopic', { personIds: [idOf('left')] }),
      topicsFull: async () => {
        for (let i = 0; i < 20; i += 1) await ask('annual.setTopic', { topicId: `topic-${i}-000`, version: i });
        return ask('annual.setTopic', { topicId: 'topic-last-00', version: 20 });
      },
    },
    'annual.confirm': {
      yearNotOver: () => plant().outcome('zhou', 'annual.confirm', { year: 2099, version: 0, amountFen: 0 }),
      annualIncomplete: () => plant().outcome('zhou', 'annual.confirm', annualSamples['annual.confirm']),
      changedMeanwhile: async () => {
        const { version, amountFen } = await decided(plant());
        return plant().outcome('zhou', 'annual.confirm', { year: awardYear, version, amountFen: amountFen + 1, withoutTopTen: true });
      },
    },
    'annual.step': { annualUnpaid: () => plant().outcome('zhou', 'annual.step', annualSamples['annual.step']) },
    'annual.correct': {
      notFound: async () => {
        await paid(plant());
        return plant().outcome('zhou', 'annual.correct', { ...correcting, key: 'specialist:nobody' });
      },
      annualUnpaid: () => plant().outcome('zhou', 'annual.correct', annualSamples['annual.correct']),
      nothingToCorrect: async () => {
        await paid(plant());
        return plant().outcome('zhou', 'annual.correct', { ...correcting, amountFen: 70_000 });
      },
      idReused: async () => {
        await paid(plant());
        await plant().does('zhou', 'annual.correct', correcting);
        return plant().outcome('zhou', 'annual.correct', { ...correcting, amountFen: 65_000 });
      },
    },
    'annual.closeList': { nothingToPay: () => plant().outcome('zhou', 'annual.closeList', annualSamples['annual.closeList']) },
    'trial.annual': { policyFaulty: () => plant().outcome('zhou', 'trial.annual', { year: 2020, changes: { 'annual.wagePercent': 101 } }) },
    'annual.sheet': { notFound: () => plant().outcome('zhou', 'annual.sheet', annualSamples['annual.sheet']) },
  };
}
