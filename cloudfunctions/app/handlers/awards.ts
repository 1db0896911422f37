import { randomBytes } from 'node:crypto';
import type { MyAwards } from '#shared/contract/awards';
import type { Answered, Parsed } from '#shared/contract/index';
import { officeKey } from '#shared/domain/actor';
import { confirmBatch, pendingMonths, runningSums } from '#shared/domain/awards/batch';
import { inCapitals } from '#shared/domain/awards/capitals';
import { changeForPerson } from '#shared/domain/ledger';
import { monthOf, monthsLater, yearOf } from '#shared/domain/time';
import type { AwardBatch } from '#shared/model/awardBatch';
import type { Entry } from '#shared/model/ledger';
import { ok, refuse } from '#shared/result';
import { begin, firstUnpaidMonth, latestBatch, stepBatch } from '../awards/gather';
import { awardEntryOf, awardLineOf, batchViewOf } from '../awards/views';
import { payrollOf } from '../awards/payroll';
import type { Context } from '../context';
import { everyPage } from '../everyPage';

const batchesAPage = 24;
const linesAPage = 50;
/** One person's awards of a month, or of the few months of a batch. */
const entriesOfPerson = 500;
const batchesOfPerson = 6;

export async function batches({ cursor }: Parsed<'awards.batches'>, { store }: Context): Promise<Answered<'awards.batches'>> {
  const { items, next } = await store.page('awardBatches', { where: {}, orderBy: { field: '_id', direction: 'desc' }, limit: batchesAPage, after: cursor ?? null });
  return ok({ items: items.map(batchViewOf), next });
}

export async function pending(_input: object, { store, now }: Context): Promise<Answered<'awards.pending'>> {
  const latest = await latestBatch(store);
  const isOpen = latest !== null && latest.state !== 'confirmed';
  return ok({ months: isOpen ? [] : pendingMonths(await firstUnpaidMonth(store, latest), now) });
}

/** What the database compares a field with at once. */
const idsAtOnce = 500;

export async function running(_input: object, { store, now }: Context): Promise<Answered<'awards.running'>> {
  const month = monthOf(now);
  const entries = await everyPage(store, 'entries', { where: { kind: 'perItem', month }, orderBy: { field: 'personId', direction: 'asc' } });
  const ids = [...new Set(entries.map(({ personId }) => personId))];
  const roster = [];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    roster.push(...await store.pick('people', ['_id', 'workNumber', 'name', 'unitId', 'unitName'], { where: { _id: { in: ids.slice(start, start + idsAtOnce) } }, limit: idsAtOnce }));
  }
  const { units, ...sums } = runningSums(entries, roster);
  return ok({ month, ...sums, units: [...units], capitals: inCapitals(sums.amountFen), confirmableFrom: `${monthsLater(month, 1)}-01` });
}

export async function prepare({ month }: Parsed<'awards.prepare'>, context: Context): Promise<Answered<'awards.prepare'>> {
  const begun = await begin(month, context.caller.name, context);
  return begun.ok ? ok(batchViewOf(begun.value)) : begun;
}

export async function step({ month }: Parsed<'awards.step'>, context: Context): Promise<Answered<'awards.step'>> {
  const stepped = await stepBatch(month, context);
  return stepped.ok ? ok(batchViewOf(stepped.value)) : stepped;
}

export async function batch({ month }: Parsed<'awards.batch'>, { store, actor }: Context): Promise<Answered<'awards.batch'>> {
  const found = await store.get('awardBatches', month);
  return found ? ok({ ...batchViewOf(found), mayConfirm: found.state === 'ready' && actor.roleKeys.includes(officeKey) }) : refuse('notFound');
}

export async function lines({ month, unitId, cursor }: Parsed<'awards.lines'>, { store }: Context): Promise<Answered<'awards.lines'>> {
  const { items, next } = await store.page('awardLines', {
    where: { batchId: month, unitId }, orderBy: { field: 'workNumber', direction: 'asc' }, limit: linesAPage, after: cursor ?? null,
  });
  return ok({ items: items.map(awardLineOf), next });
}

export async function entriesOfLine({ month, personId }: Parsed<'awards.entries'>, { store }: Context): Promise<Answered<'awards.entries'>> {
  const line = await store.get('awardLines', `${month}-${personId}`);
  if (!line) return refuse('notFound');
  const entries = await store.find('entries', {
    where: { kind: 'perItem', personId, month: { in: line.months.map((part) => part.month) } }, limit: entriesOfPerson,
  });
  return ok({ items: entries.map(awardEntryOf).sort((a, b) => a.at.localeCompare(b.at)) });
}

export function confirm({ month }: Parsed<'awards.confirm'>, { store, caller, now }: Context): Promise<Answered<'awards.confirm'>> {
  return store.transact(async (transaction) => {
    const found = await transaction.get('awardBatches', month);
    if (!found) return refuse('notFound');
    const confirmed = confirmBatch(found, { id: caller._id, name: caller.name }, now);
    if (!confirmed.ok) return confirmed;
    if (confirmed.value !== found) await transaction.replace('awardBatches', confirmed.value);
    return ok(batchViewOf(confirmed.value));
  });
}

/** Made once, when it is first asked for: what was confirmed does not change any more. */
export async function sheetOfBatch({ month }: Parsed<'awards.sheet'>, { store, files }: Context): Promise<Answered<'awards.sheet'>> {
  const found = await store.get('awardBatches', month);
  if (!found) return refuse('notFound');
  if (found.state !== 'confirmed') return refuse('batchNotReady');
  const name = `奖励发放表-${month}.xlsx`;
  const fileId = found.sheetFile ?? await files.put(`sheets/${randomBytes(15).toString('hex')}/awards-${month}.xlsx`, await payrollOf(found, store));
  if (!found.sheetFile) {
    await store.transact(async (transaction) => {
      const again = await transaction.get('awardBatches', month);
      if (again && !again.sheetFile) await transaction.replace('awardBatches', { ...again, sheetFile: fileId });
    });
  }
  return ok({ name, url: (await files.urls([fileId])).get(fileId) ?? '' });
}

/** This month and the year it lies in, with the year before: as far back as the latest batches reach. */
export async function mine(_input: object, { store, caller, now }: Context): Promise<Answered<'awards.mine'>> {
  const month = monthOf(now);
  const [entries, batches] = await Promise.all([
    store.find('entries', {
      where: { personId: caller._id, year: { in: [yearOf(now), yearOf(now) - 1] }, book: 'money' }, orderBy: { field: 'at', direction: 'desc' }, limit: entriesOfPerson,
    }),
    store.find('awardBatches', { where: {}, orderBy: { field: '_id', direction: 'desc' }, limit: batchesAPage }),
  ]);
  const items = entries.filter((entry) => entry.month === month).map(awardEntryOf);
  return ok({ month, amountFen: items.reduce((sum, { amountFen }) => sum + amountFen, 0), entries: items, paid: paidIn(batches, entries).slice(0, batchesOfPerson) });
}

/** What the confirmed batches held for one person: a batch is a span of months, so that its part can be read off the entries. */
function paidIn(batches: readonly AwardBatch[], entries: readonly Entry[]): MyAwards['paid'] {
  return batches.flatMap(({ _id, after, confirmedAt }) => {
    const inside = entries.filter(({ kind, month }) => kind === 'perItem' && month > after && month <= _id);
    if (!confirmedAt || inside.length === 0) return [];
    return [{ month: _id, amountFen: inside.reduce((sum, entry) => sum + changeForPerson(entry), 0), entries: inside.length, confirmedAt: confirmedAt.toISOString() }];
  });
}
