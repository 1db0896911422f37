import type { AwardBatch, AwardLine, UnitSum } from '../../model/awardBatch';
import type { Entry } from '../../model/ledger';
import type { Person } from '../../model/person';
import { ok, refuse, type Result } from '../../result';
import { changeForPerson } from '../ledger';
import { endOfMonth, monthOf, monthsLater } from '../time';

/**
 * A call begun in the last second of a month writes its entries a little later: functions end after a minute. Only
 * after this time is nothing on its way any more.
 */
const settlingMs = 10 * 60_000;

/** The latest month that is over, and in which nothing can arise any more. */
export const lastOverMonth = (now: Date): string => monthsLater(monthOf(new Date(now.getTime() - settlingMs)), -1);

/** Months that a next batch may reach up to, earliest first; `first` is the earliest month with an entry that was never paid. */
export function pendingMonths(first: string | null, now: Date): string[] {
  const last = lastOverMonth(now);
  const months: string[] = [];
  for (let month = first ?? '9999-12'; month <= last; month = monthsLater(month, 1)) months.push(month);
  return months;
}

type Begun = { readonly month: string; readonly latest: AwardBatch | null; readonly first: string | null; readonly byName: string; readonly now: Date };

/**
 * Begins the batch of a month behind the latest one; `first` is the earliest month of an entry not in any batch.
 * Refusals: `monthNotOver`, `batchOpen` another one is not confirmed yet, `monthPaid` it lies in a batch already,
 * `nothingToPay`.
 */
export function beginBatch({ month, latest, first, byName, now }: Begun): Result<AwardBatch, 'monthNotOver' | 'batchOpen' | 'monthPaid' | 'nothingToPay'> {
  if (now.getTime() <= endOfMonth(month).getTime() + settlingMs) return refuse('monthNotOver');
  if (latest && month <= latest._id) return refuse('monthPaid');
  if (latest && latest.state !== 'confirmed') return refuse('batchOpen', { month: latest._id });
  if (first === null || first > month) return refuse('nothingToPay');
  return ok({
    _id: month, schema: 1, version: 1, after: latest?._id ?? '', state: 'gathering', cursor: { month: first, personId: '' },
    units: [], people: 0, entries: 0, amountFen: 0, preparedByName: byName, preparedAt: now,
    confirmedById: null, confirmedByName: null, confirmedAt: null, sheetFile: null,
  });
}

type Portion = { readonly entries: readonly Entry[]; readonly full: boolean; readonly peopleMost: number };

/**
 * Entries of a page ordered by person, person by person, at most so many people. The last person of a full page is left
 * for the next: some of the entries may lie behind it.
 */
export function wholePeople({ entries, full, peopleMost }: Portion): ReadonlyMap<string, readonly Entry[]> {
  const people = new Map<string, Entry[]>();
  for (const entry of entries) people.set(entry.personId, [...(people.get(entry.personId) ?? []), entry]);
  const complete = [...people].slice(0, full ? -1 : undefined);
  if (full && complete.length === 0) throw new Error(`more entries of one person in a month than a page holds: ${entries[0]?.personId}`);
  return new Map(complete.slice(0, peopleMost));
}

type Gathered = { readonly batch: AwardBatch; readonly added: readonly AwardLine[]; readonly changed: readonly AwardLine[] };
type Found = {
  readonly people: ReadonlyMap<string, readonly Entry[]>;
  /** Nothing of this month lies behind them. */
  readonly monthDone: boolean;
  readonly roster: readonly Pick<Person, '_id' | 'workNumber' | 'name' | 'unitId' | 'unitName'>[];
  /** Lines that earlier months of the same batch left for these people. */
  readonly before: readonly AwardLine[];
};

/** Takes the entries of some people into the sheet: their lines, the sums of their units, and where it goes on. */
export function gather(batch: AwardBatch, { people, monthDone, roster, before }: Found): Gathered {
  const { month } = batch.cursor;
  const added: AwardLine[] = [];
  const changed: AwardLine[] = [];
  let sums = batch;
  for (const [personId, entries] of people) {
    const part = { month, entries: entries.length, amountFen: entries.reduce((sum, entry) => sum + changeForPerson(entry), 0) };
    const known = before.find((line) => line.personId === personId);
    const line = known ?? emptyLine(batch._id, personId, roster.find(({ _id }) => _id === personId));
    const next = { ...line, entries: line.entries + part.entries, amountFen: line.amountFen + part.amountFen, months: [...line.months, part] };
    (known ? changed : added).push(next);
    sums = addUp(sums, next, { people: known ? 0 : 1, entries: part.entries, amountFen: part.amountFen });
  }
  return { batch: { ...sums, ...placeAfter(batch, [...people.keys()].at(-1), monthDone) }, added, changed };
}

const emptyLine = (batchId: string, personId: string, person: Found['roster'][number] | undefined): AwardLine => ({
  _id: `${batchId}-${personId}`, schema: 1, version: 1, batchId, personId, entries: 0, amountFen: 0, months: [],
  unitId: person?.unitId ?? '', unitName: person?.unitName ?? '不在册', workNumber: person?.workNumber ?? '', name: person?.name ?? personId,
});

type Sums = Pick<UnitSum, 'people' | 'entries' | 'amountFen'>;
const plus = <T extends Sums>(one: T, more: Sums): T =>
  ({ ...one, people: one.people + more.people, entries: one.entries + more.entries, amountFen: one.amountFen + more.amountFen });

function addUp<T extends Sums & { readonly units: readonly UnitSum[] }>(batch: T, { unitId, unitName }: AwardLine, more: Sums): T {
  const unit = batch.units.find(({ id }) => id === unitId) ?? { id: unitId, name: unitName, people: 0, entries: 0, amountFen: 0 };
  const others = batch.units.filter(({ id }) => id !== unitId);
  return { ...plus(batch, more), units: [...others, plus(unit, more)].sort((a, b) => a.id.localeCompare(b.id)) };
}

function placeAfter({ _id, cursor }: AwardBatch, lastPerson: string | undefined, monthDone: boolean): Pick<AwardBatch, 'cursor' | 'state'> {
  if (!monthDone) return { state: 'gathering', cursor: { ...cursor, personId: lastPerson ?? cursor.personId } };
  if (cursor.month >= _id) return { state: 'ready', cursor };
  return { state: 'gathering', cursor: { month: monthsLater(cursor.month, 1), personId: '' } };
}

/** What the entries of one month come to by unit, without a batch of it: the units in which their people are now. */
export function runningSums(entries: readonly Entry[], roster: Found['roster']): Sums & { readonly units: readonly UnitSum[] } {
  const begun = { people: 0, entries: 0, amountFen: 0, units: [] as UnitSum[] };
  return [...new Set(entries.map(({ personId }) => personId))].reduce((sums, personId) => {
    const own = entries.filter((entry) => entry.personId === personId);
    const line = emptyLine('', personId, roster.find(({ _id }) => _id === personId));
    return addUp(sums, line, { people: 1, entries: own.length, amountFen: own.reduce((sum, entry) => sum + changeForPerson(entry), 0) });
  }, begun);
}

/** Confirms a sheet as it was looked at. Refusal `batchNotReady`; one that is confirmed stays as it is. */
export function confirmBatch(batch: AwardBatch, by: { readonly id: string; readonly name: string }, now: Date): Result<AwardBatch, 'batchNotReady'> {
  if (batch.state === 'gathering') return refuse('batchNotReady');
  if (batch.state === 'confirmed') return ok(batch);
  return ok({ ...batch, state: 'confirmed', confirmedById: by.id, confirmedByName: by.name, confirmedAt: now });
}
