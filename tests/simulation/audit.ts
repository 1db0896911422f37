import { contract, hostRefusals } from '#shared/contract/index';
import { leaderKey, officeKey } from '#shared/domain/actor';
import { dayOf } from '#shared/domain/time';
import type { Receipt } from '#shared/contract/views';
import type { Suggestion } from '#shared/model/suggestion';
import type { Status } from '#shared/policy/moves';
import { everyone, idOf, openidOf, type Who } from '../plant/testPlant';
import { wrongBatches } from './batches';
import { authorCounts, cachedSums, historyOf, lineOf, owedBy, readBooks, recount, recountAuthors, sheetLines, storedCounts, sumsOf, type Books } from './books';
import type { Memory, Played } from './play';
import { redeemed, wrongRedemption } from './redemption';
import { holdersIn, partiesOf, wrongHistory } from './replay';
import type { Stage } from './stage';
import { verified } from './verified';

/** Everything that is wrong after a story: nothing may be, whatever people did. */
export async function audit(stage: Stage, { played, cast }: Memory): Promise<string[]> {
  const books = await readBooks(stage.store);
  // Of a call and its repeats the first was carried out, under the roles of that moment.
  const calls = new Map(played.filter(({ answer }) => answer.ok).reverse().flatMap((call) => (call.input.requestId === undefined ? [] : [[call.input.requestId, call] as const])));
  const entries = books.entries.filter(({ kind }) => kind !== 'lapsed');
  return [
    ...wrongAnswers(played),
    ...books.suggestions.flatMap((suggestion) => wrongHistory(historyOf(books, suggestion), suggestion, calls)),
    ...missingMoves(books, calls),
    ...difference('entries', entries.map(lineOf), [...books.suggestions.flatMap((suggestion) => owedBy(books, suggestion)), ...redeemed(books)]),
    ...wrongRedemption(books, calls),
    ...wrongBatches(books, played),
    ...verified(books),
    ...books.recounts.filter(({ differenceCount }) => differenceCount > 0).map(({ _id, differences }) => `${_id}: ${JSON.stringify(differences)}`),
    ...difference('score sheets', sheetLines(books), books.suggestions.flatMap(({ _id, scored }) => scored.map(({ round, by, panel, weighted }) => `${_id}-${round} ${panel} ${by} ${weighted}`))),
    ...difference('accounts', linesOf(cachedSums(books)), linesOf(sumsOf(books.entries))),
    ...difference('counters', linesOf(storedCounts(books)), linesOf(recount(books.suggestions))),
    ...difference('authors', linesOf(authorCounts(books)), linesOf(recountAuthors(books.suggestions))),
    ...await unheld(stage, { cast }, books.suggestions),
  ];
}

const linesOf = (sums: Readonly<Record<string, number>>) => Object.entries(sums).map(([key, sum]) => `${key} = ${sum}`);

function difference(what: string, are: readonly string[], should: readonly string[]): string[] {
  const [have, want] = [new Set(are), new Set(should)];
  const twice = are.length > have.size ? [`${what}: something stands twice`] : [];
  return [
    ...are.filter((line) => !want.has(line)).map((line) => `${what}: ${line}, which nothing caused`),
    ...should.filter((line) => !have.has(line)).map((line) => `${what}: ${line} is missing`),
    ...twice,
  ];
}

/** Each call that was answered well left exactly one entry, and nothing else did but the clock. */
function missingMoves({ history }: Books, calls: ReadonlyMap<string, Played>): string[] {
  const byId = new Map(history.map((entry) => [entry._id, entry]));
  const unasked = history.filter(({ _id, as }) => as !== 'clock' && !calls.has(_id)).map(({ _id, move }) => `${_id} ${move}: in the history, but nobody was told`);
  const lost = [...calls].filter(([, { endpoint }]) => endpoint.startsWith('suggestion.')).flatMap(([requestId, { answer }]) => {
    const receipt = answer.ok ? answer.data as Receipt : null;
    const entry = byId.get(requestId);
    const agrees = entry && receipt && entry.to === receipt.status && entry.sequence === receipt.version && entry.suggestionId === receipt.id;
    return agrees ? [] : [`${requestId}: answered well, but not in the history so`];
  });
  return [...unasked, ...lost];
}

