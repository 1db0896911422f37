import type { Receipt } from '#shared/contract/views';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import { moves, type MoveRule, type Status } from '#shared/policy/moves';
import { everyone, type TestPlant, type Who } from '../plant/testPlant';
import { authorCounts, cachedSums, historyOf, lineOf, owedBy, readBooks, recount, recountAuthors, storedCounts, sumsOf, type Books } from './books';
import { wrongAnswers, type Played } from './play';
import { wrongQuality } from './quality';

/** Everything that may never be wrong, whatever people did: answers go by, the books must agree. */
export async function audit(plant: TestPlant, played: readonly Played[]): Promise<void> {
  const books = await readBooks(plant);
  expect(wrongAnswers(played)).toEqual([]);
  expect(books.suggestions.flatMap((suggestion) => wrongHistory(books, suggestion))).toEqual([]);
  expect(missingMoves(books, played)).toEqual([]);
  expect(books.entries.map(lineOf).sort()).toEqual(books.suggestions.flatMap((suggestion) => owedBy(books, suggestion)).sort());
  expect(cachedSums(books)).toEqual(sumsOf(books.entries));
  expect(storedCounts(books)).toEqual(recount(books.suggestions));
  expect(authorCounts(books)).toEqual(recountAuthors(books.suggestions));
  expect(await unheld(plant, books.suggestions)).toEqual([]);
  expect(await wrongQuality(plant, books)).toEqual([]);
}

/** Each history begins with a submit, goes on without a gap, by legal moves, of people who may judge, up to where the suggestion stands. */
function wrongHistory(books: Books, suggestion: Suggestion): string[] {
  const entries = historyOf(books, suggestion);
  const wrong: string[] = [];
  let status: Status | null = null;
  for (const [i, entry] of entries.entries()) {
    const at = `${suggestion._id} ${entry.sequence} ${entry.move}`;
    if (entry.sequence !== i + 1) wrong.push(`${at}: a gap before it`);
    if (entry.from !== status) wrong.push(`${at}: from ${entry.from}, but it stood at ${status}`);
    if (!isLegal(entry)) wrong.push(`${at}: ${entry.from} → ${entry.to} as ${entry.as} is no move of the table`);
    if (judgesOwn(entry, suggestion)) wrong.push(`${at}: ${entry.byId} judged their own`);
    status = entry.to;
  }
  if (status !== suggestion.status) wrong.push(`${suggestion._id}: history ends at ${status}, it stands at ${suggestion.status}`);
  if (suggestion.version !== entries.length) wrong.push(`${suggestion._id}: version ${suggestion.version} after ${entries.length} moves`);
  return wrong;
}

function isLegal({ move, from, to, as }: HistoryEntry): boolean {
  const rules: readonly MoveRule[] = moves[move];
  const stages: readonly Status[] = ['submitted', 'unitReview', 'expertReview'];
  return rules.some((rule) => rule.from.includes(from)
    && (rule.to === to || (rule.to === 'sameStatus' && to === from) || (rule.to.startsWith('stage') && stages.includes(to)))
    && ((rule.by as readonly string[]).includes(as) || as === 'office' || as === 'leader'));
}

function judgesOwn({ as, byId, move }: HistoryEntry, { authorId, implementerId }: Suggestion): boolean {
  if (as === 'author') return byId !== authorId;
  if (as === 'implementer') return false;
  return byId === authorId || ((move === 'verifyCompletion' || move === 'rejectCompletion') && byId === implementerId);
}

/** Each call that was answered well left exactly one entry, and nothing else did. */
function missingMoves({ history }: Books, played: readonly Played[]): string[] {
  const done = new Map(played.filter(({ answer }) => answer.ok).map(({ input, answer }) => [input.requestId, answer.ok ? answer.data as Receipt : null]));
  const unasked = history.filter(({ _id }) => !done.has(_id)).map(({ _id }) => `${_id}: in the history, but nobody was told`);
  const lost = [...done].flatMap(([requestId, receipt]) => {
    const entry = history.find(({ _id }) => _id === requestId);
    const agrees = entry && receipt && entry.to === receipt.status && entry.sequence === receipt.version && entry.suggestionId === receipt.id;
    return agrees ? [] : [`${requestId}: answered well, but not in the history so`];
  });
  return [...unasked, ...lost];
}

const open: readonly Status[] = ['submitted', 'returned', 'unitReview', 'expertReview', 'implementing', 'verifying', 'completed'];
const isOpen = ({ status, implementable }: Suggestion) => open.includes(status) || (status === 'adopted' && implementable === true);

/** Every open suggestion stands in the queue of somebody who is offered a move that takes it on; a closed one in nobody's. */
async function unheld(plant: TestPlant, suggestions: readonly Suggestion[]): Promise<string[]> {
  const queues = new Map<Who, Set<string>>();
  for (const who of everyone.filter((one) => one !== 'left')) {
    const lists = await Promise.all((['due', 'standardise'] as const).map((show) => plant.does(who, 'queue.list', { show })));
    queues.set(who, new Set(lists.flatMap(({ items }) => items.map(({ id }) => id))));
  }
  const wrong: string[] = [];
  for (const suggestion of suggestions) {
    const id = suggestion._id;
    const holders = [...queues].filter(([, ids]) => ids.has(id)).map(([who]) => who);
    const able = await Promise.all(holders.map(async (who) =>
      (await plant.does(who, 'suggestion.get', { id })).moves.some((move) => move !== 'withdraw')));
    if (isOpen(suggestion) ? holders.length === 0 || able.includes(false) : holders.length > 0) {
      wrong.push(`${id} ${suggestion.status} waits for ${suggestion.waitsFor.join()}, in the queues of ${holders.join() || 'nobody'}`);
    }
  }
  return wrong;
}
