import type { EndpointName } from '#shared/contract/index';
import { draft } from './drafts';
import type { Cause, Causes } from './policyCauses';
import { samples } from './samples';
import type { TestPlant } from './testPlant';

/** A passage that holds the word of the list, written as somebody would who does not think of it. */
export const classified = '和银河 七号的夹具一样，照着做一套';

/** The office puts a word on the list. */
export const listWords = (plant: TestPlant, words: readonly string[] = ['银河七号'], version = 0) =>
  plant.does('zhou', 'secrecy.setWords', { requestId: plant.newId(), version, words: [...words] });

/** Whatever is called after the word came on the list. */
export const afterListing = (plant: () => TestPlant, call: Cause): Cause => async () => {
  await listWords(plant());
  return call();
};

/** How each refusal of the list, and of a check of duplicates, comes about. */
export function secrecyCauses(plant: () => TestPlant): { readonly [E in EndpointName]?: Causes } {
  const set = (more: object) => plant().outcome('zhou', 'secrecy.setWords', { ...samples['secrecy.setWords'], ...more });
  const requestId = () => plant().newId();
  return {
    'secrecy.setWords': {
      changedMeanwhile: () => set({ version: 7 }),
      nothingToCorrect: async () => {
        await set({});
        return set({ requestId: requestId(), version: 1, words: ['银河-七号'] });
      },
      idReused: async () => {
        await set({});
        return set({ words: ['别的词'] });
      },
    },
    'duplicates.check': {
      classifiedWord: afterListing(plant, () => plant().outcome('lin', 'duplicates.check', { title: draft('').title, problem: classified })),
    },
  };
}
