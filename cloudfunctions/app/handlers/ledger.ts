import type { Answered, Parsed } from '#shared/contract/index';
import type { EntryView, RecountView, RepairView } from '#shared/contract/ledger';
import { leaderKey, officeKey } from '#shared/domain/actor';
import { unitAccount } from '#shared/domain/annual/payment';
import { changeForPerson } from '#shared/domain/ledger';
import { kindOf } from '#shared/domain/recount';
import type { AnnualAward } from '#shared/model/annualAward';
import type { AwardBatch } from '#shared/model/awardBatch';
import type { Entry } from '#shared/model/ledger';
import type { Recount, Repair } from '#shared/model/recount';
import type { HistoryEntry } from '#shared/model/suggestion';
import { ok, refuse } from '#shared/result';
import type { Context } from '../context';
import { exportBooks } from '../ledger/books';
import { beginRecount, stepRecount } from '../ledger/recount';
import { repairOnce } from '../ledger/repair';

const repairsShown = 20;
const reversal = 'reverse:';

export async function tracedEntry({ id }: Parsed<'ledger.entry'>, context: Context): Promise<Answered<'ledger.entry'>> {
  const { store, actor, policyNamed } = context;
  const found = await store.find('entries', { where: { _id: { in: [id, `${reversal}${id}`] } }, limit: 2 });
  const entry = found.find(({ _id }) => _id === id);
  if (!entry) return refuse('notFound');
  const mayRead = entry.personId === actor.personId || actor.roleKeys.includes(officeKey) || actor.roleKeys.includes(leaderKey);
  if (!mayRead) return refuse('notAllowed');
  const [history, [batch], [person], award] = await Promise.all([
    store.get('history', entry.historyId),
    store.find('awardBatches', { where: { _id: { from: entry.month } }, orderBy: { field: '_id', direction: 'asc' }, limit: 1 }),
    store.pick('people', ['name'], { where: { _id: entry.personId }, limit: 1 }),
    entry.awardId === null ? null : store.get('annualAwards', entry.awardId),
  ]);
  return ok({
    ...entryViewOf(entry, history), personName: person?.name ?? unitOf(entry, award), award: award && awardOf(award, entry), policyFrom: policyNamed(entry.policyVersion).from,
    reversedBy: found.find(({ _id }) => _id !== id)?._id ?? null, batch: entry.kind === 'perItem' ? batchOf(batch) : null,
  });
}

const batchOf = (batch: AwardBatch | undefined): EntryView['batch'] => (batch ? { month: batch._id, confirmed: batch.state === 'confirmed' } : null);

/** What a unit is given is the unit's. */
const changeFor = (entry: Entry): number => (entry.kind === 'annualUnit' ? (entry.to === entry.personId ? entry.amount : -entry.amount) : changeForPerson(entry));

const unitOf = ({ personId }: Entry, award: AnnualAward | null): string =>
  [...award?.sheet?.lines ?? [], ...award?.corrections.map(({ line }) => line) ?? []].find(({ person, unitId }) => person === null && unitAccount(unitId) === personId)?.unitName ?? '';

/** Who confirmed the year, or corrected this line of it and why. */
function awardOf({ year, sheet, corrections }: AnnualAward, { historyId }: Entry): EntryView['award'] {
  const correction = corrections.find(({ requestId }) => requestId === historyId);
  const done = correction ?? sheet;
  return done && { year, byName: done.byName, at: done.at.toISOString(), words: correction?.words ?? '' };
}

function entryViewOf(entry: Entry, history: HistoryEntry | null): Omit<EntryView, 'personName' | 'policyFrom' | 'reversedBy' | 'batch' | 'award'> {
  const { _id, book, from, to, at, month, year, kind, clause, policyVersion, suggestionId, suggestionTitle, suggestionNumber, prizeName } = entry;
  const cause = history && { move: history.move, byName: history.byName, as: history.as, at: history.at.toISOString(), words: history.said.words ?? '' };
  return {
    id: _id, book, fromKind: kindOf(from), toKind: kindOf(to), amount: changeFor(entry), at: at.toISOString(), month, year, kind, clause,
    policyVersion, suggestionId, suggestionTitle, suggestionNumber, prizeName, cause, reverses: _id.startsWith(reversal) ? _id.slice(reversal.length) : null,
  };
}

export async function recounts(_input: object, { store }: Context): Promise<Answered<'ledger.recounts'>> {
  const [[latest], repairs] = await Promise.all([
    store.find('recounts', { where: {}, orderBy: { field: 'startedAt', direction: 'desc' }, limit: 1 }),
    store.find('repairs', { where: {}, orderBy: { field: 'at', direction: 'desc' }, limit: repairsShown }),
  ]);
  return ok({ latest: latest ? recountViewOf(latest) : null, repairs: repairs.map(repairViewOf) });
}

export async function startRecount({ requestId }: Parsed<'ledger.recount'>, { store, caller, now }: Context): Promise<Answered<'ledger.recount'>> {
  return ok(recountViewOf(await beginRecount(store, { _id: requestId, byName: caller.name, now })));
}

export async function stepOfRecount({ id }: Parsed<'ledger.step'>, { store, now }: Context): Promise<Answered<'ledger.step'>> {
  const stepped = await stepRecount(store, id, now);
  return stepped.ok ? ok(recountViewOf(stepped.value)) : stepped;
}

export async function repair(input: Parsed<'ledger.repair'>, context: Context): Promise<Answered<'ledger.repair'>> {
  const repaired = await repairOnce(input, context);
  return repaired.ok ? ok(repairViewOf(repaired.value)) : repaired;
}

export async function exportLedger({ part, cursor }: Parsed<'ledger.export'>, context: Context): Promise<Answered<'ledger.export'>> {
  return ok(await exportBooks(part, cursor ?? null, context));
}

function recountViewOf({ _id, state, people, entries, sums, differences, differenceCount, startedByName, startedAt, finishedAt }: Recount): RecountView {
  return {
    id: _id, state, people, entries, sums, differences, differenceCount, startedByName,
    startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
  };
}

const repairViewOf = ({ _id, personId, personName, workNumber, year, before, after, words, byName, at }: Repair): RepairView =>
  ({ id: _id, personId, personName, workNumber, year, before, after, words, byName, at: at.toISOString() });
