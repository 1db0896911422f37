import type { ReasonFault } from '../../model/quality';
import { charactersIn } from '../../model/readable';
import type { PolicyNumbers } from '../../policy/policy';
import { sameWords } from './sameWords';

const dayMs = 86_400_000;

type Refused = { readonly at: Date; readonly words: string };

/**
 * What a refusal lacks as a real reason, `null` when nothing: enough characters, also without canned phrases, and words
 * that the same person has not used as often as allowed in the days before. The uses within the limit stay good; the one
 * beyond it does not. `earlier`: what that person refused before, each with its `sameWords`; `phrases`: the canned ones.
 * Source: rules §7.
 */
export function reasonFault(
  { at, words }: Refused, earlier: readonly Refused[],
  { reasonMin, sameWordsMost, sameWordsDays, phrases }: Pick<PolicyNumbers['quality'], 'reasonMin' | 'sameWordsMost' | 'sameWordsDays'> & { readonly phrases: readonly string[] },
): ReasonFault | null {
  if (charactersIn(words) < reasonMin) return 'tooShort';
  const said = sameWords(words);
  const own = longestFirst(phrases).reduce((left, phrase) => left.replaceAll(phrase, ''), said);
  if ([...own].length < reasonMin && own !== said) return 'canned';
  const since = at.getTime() - sameWordsDays * dayMs;
  const uses = earlier.filter((one) => one.words === said && one.at.getTime() >= since && one.at <= at).length;
  return uses >= sameWordsMost ? 'repeated' : null;
}

/** A phrase may begin with another one: whole ones go first. */
const longestFirst = (phrases: readonly string[]): string[] => phrases.map(sameWords).sort((a, b) => b.length - a.length);
