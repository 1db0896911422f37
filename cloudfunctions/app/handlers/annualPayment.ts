import { randomBytes } from 'node:crypto';
import type { Answered, Parsed } from '#shared/contract/index';
import { confirmAward, previewOf } from '#shared/domain/annual/preview';
import { closeList, correct, linesOfList } from '#shared/domain/annual/payment';
import type { AnnualAward } from '#shared/model/annualAward';
import { ok, refuse, type Result } from '#shared/result';
import { annualSheetWords } from '#shared/text/annual';
import { authorOf, changeAward, readAward, writeAward } from '../annual/changeAward';
import { annualFacts } from '../annual/facts';
import { lineNamed } from '../annual/lineNamed';
import { stepAnnual } from '../annual/pay';
import { annualSheetOf } from '../annual/sheet';
import { shownFor, viewed } from '../annual/shown';
import { lineViewOf } from '../annual/views';
import { againOnCollision } from '../collisions';
import type { Context } from '../context';
import { post } from '../post';

const linesAPage = 50;

type Confirming = Result<AnnualAward, 'yearNotOver' | 'annualIncomplete' | 'changedMeanwhile'>;

export async function confirmAnnual({ year, withoutTopTen, ...looked }: Parsed<'annual.confirm'>, context: Context): Promise<Answered<'annual.confirm'>> {
  const { store, policy } = context;
  const before = await readAward(year, store);
  if (before.state !== 'draft') return viewed(ok(before), context);
  const facts = await annualFacts(before, store);
  const asked = { ...looked, without: withoutTopTen ? ['topTen' as const] : [] };
  const confirmed = await againOnCollision(() => store.transact(async (transaction): Promise<Confirming> => {
    const award = await readAward(year, transaction);
    const next = confirmAward(award, previewOf(award, facts, policy), asked, authorOf(`annual-${year}`, context), policy);
    if (!next.ok || next.value === award) return next;
    return ok(await writeAward(next.value, transaction));
  }));
  return viewed(confirmed, context);
}

export async function stepOfAnnual({ year }: Parsed<'annual.step'>, context: Context): Promise<Answered<'annual.step'>> {
  return viewed(await stepAnnual(year, context), context);
}

export async function annualLines({ year, list, kind, cursor }: Parsed<'annual.lines'>, context: Context): Promise<Answered<'annual.lines'>> {
  const award = await readAward(year, context.store);
  const all = award.sheet ? linesOfList(award, list) : (await shownFor(award, context)).lines;
  const lines = all.filter((line) => kind === undefined || line.kind === kind);
  const from = Number(cursor ?? 0) || 0;
  const upTo = from + linesAPage;
  return ok({ items: lines.slice(from, upTo).map((line) => lineViewOf(line, award)), next: upTo < lines.length ? String(upTo) : null });
}

export async function correctLine({ requestId, year, ...asked }: Parsed<'annual.correct'>, context: Context): Promise<Answered<'annual.correct'>> {
  return viewed(await changeAward({ requestId, year }, context, async (award, author, transaction): Promise<Result<AnnualAward, 'notFound' | 'annualUnpaid' | 'nothingToCorrect'>> => {
    const line = award.state === 'paid' ? await lineNamed(asked.key, award, transaction) : null;
    if (award.state === 'paid' && !line) return refuse('notFound');
    if (!line) return refuse('annualUnpaid');
    const corrected = correct(award, { requestId, line, ...asked }, author);
    if (!corrected.ok) return corrected;
    await post(transaction, corrected.value.entries);
    return ok(corrected.value.award);
  }), context);
}

export async function nextList({ year, number }: Parsed<'annual.closeList'>, context: Context): Promise<Answered<'annual.closeList'>> {
  return viewed(await context.store.transact(async (transaction): Promise<Result<AnnualAward, 'nothingToPay'>> => {
    const award = await readAward(year, transaction);
    const closed = closeList(award, number, authorOf(`annual-${year}-${number}`, context));
    if (!closed.ok || closed.value === award) return closed;
    return ok(await writeAward(closed.value, transaction));
  }), context);
}

/** Made once, when it is first asked for: what a list names does not change any more. */
export async function annualSheet({ year, list: number }: Parsed<'annual.sheet'>, { store, files }: Context): Promise<Answered<'annual.sheet'>> {
  const award = await readAward(year, store);
  const list = award.lists.find((one) => one.number === number);
  if (!list) return refuse('notFound');
  const name = `${annualSheetWords.title(year, number)}.xlsx`;
  const fileId = list.file ?? await files.put(`sheets/${randomBytes(15).toString('hex')}/annual-${year}-${number}.xlsx`, await annualSheetOf(award, number));
  if (!list.file) {
    await store.transact(async (transaction) => {
      const again = await readAward(year, transaction);
      const lists = again.lists.map((one) => (one.number === number ? { ...one, file: one.file ?? fileId } : one));
      await transaction.replace('annualAwards', { ...again, lists });
    });
  }
  return ok({ name, url: (await files.urls([fileId])).get(fileId) ?? '' });
}
