import { placesIn } from '#shared/domain/secrecy/places';
import { ok, refuse, type Result } from '#shared/result';
import { placesWords } from '#shared/text/secrecy';
import type { Context } from './context';
import { listedOn } from './secrecyList';
import { writtenIn } from './written';

/**
 * Looks for the office's words in what was written, before anything is stored or shown to anybody. The log gets the number
 * of passages, never what they say.
 * Refusal `classifiedWord` with `details.fields`: field → the places, quoting the caller's own text alone.
 */
export async function checkSecrecy(input: object, { store, now, log, requestId }: Pick<Context, 'store' | 'now' | 'log' | 'requestId'>): Promise<Result<true, 'classifiedWord'>> {
  const written = writtenIn(input);
  if (written.length === 0) return ok(true);
  const listed = await listedOn(now, store);
  const found = written.map(([field, text]) => ({ field, text, places: placesIn(text, listed) })).filter(({ places }) => places.length > 0);
  if (found.length === 0) return ok(true);
  log({ requestId, classified: found.reduce((sum, { places }) => sum + places.length, 0) });
  return refuse('classifiedWord', { fields: Object.fromEntries(found.map(({ field, text, places }) => [field, placesWords(text, places)])) });
}
