import type { CounterChange } from '#shared/domain/counts';
import type { Decision } from '#shared/domain/decide';
import type { GivenScore } from '#shared/model/score';
import type { Suggestion } from '#shared/model/suggestion';
import type { Receipt } from '#shared/contract/views';
import type { Transaction } from '../store/store';
import { sheetId } from '#shared/domain/panel';
import { countAuthor } from './countAuthor';
import { addCounts } from './nested';
import { post } from './post';

/** Writes a whole decision: suggestion, history, score, entries, accounts, counters. Called inside one transaction. */
export async function commit(transaction: Transaction, { next, history, entries, score, counters }: Decision): Promise<Receipt> {
  if (history.from === null) await transaction.insert('suggestions', [next]);
  else await transaction.replace('suggestions', next);
  await transaction.insert('history', [history]);
  if (score) await addScore(transaction, next, score);
  await post(transaction, entries);
  await count(transaction, counters);
  return { id: next._id, number: next.number, status: next.status, round: next.round, version: history.sequence };
}

async function addScore(transaction: Transaction, { _id: suggestionId, round }: Suggestion, score: GivenScore): Promise<void> {
  const _id = sheetId({ _id: suggestionId, round });
  const sheet = await transaction.get('scores', _id);
  if (sheet) await transaction.replace('scores', { ...sheet, scores: [...sheet.scores, score] });
  else await transaction.insert('scores', [{ _id, schema: 1, version: 1, suggestionId, round, scores: [score] }]);
}

async function count(transaction: Transaction, change: CounterChange): Promise<void> {
  const { unit, plant } = await countAuthor(transaction, change);
  const { unitId, year } = change;
  await add(transaction, { _id: `${unitId}-${year}`, unitId, year, increments: { ...change.increments, ...unit } });
  await add(transaction, { _id: plant.counterId, unitId: 'plant', year, increments: plant.increments });
}

type Added = { readonly _id: string; readonly unitId: string; readonly year: number; readonly increments: Readonly<Record<string, number>> };

async function add(transaction: Transaction, { _id, unitId, year, increments }: Added): Promise<void> {
  const paths = Object.entries(increments);
  if (paths.length === 0) return;
  const nested = Object.fromEntries(paths.map(([path, by]) => [`counts.${path}`, by]));
  if (await transaction.increment('counters', _id, nested)) return;
  await transaction.insert('counters', [{ _id, schema: 1, version: 1, unitId, year, counts: addCounts({}, increments) }]);
}
