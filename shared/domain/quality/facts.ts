import type { ReviewFact } from '../../model/quality';
import type { HistoryEntry, Suggestion } from '../../model/suggestion';
import type { Calendar } from '../../policy/holidays';
import type { FigureName } from '../../policy/figures';
import type { Move } from '../../policy/moves';
import type { PolicyNumbers } from '../../policy/policy';
import { proposalFor } from '../scoring';
import { monthOf } from '../time';
import { reasonFault } from './refusalReason';
import { sameWords } from './sameWords';
import { arrivedFor, endsStep, isReview, minutesWith } from './stays';
import { workingMinutesBetween } from './workingTime';

/** What a person concluded before, on any suggestion. */
export type Concluded = Pick<ReviewFact, '_id' | 'at' | 'words' | 'suggestionId'>;

export type Told = {
  readonly suggestion: Suggestion;
  /** Its history in order, up to and with the entry in question. */
  readonly past: readonly [...HistoryEntry[], HistoryEntry];
  /** What the same person concluded before: for a refusal what was in the same words, and the last one on another suggestion. */
  readonly concluded: readonly Concluded[];
  readonly numbers: Pick<PolicyNumbers, 'quality' | 'scoring'>;
  /** As they counted on that day. */
  readonly calendar: Calendar;
  readonly phrases: readonly string[];
};

const conclusions: readonly Move[] = ['adopt', 'decline', 'markDuplicate'];
export const concludes = ({ move }: Pick<HistoryEntry, 'move'>): boolean => conclusions.includes(move);

/**
 * What one history entry adds to review quality; nothing where nobody reviewed. A fact belongs to the month of the deed,
 * to the unit or group that held the suggestion then, and to whoever acted, in the office's name too. It stays when the
 * decision is revoked or set right later: it tells what the reviewer did. Source: rules §7.
 */
export function factsOf(told: Told): ReviewFact[] {
  const entry = told.past[told.past.length - 1] as HistoryEntry;
  return isReview(entry) ? [...deedOf(entry, told), ...pairsOf(entry, told), ...appealOf(entry, told)] : [];
}

type Figured = Pick<ReviewFact, 'counted'> & Partial<Pick<ReviewFact, 'responseMinutes' | 'decisionMinutes' | 'words' | 'fault'>>;

function deedOf(entry: HistoryEntry, told: Told): ReviewFact[] {
  const { past, calendar } = told;
  const counted: FigureName[] = [];
  const arrived = arrivedFor(past);
  if (arrived) counted.push('response');
  const dueAt = entry.review?.dueAt ?? null;
  if (dueAt && endsStep(entry)) counted.push('step', ...(entry.at > dueAt ? ['late' as const] : []));
  const conclusion = concludes(entry) ? conclusionOf(entry, told) : null;
  counted.push(...conclusion?.counted ?? []);
  if (counted.length === 0) return [];
  const responseMinutes = arrived && workingMinutesBetween(arrived, entry.at, calendar);
  return [factAs(entry._id, entry, entry, told, { ...conclusion, counted, responseMinutes })];
}

function conclusionOf(entry: HistoryEntry, told: Told): Figured {
  const { past, numbers, concluded, phrases } = told;
  const { move, said, at } = entry;
  const decisionMinutes = minutesWith(entry.from === 'expertReview' ? 'group' : 'unit', past);
  const declines = move === 'decline';
  const words = declines ? said.words ?? '' : '';
  const fault = declines ? reasonFault({ at, words }, concluded, { ...numbers.quality, phrases }) : null;
  const names: readonly (FigureName | false)[] = [
    'decision', move === 'adopt' && 'adopted', isQuick(entry, told) && 'quick', declines && 'decline', fault !== null && 'unreasoned',
    said.proposed !== undefined && 'compared', said.proposed !== undefined && said.differs === true && 'differing',
  ];
  return { counted: names.filter((name) => name !== false), decisionMinutes, words: sameWords(words), fault };
}

/** Less time than reading takes lay between the person's conclusion before and this one, so that this one got no more. */
function isQuick({ at, suggestionId }: HistoryEntry, { concluded, numbers }: Told): boolean {
  const others = concluded.filter((one) => one.suggestionId !== suggestionId).map((one) => one.at.getTime());
  return others.length > 0 && at.getTime() - Math.max(...others) < numbers.quality.quickSeconds * 1000;
}

/** A pair with each member who scored before in the same panel and round; they agree when both marks are in one grade band. */
function pairsOf(entry: HistoryEntry, told: Told): ReviewFact[] {
  if (entry.move !== 'score') return [];
  const { suggestion: { scored }, past, numbers } = told;
  const panel = entry.from === 'expertReview' ? 'expert:' : 'unitReviewer:';
  const own = scored.findIndex(({ by, round, panel: of }) => by === entry.byId && round === entry.round && of.startsWith(panel));
  const mine = scored[own];
  if (!mine) return [];
  const band = (weighted: number) => proposalFor([weighted], numbers.scoring);
  return scored.slice(0, own).filter((one) => one.round === mine.round && one.panel === mine.panel).map((other) => {
    const name = past.findLast(({ byId, move }) => byId === other.by && move === 'score')?.byName ?? '';
    const counted: FigureName[] = ['pair', ...(band(other.weighted) === band(mine.weighted) ? [] : ['disagreed' as const])];
    const fact = factAs(`${entry._id}:${other.by}`, entry, entry, told, { counted });
    return { ...fact, people: [...fact.people, { id: other.by, name }], personIds: [...fact.personIds, other.by] };
  });
}

/**
 * An appeal's first conclusion, told of whoever concluded before it: upheld when the suggestion is adopted after all. It
 * belongs to the month in which the appeal was concluded.
 */
function appealOf(entry: HistoryEntry, told: Told): ReviewFact[] {
  const before = told.past.slice(0, -1);
  const appeal = before.findLastIndex(({ move }) => move === 'appeal');
  if (!concludes(entry) || appeal < 0 || before.slice(appeal).some(concludes)) return [];
  const first = before.slice(0, appeal).findLast(concludes);
  if (!first || first.byId === null) return [];
  return [factAs(`${entry._id}:appeal`, entry, first, told, { counted: ['appeal', ...(entry.move === 'adopt' ? ['upheld' as const] : [])] })];
}

/** A fact of the moment of `entry`, told of whoever made the move `deed`. */
function factAs(_id: string, entry: HistoryEntry, deed: HistoryEntry, { suggestion }: Told, figured: Figured): ReviewFact {
  const { at, move, suggestionId, suggestionNumber, suggestionTitle } = entry;
  const id = deed.byId ?? '';
  return {
    _id, schema: 1, version: 1, ...scopeOf(deed, suggestion), month: monthOf(at), at, move, suggestionId, suggestionNumber, suggestionTitle,
    people: [{ id, name: deed.byName }], personIds: [id],
    responseMinutes: null, decisionMinutes: null, words: '', fault: null, ...figured,
  };
}

/** Entries of before the review was kept in them are told of the unit or group that had the suggestion last. */
function scopeOf({ review, from }: HistoryEntry, suggestion: Suggestion): Pick<ReviewFact, 'scope' | 'scopeName'> {
  const group = review ? review.group : from === 'expertReview' ? suggestion.group : null;
  if (group) return { scope: `group:${group}`, scopeName: group };
  return { scope: `unit:${review?.unitId ?? suggestion.reviewUnitId}`, scopeName: review?.unitName ?? suggestion.reviewUnitName };
}
