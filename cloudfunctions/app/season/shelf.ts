import type { Prize, Season } from '#shared/model/season';
import type { Reader, Store } from '../../store/store';

/** The present season as everybody looks at it: its prizes, and how many items of each are free. */
export type Shelf = { readonly season: Season | null; readonly prizes: readonly Prize[]; readonly free: ReadonlyMap<string, number> };

export const prizesMax = 200;
const seasonsMax = 100;
const countedAtOnce = 1000;
/** Two thousand people look at once when a season opens: each warm function looks the shelf up again after this long. */
const freshMs = 10_000;
const known = new WeakMap<Store, { readonly shelf: Shelf & { readonly free: Map<string, number> }; readonly at: number }>();

export const allSeasons = (reader: Reader): Promise<Season[]> =>
  reader.find('seasons', { where: {}, orderBy: { field: 'year', direction: 'desc' }, limit: seasonsMax });

export const prizesOf = (seasonId: string, reader: Reader): Promise<Prize[]> =>
  reader.find('prizes', { where: { seasonId }, orderBy: { field: '_id', direction: 'asc' }, limit: prizesMax });

/** The season that runs; when none does, the newest that was ever opened. */
export async function presentSeason(reader: Reader): Promise<Season | null> {
  const opened = (await allSeasons(reader)).filter(({ state }) => state !== 'draft');
  return opened.find(({ state }) => state === 'open') ?? opened[0] ?? null;
}

/** The shelf of some seconds ago at most; what it says of stock is for the eye, a reservation looks for itself. */
export async function presentShelf(store: Store): Promise<Shelf> {
  const before = known.get(store);
  if (before && performance.now() - before.at < freshMs) return before.shelf;
  const season = await presentSeason(store);
  const shelf = season ? { season, ...await stockOf(season._id, store) } : { season, prizes: [], free: new Map<string, number>() };
  known.set(store, { shelf, at: performance.now() });
  return shelf;
}

/** After a change by the office this function looks again at once. */
export const forgetShelf = (store: Store): void => { known.delete(store); };

/** One item more or less on the shelf that this function remembers. */
export function noteItems(store: Store, prizeId: string, change: number): void {
  const free = known.get(store)?.shelf.free;
  free?.set(prizeId, Math.max(0, (free.get(prizeId) ?? 0) + change));
}

/** Prizes of a season with their free items, counted. */
export async function stockOf(seasonId: string, reader: Reader) {
  const [prizes, free] = await Promise.all([prizesOf(seasonId, reader), freeItems(seasonId, reader)]);
  return { prizes, free };
}

async function freeItems(seasonId: string, reader: Reader): Promise<Map<string, number>> {
  const free = new Map<string, number>();
  for (let last = ''; ;) {
    const items = await reader.pick('prizeItems', ['_id', 'prizeId'], {
      where: { seasonId, state: 'free', _id: { above: last } }, orderBy: { field: '_id', direction: 'asc' }, limit: countedAtOnce,
    });
    for (const { prizeId } of items) free.set(prizeId, (free.get(prizeId) ?? 0) + 1);
    if (items.length < countedAtOnce) return free;
    last = items.at(-1)?._id ?? '';
  }
}
