import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { makes } from './arrange';
import { draft } from './drafts';
import { afterListing, classified } from './secrecy';
import type { TestPlant } from './testPlant';

const march = new Date('2026-03-02T09:00:00+08:00');
const april = new Date('2026-04-01T00:30:00+08:00');

/** What the timer does in one night. */
export const nights = (plant: TestPlant) =>
  runNightly({ ...plant.host(null, new Date(plant.cloud.clock.now())), log: () => undefined }, 40_000);

/** Lin's suggestion, concluded in March. */
export async function concludedInMarch(plant: TestPlant, how: 'adopt' | 'decline' = 'decline'): Promise<string> {
  plant.cloud.clock.set(march);
  const id = plant.newId();
  // A draft names its id in the text, which here is a secret.
  await plant.does('lin', 'suggestion.submit', { ...draft(id), problem: draft('').problem });
  await makes(plant, 'sun', 'accept', id);
  await makes(plant, 'he', 'score', id);
  await makes(plant, 'sun', how, id);
  return id;
}

/** A conclusion of March, drawn in the first night of April. */
export async function blindSample(plant: TestPlant, how: 'adopt' | 'decline' = 'decline'): Promise<{ blindId: string; suggestionId: string }> {
  const suggestionId = await concludedInMarch(plant, how);
  plant.cloud.clock.set(april);
  await nights(plant);
  const [review] = await plant.store.find('blindReviews', { where: {}, limit: 1 });
  if (!review) throw new Error('nothing was drawn');
  return { blindId: review._id, suggestionId };
}

/** What brings about each refusal of the blind second review. */
export function blindCauses(plant: () => TestPlant) {
  const given = async () => {
    const input = { requestId: plant().newId(), id: (await blindSample(plant())).blindId, marks: { novelty: 50, feasibility: 50, benefit: 50, spread: 50 }, comment: '一般' };
    await plant().does('fang', 'blind.give', input);
    return input;
  };
  return {
    'blind.get': {
      notFound: () => plant().outcome('fang', 'blind.get', { id: 'never-drawn' }),
      blindGiven: async () => plant().outcome('fang', 'blind.get', { id: (await given()).id }),
    },
    'blind.give': {
      notFound: () => plant().outcome('fang', 'blind.give', { requestId: plant().newId(), id: 'never-drawn', marks: { novelty: 1, feasibility: 1, benefit: 1, spread: 1 }, comment: '一般' }),
      blindGiven: async () => plant().outcome('fang', 'blind.give', { ...await given(), requestId: plant().newId() }),
      idReused: async () => plant().outcome('fang', 'blind.give', { ...await given(), comment: '另一句' }),
      classifiedWord: afterListing(plant, async () => {
        const { blindId: id } = await blindSample(plant());
        return plant().outcome('fang', 'blind.give', { requestId: plant().newId(), id, marks: { novelty: 1, feasibility: 1, benefit: 1, spread: 1 }, comment: classified });
      }),
      textRefused: async () => {
        plant().cloud.openApi.safety.refusedWords.add('违禁词');
        const { blindId: id } = await blindSample(plant());
        return plant().outcome('fang', 'blind.give', { requestId: plant().newId(), id, marks: { novelty: 1, feasibility: 1, benefit: 1, spread: 1 }, comment: '这里有一句违禁词' });
      },
    },
  };
}
