import { qualityMonthId } from '#shared/domain/quality/figures';
import { monthAfter, monthStart } from '#shared/domain/quality/months';
import { alikeOf, burstsOf, reviewersOf, suggestionsMost, type Filing, type Found } from '#shared/domain/quality/signals';
import { statuses } from '#shared/policy/moves';
import { frequenciesOn } from '../duplicates/table';
import type { NightlyContext } from '../nightly/step';

export type SignalPlace = { readonly month: string; readonly scope: string; readonly scopeName: string };
type Reading = Pick<NightlyContext, 'store' | 'now' | 'policy'>;

const filingsMost = 1000;
const authorsMost = 500;
const dayMs = 86_400_000;
const unitPrefix = 'unit:';
/** What an author took back, or the office declared invalid, is no longer a filing. */
const standing = statuses.filter((status) => status !== 'withdrawn' && status !== 'invalid');

/** What is worth a look in one unit or expert group and month; nothing is written. */
export async function signalsIn(place: SignalPlace, context: Reading): Promise<Found[]> {
  return [...await ofAuthors(place, context), ...await ofReviewers(place, context)];
}

async function ofAuthors({ month, scope }: SignalPlace, { store, now, policy }: Reading): Promise<Found[]> {
  if (!scope.startsWith(unitPrefix)) return [];
  const { signals } = policy.numbers;
  const fields = ['_id', 'number', 'title', 'problem', 'measure', 'authorId', 'authorName', 'submittedAt'] as const;
  const [from, below] = [monthStart(month), monthStart(monthAfter(month, 1))];
  const filings: Filing[] = await store.pick('suggestions', fields, {
    where: { unitId: scope.slice(unitPrefix.length), submittedAt: { from, below }, status: { in: standing } },
    orderBy: { field: 'submittedAt', direction: 'desc' }, limit: filingsMost,
  });
  const authors = [...new Set(filings.map(({ authorId }) => authorId))].slice(0, authorsMost);
  if (authors.length === 0) return [];
  const since = new Date(from.getTime() - signals.alikeDays * dayMs);
  const [earlier, frequencies] = await Promise.all([
    store.pick('suggestions', fields, {
      where: { authorId: { in: authors }, submittedAt: { from: since, below: from }, status: { in: standing } },
      orderBy: { field: 'submittedAt', direction: 'desc' }, limit: filingsMost,
    }),
    frequenciesOn(now, store),
  ]);
  return [...burstsOf(filings, month, signals), ...alikeOf([...earlier, ...filings], month, signals, frequencies)];
}

async function ofReviewers({ month, scope }: SignalPlace, { store, policy }: Reading): Promise<Found[]> {
  const sums = await store.get('qualityMonths', qualityMonthId(month, scope));
  if (!sums) return [];
  return Promise.all(reviewersOf(sums, policy.numbers).map(async (one) => {
    const facts = await store.pick('reviewFacts', ['suggestionId', 'suggestionNumber', 'suggestionTitle'], {
      where: { scope, month, counted: one.kind === 'quick' ? 'quick' : 'adopted', ...(one.person ? { personIds: one.person.id } : {}) },
      orderBy: { field: 'at', direction: 'desc' }, limit: suggestionsMost,
    });
    const behind = new Map(facts.map(({ suggestionId: id, suggestionNumber: number, suggestionTitle: title }) => [id, { id, number, title }]));
    return { ...one, suggestions: [...behind.values()] };
  }));
}
