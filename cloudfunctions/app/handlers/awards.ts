import { randomBytes } from 'node:crypto';
import type { Answered, Parsed } from '#shared/contract/index';
import { officeKey } from '#shared/domain/actor';
import { confirmBatch, pendingMonths } from '#shared/domain/awards/batch';
import { monthOf } from '#shared/domain/time';
import { ok, refuse } from '#shared/result';
import { begin, firstUnpaidMonth, latestBatch, stepBatch } from '../awards/gather';
import { awardEntryOf, awardLineOf, batchViewOf } from '../awards/views';
import { payrollOf } from '../awards/payroll';
import type { Context } from '../context';

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

export async function mine(_input: object, { store, caller, now }: Context): Promise<Answered<'awards.mine'>> {
  const month = monthOf(now);
  const [entries, lines, batches] = await Promise.all([
    store.find('entries', { where: { kind: 'perItem', month, personId: caller._id }, limit: entriesOfPerson }),
    store.find('awardLines', { where: { personId: caller._id }, orderBy: { field: 'batchId', direction: 'desc' }, limit: batchesOfPerson }),
    store.find('awardBatches', { where: {}, orderBy: { field: '_id', direction: 'desc' }, limit: batchesAPage }),
  ]);
  const items = entries.map(awardEntryOf).sort((a, b) => b.at.localeCompare(a.at));
  const paid = lines.flatMap(({ batchId, amountFen, entries: count }) => {
    const confirmedAt = batches.find(({ _id }) => _id === batchId)?.confirmedAt;
    return confirmedAt ? [{ month: batchId, amountFen, entries: count, confirmedAt: confirmedAt.toISOString() }] : [];
  });
  return ok({ month, amountFen: items.reduce((sum, { amountFen }) => sum + amountFen, 0), entries: items, paid });
}
