import type { Said, Suggestion } from '../model/suggestion';
import type { Proposal } from '../policy/grades';
import type { PolicyNumbers } from '../policy/policy';
import { ok, refuse, type Result } from '../result';
import { openPanelOf, scoresOf } from './panel';
import { proposalFor } from './scoring';

/** Fewer characters give no reason. */
const reasonMin = 4;

type Marked = { readonly change: Pick<Suggestion, 'differs' | 'unscored'>; readonly said: Pick<Said, 'proposed' | 'differs' | 'unscored'> };

/**
 * Compares a conclusion with what the panel proposed: another one needs words, and is marked; without a panel it is
 * marked unscored. Before review there is no panel to compare with. Refusal: `reasonNeeded`, with the proposal.
 * Source: rules §3.
 */
export function compareWithPanel({ suggestion, concluded, words, scoring }: {
  suggestion: Suggestion; concluded: Proposal; words: string; scoring: PolicyNumbers['scoring'];
}): Result<Marked, 'reasonNeeded'> {
  if (openPanelOf(suggestion) === null) return ok({ change: { differs: false, unscored: false }, said: {} });
  const proposed = proposalFor(scoresOf(suggestion).map(({ weighted }) => weighted), scoring);
  if (proposed === null) return ok({ change: { differs: false, unscored: true }, said: { unscored: true } });
  const differs = proposed !== concluded;
  if (differs && [...words.trim()].length < reasonMin) return refuse('reasonNeeded', { proposed });
  return ok({ change: { differs, unscored: false }, said: { proposed, ...(differs ? { differs } : {}) } });
}
