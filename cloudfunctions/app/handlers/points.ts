import type { Answered, Parsed } from '#shared/contract/index';
import { changeForPerson } from '#shared/domain/ledger';
import { yearOf } from '#shared/domain/time';
import type { Entry } from '#shared/model/ledger';
import { ok } from '#shared/result';
import type { Context } from '../context';

const pageSize = 60;
const yearsMax = 100;

export async function points({ year: asked, cursor }: Parsed<'points.get'>, { store, caller, now }: Context): Promise<Answered<'points.get'>> {
  const year = asked ?? yearOf(now);
  const [accounts, { items, next }] = await Promise.all([
    store.find('accounts', { where: { personId: caller._id }, limit: yearsMax }),
    store.page('entries', {
      where: { personId: caller._id, year }, orderBy: { field: 'at', direction: 'desc' }, limit: pageSize, after: cursor ?? null,
    }),
  ]);
  const account = accounts.find((candidate) => candidate.year === year);
  const years = [...new Set([year, ...accounts.map((candidate) => candidate.year)])].sort((a, b) => b - a);
  return ok({
    year,
    balance: account?.points ?? 0,
    years,
    awardsFen: account?.awardsFen ?? 0,
    entries: items.map(lineOf),
    next,
  });
}

function lineOf(entry: Entry) {
  const { _id, book, at, month, clause, kind, suggestionId, suggestionTitle, suggestionNumber, prizeName, policyVersion } = entry;
  return {
    id: _id, book, amount: changeForPerson(entry), at: at.toISOString(), month, clause, kind,
    suggestionId, suggestionTitle, suggestionNumber, prizeName, policyVersion,
  };
}
