import type { AnnualAward, AnnualLine, Correction } from '../../model/annualAward';
import type { Entry } from '../../model/ledger';
import type { AnnualKind } from '../../policy/annual';
import { ok, refuse, type Result } from '../../result';
import { annualClauses } from '../../text/annual';
import { moneyAccount } from '../earnings';
import { monthOf, yearOf } from '../time';
import type { Author } from './draft';

const entryKinds = { unit: 'annualUnit', specialist: 'annualSpecialist', topTen: 'annualTopTen', congress: 'annualCongress', topic: 'annualTopic' } as const satisfies Record<AnnualKind, Entry['kind']>;

export const unitAccount = (unitId: string): string => `unit:${unitId}`;

/** The id of a line's entry names the cause: kind, year, and whom or what it is for. */
const entryId = ({ kind, key }: Pick<AnnualLine, 'kind' | 'key'>, year: number): string => `money:${entryKinds[kind]}:${year}${key.slice(kind.length)}`;

type Posted = { readonly _id: string; readonly fen: number; readonly historyId: string; readonly clause: string; readonly at: Date; readonly policyVersion: string };

/** An entry of a line; below zero it goes back from the person or unit to the company. Money belongs to the month in which it is made. */
function entryFor({ kind, unitId, person, suggestion }: AnnualLine, year: number, { _id, fen, historyId, clause, at, policyVersion }: Posted): Entry {
  const [company, receiver] = [`company:${entryKinds[kind]}`, person ? moneyAccount(person.id) : unitAccount(unitId)];
  return {
    _id, schema: 1, book: 'money', from: fen > 0 ? company : receiver, to: fen > 0 ? receiver : company, amount: Math.abs(fen),
    personId: person?.id ?? unitAccount(unitId), year: yearOf(at), month: monthOf(at), at, kind: entryKinds[kind],
    suggestionId: suggestion?.id ?? null, suggestionTitle: suggestion?.title ?? null, suggestionNumber: suggestion?.number ?? null, round: null, move: null,
    seasonId: null, reservationId: null, prizeName: null, awardId: String(year), historyId, policyVersion, clause,
  };
}

export type Step = { readonly award: AnnualAward; readonly entries: readonly Entry[] };

/** The entries of the next lines of a confirmed sheet, and how far it is then. */
export function payNext(award: AnnualAward, most: number, now: Date): Step {
  const { sheet, year, posted } = award;
  if (award.state !== 'paying' || !sheet) return { award, entries: [] };
  const lines = sheet.lines.slice(posted, posted + most);
  const entries = lines.map((line) => entryFor(line, year, {
    _id: entryId(line, year), fen: line.amountFen, historyId: `annual-${year}`, clause: annualClauses[line.kind](year), at: now, policyVersion: sheet.policyVersion,
  }));
  const done = posted + lines.length;
  return { award: { ...award, posted: done, state: done === sheet.lines.length ? 'paid' : 'paying' }, entries };
}

/** What a line comes to by now, its corrections added. */
export function amountNow({ sheet, corrections }: AnnualAward, key: string): number {
  const first = sheet?.lines.find((line) => line.key === key)?.amountFen ?? 0;
  return corrections.filter(({ line }) => line.key === key).reduce((sum, { changeFen }) => sum + changeFen, first);
}

type Asked = { readonly requestId: string; readonly line: AnnualLine; readonly amountFen: number; readonly words: string };

/**
 * Gives or takes back what a line differs from what it should come to, by a further entry; the next list names it.
 * Refusals: `annualUnpaid` the sheet is not confirmed or its entries are not all made; `nothingToCorrect`.
 */
export function correct(award: AnnualAward, { requestId, line, amountFen, words }: Asked, { inputHash, byId, byName, at }: Author): Result<Step, 'annualUnpaid' | 'nothingToCorrect'> {
  const { sheet, year, corrections } = award;
  if (award.state !== 'paid' || !sheet) return refuse('annualUnpaid');
  const changeFen = amountFen - amountNow(award, line.key);
  if (changeFen === 0) return refuse('nothingToCorrect');
  const order = corrections.filter((one) => one.line.key === line.key).length + 1;
  const correction: Correction = { requestId, inputHash, byId, byName, at, words, line: { ...line, amountFen }, changeFen, list: null };
  const entry = entryFor(line, year, {
    _id: `correct:${entryId(line, year)}:${order}`, fen: changeFen, historyId: requestId, clause: `更正“${annualClauses[line.kind](year)}”`, at, policyVersion: sheet.policyVersion,
  });
  return ok({ award: { ...award, corrections: [...corrections, correction] }, entries: [entry] });
}

/** Puts the corrections that no list names yet into a further one. Refusal `nothingToPay`; a list that is there stays. */
export function closeList(award: AnnualAward, number: number, { byId, byName, at }: Author): Result<AnnualAward, 'nothingToPay'> {
  if (award.lists.some((list) => list.number === number)) return ok(award);
  const isNext = number === award.lists.length + 1 && award.corrections.some(({ list }) => list === null);
  if (!isNext) return refuse('nothingToPay');
  const corrections = award.corrections.map((one) => ({ ...one, list: one.list ?? number }));
  return ok({ ...award, corrections, lists: [...award.lists, { number, byId, byName, at, file: null }] });
}

/** What a payment list holds: the whole sheet, or the corrections made until it, each as what is given besides or taken back. */
export function linesOfList({ sheet, corrections }: AnnualAward, number: number): AnnualLine[] {
  if (number === 1) return sheet?.lines ?? [];
  return corrections.filter(({ list }) => list === number).map(({ line, changeFen, words }) =>
    ({ ...line, amountFen: changeFen, words: [line.words, `更正：${words}`].filter((part) => part !== '').join('；') }));
}
