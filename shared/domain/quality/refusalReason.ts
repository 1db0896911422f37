import type { ReasonFault } from '../../model/quality';
import { charactersIn } from '../../model/readable';
import { cannedReasons } from '../../policy/cannedReasons';
import type { PolicyNumbers } from '../../policy/policy';


/** Words by which two refusals are the same: letters and digits alone, so that a further full stop makes no new reason. */
export const sameWords = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const dayMs = 86_400_000;

type Refused = { readonly at: Date; readonly words: string };

/**
 * What a refusal lacks as a real reason, `null` when nothing: enough characters, also without canned phrases, and words
 * that the same person has not used as often as allowed in the days before. The uses within the limit stay good; the one
 * beyond it does not. `earlier`: what that person refused before, each with its `sameWords`. Source: rules §7.
 */
export function reasonFault(
  { at, words }: Refused, earlier: readonly Refused[],
  { reasonMin, sameWordsMost, sameWordsDays }: Pick<PolicyNumbers['quality'], 'reasonMin' | 'sameWordsMost' | 'sameWordsDays'>,
): ReasonFault | null {
  if (charactersIn(words) < reasonMin) return 'tooShort';
  const said = sameWords(words);
  const own = cannedReasons.reduce((left, phrase) => left.replaceAll(phrase, ''), said);
  if ([...own].length < reasonMin && own !== said) return 'canned';
  const since = at.getTime() - sameWordsDays * dayMs;
  const uses = earlier.filter((one) => one.words === said && one.at.getTime() >= since && one.at <= at).length;
  return uses >= sameWordsMost ? 'repeated' : null;
}
