import { concludes, factsOf, type Concluded } from '#shared/domain/quality/facts';
import { sameWords } from '#shared/domain/quality/sameWords';
import { isReview } from '#shared/domain/quality/stays';
import { phrasesOn } from '#shared/domain/quality/phrases';
import { calendarOn, policyNamed } from '#shared/domain/policy/inForce';
import { dayOf } from '#shared/domain/time';
import type { ReviewFact } from '#shared/model/quality';
import type { Rulebook } from '#shared/model/rulebook';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import type { PolicyNumbers } from '#shared/policy/policy';
import type { NightlyStep } from '../nightly/step';
import { readBook } from '../rulebook';
import type { Store, Where } from '../../store/store';
import { addUp, sumsOf } from './addUp';

/** Under this id the walk keeps its place. */
export const qualityWalk = 'quality';

/** A call may be written minutes after the moment it counts for: what is younger may still get a neighbour before it. */
export const settlesInMs = 10 * 60_000;
const entriesPerPage = 100;
const reviewsPerStep = 12;
/** What a step writes at most: facts, the sums they belong to, the walk. */
const documentsPerStep = 20;
const pastMax = 1000;
const dayMs = 86_400_000;

/**
 * Takes the next history entries in order and adds what they tell of review quality: facts, sums and the walk's place in
 * one transaction, so that each entry counts exactly once, whatever is repeated or cut off.
 */
export const countReviews: NightlyStep = async ({ store, now, count }) => {
  const walk = await store.get('walks', qualityWalk);
  const settled = new Date(now.getTime() - settlesInMs);
  const { items, places } = await store.page('history', {
    where: { at: { below: settled } }, orderBy: { field: 'at', direction: 'asc' }, limit: entriesPerPage, after: walk?.place ?? null,
  });
  const { facts, taken } = await tellOf(items, store);
  const [last, place] = [items[taken - 1], places[taken - 1]];
  if (!last || place === undefined) return 'done';
  const wrote = await store.transact(async (transaction) => {
    const before = await transaction.get('walks', qualityWalk);
    if (before?.place !== walk?.place) return false;
    const next = { _id: qualityWalk, schema: 1 as const, version: before?.version ?? 1, place, upTo: last.at };
    if (before) await transaction.replace('walks', next);
    else await transaction.insert('walks', [next]);
    await addUp(facts, transaction);
    return true;
  });
  if (wrote) count('reviewsCounted', facts.length);
  return 'more';
};

/** The facts of as many entries as one step may write, and how many entries that are. */
async function tellOf(entries: readonly HistoryEntry[], store: Store): Promise<{ facts: ReviewFact[]; taken: number }> {
  const reviews = entries.filter(isReview).slice(0, reviewsPerStep);
  if (reviews.length === 0) return { facts: [], taken: entries.length };
  const ids = [...new Set(reviews.map(({ suggestionId }) => suggestionId))];
  const [suggestions, histories, book] = await Promise.all([
    store.find('suggestions', { where: { _id: { in: ids } }, limit: ids.length }),
    Promise.all(ids.map((suggestionId) => store.find('history', { where: { suggestionId }, orderBy: { field: 'sequence', direction: 'asc' }, limit: pastMax }))),
    readBook(store),
  ]);
  const facts: ReviewFact[] = [];
  for (const entry of reviews) {
    const suggestion = suggestions.find(({ _id }) => _id === entry.suggestionId);
    const history = histories[ids.indexOf(entry.suggestionId)] ?? [];
    const told = suggestion ? await factsFor(entry, { suggestion, history, book, facts }, store) : [];
    if (facts.length > 0 && documentsOf([...facts, ...told]) > documentsPerStep) return { facts, taken: entries.indexOf(entry) };
    facts.push(...told);
  }
  const isLast = reviews.length < reviewsPerStep;
  return { facts, taken: isLast ? entries.length : entries.indexOf(reviews[reviews.length - 1] as HistoryEntry) + 1 };
}

type Known = { readonly suggestion: Suggestion; readonly history: readonly HistoryEntry[]; readonly book: Rulebook; readonly facts: readonly ReviewFact[] };

async function factsFor(entry: HistoryEntry, { suggestion, history, book, facts }: Known, store: Store): Promise<ReviewFact[]> {
  const { numbers } = policyNamed(book, entry.policyVersion);
  const before = history.filter(({ sequence }) => sequence < entry.sequence);
  const concluded = concludes(entry) ? await concludedBefore(entry, numbers.quality, facts, store) : [];
  return factsOf({ suggestion, past: [...before, entry], concluded, numbers, calendar: calendarOn(book, dayOf(entry.at)), phrases: phrasesOn(book, dayOf(entry.at)) });
}

/**
 * What the same person concluded before, also in this very step, as far as it matters: the last one on another suggestion,
 * and for a refusal those in the same words; a busy reviewer has hundreds of others within the days.
 */
async function concludedBefore(entry: HistoryEntry, { sameWordsDays, sameWordsMost }: PolicyNumbers['quality'], facts: readonly ReviewFact[], store: Store): Promise<Concluded[]> {
  const { _id, byId, at, suggestionId, move, said } = entry;
  if (byId === null) return [];
  const latest = (where: Where<'reviewFacts'>, limit: number) => store.pick('reviewFacts', ['_id', 'at', 'words', 'suggestionId'], {
    where: { personIds: byId, counted: 'decision', at: { upTo: at }, ...where }, orderBy: { field: 'at', direction: 'desc' }, limit,
  });
  const since = new Date(at.getTime() - sameWordsDays * dayMs);
  const [last, same] = await Promise.all([
    latest({ suggestionId: { not: suggestionId } }, 1),
    move === 'decline' ? latest({ words: sameWords(said.words ?? ''), at: { from: since, upTo: at } }, sameWordsMost + 1) : [],
  ]);
  const fresh = facts.filter(({ personIds, counted }) => personIds.includes(byId) && counted.includes('decision'));
  const once = new Map([...last, ...same, ...fresh].map((one) => [one._id, one]));
  return [...once.values()].filter((one) => one._id !== _id);
}

const documentsOf = (facts: readonly ReviewFact[]): number => facts.length + sumsOf(facts).length + 1;
