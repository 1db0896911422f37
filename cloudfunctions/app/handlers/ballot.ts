import type { Answered, Parsed } from '#shared/contract/index';
import { candidateOf } from '#shared/domain/ballot/candidates';
import { dropped, fitSheet } from '#shared/domain/ballot/sheet';
import { ballotIdOf } from '#shared/domain/ballot/steps';
import { daysLater } from '#shared/domain/time';
import { ok, refuse } from '#shared/result';
import { electableIn } from '../ballot/electable';
import { ballotViewOf, candidateViewOf } from '../ballot/views';
import type { Context } from '../context';

const candidatesAPage = 40;
const yearsShown = 20;

export async function getBallot({ year }: Parsed<'ballot.get'>, context: Context): Promise<Answered<'ballot.get'>> {
  const latest = await context.store.find('ballots', { where: {}, orderBy: { field: 'year', direction: 'desc' }, limit: yearsShown });
  const found = year === undefined ? latest[0] : latest.find((ballot) => ballot.year === year);
  const { days, candidatesMost } = context.policy.numbers.ballot;
  return ok({
    ballot: found ? await ballotViewOf(found, context) : null, years: latest.map((ballot) => ballot.year),
    proposed: { endsOn: daysLater(context.now, days), candidatesMost },
  });
}

export async function ballotCandidates({ year, cursor }: Parsed<'ballot.candidates'>, { store, caller }: Context): Promise<Answered<'ballot.candidates'>> {
  const { items, next } = await store.page('suggestions', {
    where: electableIn(year), orderBy: { field: 'decidedAt', direction: 'asc' }, limit: candidatesAPage, after: cursor ?? null,
  });
  return ok({ items: items.map((suggestion) => candidateViewOf(candidateOf(suggestion), caller._id)), next });
}

/**
 * Roll and urn in one transaction: a call cut off leaves both or none. The call leaves no id, hash or time anywhere; its
 * repeat is known by the name on the roll.
 */
export function handIn({ year, given }: Parsed<'ballot.handIn'>, { store, caller, now }: Context): Promise<Answered<'ballot.handIn'>> {
  return store.transact(async (transaction): Promise<Answered<'ballot.handIn'>> => {
    const ballot = await transaction.get('ballots', ballotIdOf(year));
    const urn = ballot && await transaction.get('urns', ballot._id);
    if (!ballot || !urn) return refuse('notFound');
    if (ballot.voted.includes(caller._id)) return ok({ before: true });
    const sheet = fitSheet(given, { ballot, personId: caller._id, now });
    if (!sheet.ok) return sheet;
    await transaction.replace('ballots', { ...ballot, voted: [...ballot.voted, caller._id].sort() });
    await transaction.replace('urns', { ...urn, tallies: dropped(urn.tallies, sheet.value) });
    return ok({ before: false });
  });
}
