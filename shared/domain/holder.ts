import type { Suggestion } from '../model/suggestion';
import type { Calendar } from '../policy/holidays';
import type { Capacity } from '../policy/moves';
import type { PolicyNumbers } from '../policy/policy';
import { keyOf, officeKey, personKey, type Actor, type Holders } from './actor';
import { standIn } from './can';
import { involved } from './involved';
import { eligibleIn, hasScored, invitedTo, invitedToConclude, isShortOnAppeal, openPanelOf, scoresOf } from './panel';
import { daysLater, endOfDay, workingDaysLater } from './time';

type Waiting = Pick<Suggestion, 'waitsFor' | 'dueAt'>;
type Given = { readonly holders: Holders; readonly numbers: Pick<PolicyNumbers, 'due' | 'scoring'>; readonly calendar: Calendar; readonly now: Date };

/** Whose turn it is in a status; `null` in an end state. A completed idea may still be made the standard. */
function turnOf(suggestion: Pick<Suggestion, 'status' | 'stage' | 'implementable'>): Exclude<Capacity, 'clock'> | null {
  const companyLevel = suggestion.stage === 'expertReview';
  switch (suggestion.status) {
    case 'submitted':
    case 'unitReview':
    case 'completed': return 'specialist';
    case 'returned': return 'author';
    case 'expertReview': return 'groupLead';
    case 'adopted': return suggestion.implementable ? 'implementer' : null;
    case 'implementing': return 'implementer';
    case 'verifying': return companyLevel ? 'expert' : 'specialist';
    default: return null;
  }
}

/** By when the one whose turn it is should have acted; `null` when nothing presses. Source: rules §2, due times. */
function dueOf(suggestion: Suggestion, { numbers: { due }, calendar, now }: Given): Date | null {
  switch (suggestion.status) {
    case 'submitted': return endOfDay(workingDaysLater(now, due.takeInWorkingDays, calendar));
    case 'unitReview': return endOfDay(daysLater(now, due.unitReviewDays));
    case 'expertReview': return endOfDay(daysLater(now, due.expertReviewDays));
    case 'returned': return endOfDay(daysLater(now, due.returnedDays));
    case 'adopted':
    case 'implementing': return suggestion.completeBy;
    case 'verifying': return endOfDay(workingDaysLater(now, due.verifyWorkingDays, calendar));
    default: return null;
  }
}

type Standing = Parameters<typeof turnOf>[0] & Parameters<typeof involved>[0];

/** Who may not act although their role holds it: it is their own to judge. */
export function excludedNow(suggestion: Standing): string[] {
  const turn = turnOf(suggestion);
  if (turn === null || turn === 'author' || turn === 'implementer') return [];
  return involved(suggestion, suggestion.status === 'verifying' ? 'verifyCompletion' : null);
}

/** The keys on whose holders it depends who holds a suggestion, office and leaders apart. */
export function keysHolding(suggestion: Suggestion): string[] {
  const turn = turnOf(suggestion);
  const advice = suggestion.consulting ? [keyOf('expert', suggestion)] : [];
  return [...suggestion.waitsFor, ...suggestion.invitedIds.map(personKey), ...(turn === null ? [] : [keyOf(turn, suggestion)]), ...advice];
}

/** Who holds the suggestion now, as role keys, and until when. */
export function waitingOf(suggestion: Suggestion, given: Given): Waiting {
  const turn = turnOf(suggestion);
  if (turn === null) return { waitsFor: [], dueAt: null };
  const key = keyOf(turn, suggestion);
  if (turn === 'author') return { waitsFor: [key], dueAt: dueOf(suggestion, given) };
  // Advice is asked for beside the review, and hands nothing over.
  const keys = suggestion.consulting ? [key, keyOf('expert', suggestion)] : [key];
  const concluding = turn === 'groupLead' ? invitedToConclude(suggestion, given.holders).map(personKey) : [];
  const holding = concluding.length > 0 ? concluding : keys.map((one) => standIn(one, given.holders, excludedNow(suggestion)));
  const naming = isShortOnAppeal(suggestion, given.holders, given.numbers.scoring.quorum) ? [officeKey] : [];
  return { waitsFor: [...new Set([...holding, ...naming, ...panelAsked(suggestion, given)])], dueAt: dueOf(suggestion, given) };
}

/** The panel until its quorum is there, also where nobody sits in it yet: whoever is named later finds it in the queue. */
function panelAsked(suggestion: Suggestion, { numbers, holders }: Given): string[] {
  const panel = openPanelOf(suggestion);
  if (panel === null || scoresOf(suggestion).length >= numbers.scoring.quorum) return [];
  return [panel, ...invitedTo(suggestion, holders).filter((id) => !hasScored(suggestion, id)).map(personKey)];
}

/** Who holds it now that roles may have changed since the last move: stand-ins, and the panel where somebody is left to score. */
export function presentHolders(suggestion: Suggestion, holders: Holders): string[] {
  const panel = openPanelOf(suggestion);
  const left = panel === null ? [] : eligibleIn(suggestion, panel, holders).filter((id) => !hasScored(suggestion, id));
  const present = suggestion.waitsFor.flatMap((key) => {
    // Only an author nobody replaces.
    if (suggestion.status === 'returned') return [key];
    if (key === panel) return left.length > 0 ? [key] : [];
    return [standIn(key, holders, excludedNow(suggestion))];
  });
  return [...new Set(present)];
}

type Queued = Standing & Parameters<typeof openPanelOf>[0] & Pick<Suggestion, 'waitsFor'>;

/** Whether it waits for this person among the holders of the keys: one's own never does, and a panel no longer for who has scored. */
export function waitsForPerson(suggestion: Queued, keys: readonly string[], personId: Actor['personId']): boolean {
  if (excludedNow(suggestion).includes(personId)) return false;
  const panel = openPanelOf(suggestion);
  const held = suggestion.waitsFor.filter((key) => keys.includes(key));
  return held.some((key) => key !== panel || !hasScored(suggestion, personId));
}
