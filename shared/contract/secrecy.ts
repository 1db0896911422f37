import * as z from 'zod';
import { signsIn } from '../domain/secrecy/signs';
import { id } from '../model/common';
import { readableLine } from '../model/readable';
import { secrecyList } from '../policy/secrecy';
import type { Endpoint } from './endpoint';
import { moment } from './views';

const { wordsMax, signsMin, signsMax } = secrecyList;
const fits = (word: string): boolean => signsIn(word) >= signsMin && signsIn(word) <= signsMax;
const word = z.string().overwrite(readableLine).trim().max(60).refine(fits, `每个词 ${signsMin}–${signsMax} 个字（标点和空格不算）`);
const version = z.number().int();

const secrecyView = z.object({
  version,
  words: z.array(z.string()),
  /** Newest first. */
  changes: z.array(z.object({ at: moment, byName: z.string(), added: z.number().int(), removed: z.number().int() })),
});
export type SecrecyView = z.infer<typeof secrecyView>;

const secrecyHashes = z.object({
  version, salt: z.string(),
  groups: z.array(z.object({ length: z.number().int(), folds: z.array(z.number().int()), hashes: z.array(z.string()) })),
});
export type SecrecyHashes = z.infer<typeof secrecyHashes>;

export const secrecyEndpoints = {
  'secrecy.words': {
    what: 'The words that no suggestion may hold, and who changed the list', input: z.strictObject({}), output: secrecyView, who: ['office'], refusals: [],
  },
  'secrecy.setWords': {
    what: 'Set the whole list; counts within minutes',
    input: z.strictObject({
      requestId: id.describe('Made on the phone; a repeated call with it answers as the first time'),
      version: version.describe('The version the caller saw; refused when it has moved on'),
      words: z.array(word).max(wordsMax),
    }),
    output: secrecyView, who: ['office'], refusals: ['changedMeanwhile', 'nothingToCorrect', 'idReused'],
  },
  'secrecy.hashes': {
    what: 'The list as salted folds and hashes by length of the word, by which the phone marks a passage before anything is sent; nothing in clear',
    input: z.strictObject({}), output: secrecyHashes, who: ['employee'], refusals: [],
  },
} as const satisfies Record<string, Endpoint>;