/** What no answer may be: a fault, a refusal the contract does not name, a repeat that answers otherwise. */
function wrongAnswers(played: readonly Played[]): string[] {
  const first = new Map<string, Played>();
  return played.flatMap((call) => {
    const { endpoint, input: { requestId }, answer } = call;
    if (!answer.ok && !('refusal' in answer)) return [`${endpoint} ${requestId}: fault`];
    const refusal = answer.ok ? null : answer.refusal;
    const named: readonly string[] = [...contract[endpoint].refusals, ...hostRefusals];
    if (refusal && !named.includes(refusal)) return [`${endpoint}: unnamed refusal ${refusal}`];
    if (requestId === undefined) return [];
    const earlier = first.get(requestId);
    if (!earlier) {
      if (answer.ok) first.set(requestId, call);
      return [];
    }
    // Who has left the plant, the office or the desk since is told so.
    if (refusal === 'notBound' || (refusal === 'notAllowed' && !contract[endpoint].who.some((who) => who === 'employee'))) return [];
    const same = JSON.stringify(earlier.input) === JSON.stringify(call.input) && earlier.who === call.who;
    // The office sees a season or a prize as it is now.
    const alike = /^(season|prize)\./.test(endpoint) ? answer.ok : JSON.stringify(earlier.answer) === JSON.stringify(answer);
    if (same && !alike) return [`${endpoint} ${requestId}: repeated, answers otherwise: ${refusal}`];
    if (!same && refusal !== 'idReused') return [`${endpoint} ${requestId}: tampered, not refused as such: ${refusal}`];
    return [];
  });
}

const open: readonly Status[] = ['submitted', 'returned', 'unitReview', 'expertReview', 'implementing', 'verifying', 'completed'];
const isOpen = ({ status, implementable }: Suggestion) => open.includes(status) || (status === 'adopted' && implementable === true);

/** Every open suggestion stands in the queue of somebody who is offered a move that takes it on; a closed one in nobody's. */
export async function unheld(stage: Stage, { cast }: Pick<Memory, 'cast'>, known?: readonly Suggestion[]): Promise<string[]> {
  const suggestions = known ?? (await readBooks(stage.store)).suggestions;
  const isHere = (who: Who) => cast.isHere(who);
  const table = cast.table(dayOf(new Date(stage.clock.now())));
  const does = async (who: Who, endpoint: 'queue.list' | 'suggestion.get', input: object): Promise<unknown> => {
    const answer = await stage.call(openidOf(who), endpoint, input as { id: string });
    if (!answer.ok) throw new Error(`${who} ${endpoint}: ${answer.message}`);
    return answer.data;
  };
  const queues = new Map<Who, Set<string>>();
  for (const who of everyone.filter(isHere)) {
    const ids = new Set<string>();
    for (const show of ['due', 'standardise']) {
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await does(who, 'queue.list', { show, ...(cursor ? { cursor } : {}) }) as { items: { id: string }[]; next: string | null };
        for (const { id } of page.items) ids.add(id);
        cursor = page.next;
      }
    }
    queues.set(who, ids);
  }
  const wrong: string[] = [];
  for (const suggestion of suggestions) {
    const id = suggestion._id;
    const holders = [...queues].filter(([, ids]) => ids.has(id)).map(([who]) => who);
    const unable: Who[] = [];
    for (const who of holders) {
      const { moves } = await does(who, 'suggestion.get', { id }) as { moves: string[] };
      if (!moves.some((move) => move !== 'withdraw')) unable.push(who);
    }
    const stands = `${id} ${suggestion.status} waits for ${suggestion.waitsFor.join()}, in the queues of ${holders.join() || 'nobody'}`;
    if (!isOpen(suggestion)) wrong.push(...(holders.length > 0 ? [`${stands}, though it has ended`] : []));
    else if (unable.length > 0) wrong.push(`${stands}, where ${unable.join()} can do nothing`);
    else if (holders.length === 0 && somebodyCould(suggestion, table, isHere)) wrong.push(stands);
  }
  return wrong;
}

/** Whether anybody is left who may judge it: the author who was asked, or somebody of office and leaders who is no party. */
function somebodyCould(suggestion: Suggestion, table: ReturnType<Memory['cast']['table']>, isHere: (who: Who) => boolean): boolean {
  if (suggestion.status === 'returned') return everyone.some((who) => idOf(who) === suggestion.authorId && isHere(who));
  const parties = partiesOf(suggestion, suggestion.authorId, suggestion.status === 'verifying');
  return [officeKey, leaderKey].some((key) => holdersIn(table, key).some((id) => !parties.includes(id)));
}
