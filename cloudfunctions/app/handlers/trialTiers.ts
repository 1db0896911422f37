import type { Answered, Parsed } from '#shared/contract/index';
import { countedOf } from '#shared/domain/recount';
import { areTiersFit, seasonIdOf } from '#shared/domain/season/phase';
import { tryTiers } from '#shared/domain/season/tierTrial';
import { ok, refuse } from '#shared/result';
import type { Store } from '../../store/store';
import type { Context } from '../context';

const peopleAStep = 100;
const entriesMost = 1000;
const earned = ['adopted', 'completed', 'standardised'] as const;

/** Reads some people with what moves earned them in a points year, and reckons. Writes nothing at all. */
export async function tryTierPrices({ year, points, cursor }: Parsed<'trial.tiers'>, { store }: Context): Promise<Answered<'trial.tiers'>> {
  const season = await store.get('seasons', seasonIdOf(year));
  if (!season) return refuse('seasonMissing');
  const tried = points ?? season.tiers.map((tier) => tier.points);
  if (tried.length !== season.tiers.length || !areTiersFit(tried.map((price) => ({ points: price })))) return refuse('triedTiersUnfit');
  const { earners, next } = await someEarners(year, cursor ?? null, store);
  return ok({ ...tryTiers(earners, season.tiers, tried), next });
}

/** Whoever has an entry in the year. Where entries fill an answer, the last person in it may have more: the next step begins there. */
async function someEarners(year: number, after: string | null, store: Store) {
  const page = await store.page('people', { where: {}, orderBy: { field: '_id', direction: 'asc' }, limit: peopleAStep, after });
  const entries = page.items.length === 0 ? [] : await store.find('entries', {
    where: { personId: { in: page.items.map(({ _id }) => _id) }, year, book: 'points', kind: { in: earned } },
    orderBy: { field: 'personId', direction: 'asc' }, limit: entriesMost,
  });
  const cut = entries.length === entriesMost ? page.items.findIndex(({ _id }) => _id === entries.at(-1)?.personId) : page.items.length;
  if (cut === 0 && entries.length > 0) throw new Error(`more entries of one person than an answer holds: ${entries[0]?.personId ?? ''}`);
  const earners = page.items.slice(0, cut).flatMap(({ _id: id, name, unitName }) => {
    const own = entries.filter(({ personId }) => personId === id);
    return own.length === 0 ? [] : [{ id, name, unitName, earned: countedOf(own).points }];
  });
  return { earners, next: cut < page.items.length ? page.places[cut - 1] ?? null : page.next };
}
