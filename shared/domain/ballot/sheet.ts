import type { Ballot, Candidate, Given, Tally } from '../../model/ballot';
import { ballotCriteria } from '../../policy/ballot';
import { ok, refuse, type Result } from '../../result';
import { dayOf } from '../time';

type Asked = { readonly ballot: Ballot; readonly personId: string; readonly now: Date };

export const isOwn = ({ authorIds }: Pick<Candidate, 'authorIds'>, personId: string): boolean => authorIds.includes(personId);

/** How many candidates a member chooses: as many as win, or all that are not the member's own. */
export const choicesOf = ({ places, candidates }: Pick<Ballot, 'places' | 'candidates'>, personId: string): number =>
  Math.min(places, candidates.filter((candidate) => !isOwn(candidate, personId)).length);

/** Whether sheets are taken on the Shanghai day of `now`. */
export const takesSheets = ({ state, endsOn }: Pick<Ballot, 'state' | 'endsOn'>, now: Date): boolean => state === 'open' && dayOf(now) <= endsOn;

/**
 * A whole sheet, or none: as many different candidates as there are places, none of one's own, every mark within bounds.
 * Refusals: `ballotNotOpen`, `sheetUnfit`.
 */
export function fitSheet(given: readonly Given[], { ballot, personId, now }: Asked): Result<readonly Given[], 'ballotNotOpen' | 'sheetUnfit'> {
  if (!takesSheets(ballot, now)) return refuse('ballotNotOpen');
  const open = ballot.candidates.filter((candidate) => !isOwn(candidate, personId)).map(({ suggestionId }) => suggestionId);
  const chosen = new Set(given.map(({ suggestionId }) => suggestionId));
  const isWhole = chosen.size === given.length && given.length === choicesOf(ballot, personId);
  const fits = given.every((one) => open.includes(one.suggestionId) && ballotCriteria.every((name) => one[name] <= ballot.markMost));
  return isWhole && fits ? ok(given) : refuse('sheetUnfit');
}

/**
 * The urn with a sheet in it, taken apart: each mark goes to its candidate and criterion and lies there by size. What was
 * one sheet, and which came first, cannot be told afterwards.
 */
export const dropped = (tallies: readonly Tally[], given: readonly Given[]): Tally[] => tallies.map((tally) => {
  const one = given.find(({ suggestionId }) => suggestionId === tally.suggestionId);
  if (!one) return tally;
  const { suggestionId, quality, effect, value } = tally;
  return { suggestionId, quality: sorted(quality, one.quality), effect: sorted(effect, one.effect), value: sorted(value, one.value) };
});

const sorted = (marks: readonly number[], more: number): number[] => [...marks, more].sort((a, b) => a - b);

export const emptyTallies = (candidates: readonly Pick<Candidate, 'suggestionId'>[]): Tally[] =>
  candidates.map(({ suggestionId }) => ({ suggestionId, quality: [], effect: [], value: [] }));
