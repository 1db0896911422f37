import * as z from 'zod';
import { sameWords } from '../domain/quality/sameWords';
import { day, id } from '../model/common';
import { readableLine } from '../model/readable';
import { phraseLimits } from '../policy/cannedReasons';
import type { Endpoint } from './endpoint';
import { moment } from './views';

const { phrasesMax, signsMin, signsMax } = phraseLimits;
const fits = (phrase: string): boolean => [...sameWords(phrase)].length >= signsMin && [...sameWords(phrase)].length <= signsMax;
const phrase = z.string().overwrite(readableLine).trim().max(60).refine(fits, `每句 ${signsMin}–${signsMax} 个字（标点和空格不算）`);
const version = z.number().int();

const phrasesView = z.object({
  version,
  /** As they count from `from` on, the first day on which a change made now can count. */
  phrases: z.array(z.string()),
  from: day,
  /** Newest first. */
  history: z.array(z.object({ at: moment, byName: z.string(), from: day, added: z.array(z.string()), removed: z.array(z.string()) })),
});
export type PhrasesView = z.infer<typeof phrasesView>;

/** Canned phrases 套话: what the review-quality figures leave out of a reason before they count its letters. */
export const phraseEndpoints = {
  'phrases.get': {
    what: 'Phrases that say no without saying why, and who changed the list', input: z.strictObject({}), output: phrasesView, who: ['office'], refusals: [],
  },
  'phrases.set': {
    what: 'Set the whole list, from tomorrow on; refusals made before stay judged by the list of their day',
    input: z.strictObject({
      requestId: id.describe('Made on the phone; a repeated call with it answers as the first time'),
      version: version.describe('The version the caller saw; refused when it has moved on'),
      phrases: z.array(phrase).max(phrasesMax),
    }),
    output: phrasesView, who: ['office'], refusals: ['changedMeanwhile', 'nothingToCorrect', 'idReused'],
  },
} as const satisfies Record<string, Endpoint>;
