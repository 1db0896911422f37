import { officeKey, roleKey } from '#shared/domain/actor';
import type { Reservation, Season } from '#shared/model/season';
import { idOf } from '../plant/testPlant';
import { dayIn, monthIn, type Books } from './books';
import type { Played } from './play';

/** The entries that reservations must have left, as lines to compare. */
export const redeemed = ({ reservations }: Books): string[] => reservations.flatMap(({ _id, personId, year, seasonId, points, reservedAt, settled, state }) => {
  const [account, hold] = [`person:${personId}:${year}`, `hold:${seasonId}`];
  const held = `redeem:reserve:${_id} ${points}: ${account} → ${hold} in ${year} ${monthIn(reservedAt)} by ${_id}`;
  if (!settled) return [held];
  const [what, to] = state === 'collected' ? ['collect', 'redeemed'] : ['cancel', account];
  return [held, `redeem:${what}:${_id} ${points}: ${hold} → ${to} in ${year} ${monthIn(settled.at)} by ${settled.requestId}`];
});

/** Whatever is wrong with shelves, limits, reservations and who settled them, after what was played. */
export function wrongRedemption(books: Books, calls: ReadonlyMap<string, Played>): string[] {
  return [...wrongShelves(books), ...wrongHolders(books), ...books.reservations.flatMap((one) => wrongReservation(one, books, calls)), ...unkept(books, calls), ...wrongSeasons(books)];
}

/** No item is lost, taken twice or handed to nobody, and the stock is what is on the shelf and with people. */
function wrongShelves({ prizes, prizeItems, reservations }: Books): string[] {
  const taken = reservations.filter(({ state }) => state !== 'cancelled').map(({ itemId }) => itemId);
  const twice = taken.length > new Set(taken).size ? ['an item is taken twice'] : [];
  return [...twice, ...prizes.flatMap(({ _id, stock, made, removed }) => {
    const items = prizeItems.filter(({ prizeId }) => prizeId === _id);
    const count = (state: string) => items.filter((item) => item.state === state).length;
    const held = items.filter((item) => taken.includes(item._id)).length;
    const counts = `${_id}: stock ${stock}, made ${made}, removed ${removed}; items ${items.length}, free ${count('free')}, taken ${count('taken')}, reserved or collected ${held}`;
    const agrees = items.length === made && count('removed') === removed && count('taken') === held && count('free') + held === made - removed;
    const torn = items.some(({ _id: item, state }) => (state === 'taken') !== taken.includes(item));
    return agrees && !torn && stock >= 0 ? [] : [counts];
  })];
}

function wrongHolders({ reservations, seasonPeople, seasons }: Books): string[] {
  return seasonPeople.flatMap(({ _id, seasonId, personId, reserved }) => {
    const standing = reservations.filter((one) => one.seasonId === seasonId && one.personId === personId && one.state !== 'cancelled').length;
    const limit = seasons.find((season) => season._id === seasonId)?.limitPerPerson ?? 0;
    return standing === reserved && standing <= limit ? [] : [`${_id}: ${reserved} reserved, ${standing} there, limit ${limit}`];
  });
}

/** Reserved in its time by whom it names, and settled by somebody who might. */
function wrongReservation({ _id, personId, unitId, seasonId, reservedAt, settled, state }: Reservation, { seasons }: Books, calls: ReadonlyMap<string, Played>): string[] {
  const season = seasons.find((one) => one._id === seasonId);
  const asked = calls.get(_id);
  if (!season || asked?.endpoint !== 'prizes.reserve' || idOf(asked.who) !== personId) return [`${_id}: reserved, but nobody was told`];
  const day = dayIn(reservedAt);
  const early = day < season.opensOn || day > season.endsOn ? [`${_id}: reserved on ${day}, outside the season`] : [];
  if (!settled) return state === 'reserved' && season.state === 'open' ? early : [...early, `${_id}: ${state} in a season that is ${season.state}, settled by nobody`];
  const ended = calls.get(settled.requestId);
  if (!ended || idOf(ended.who) !== settled.byId) return [...early, `${_id}: ${state}, but nobody was told`];
  const holds = (key: string) => [ended.before, ended.after].some((table) => (table[key] ?? []).includes(ended.who));
  const own = settled.byId === personId;
  const may = state === 'cancelled'
    ? ended.endpoint === 'prizes.cancel' && (own || (holds(officeKey) && settled.words !== ''))
    : ended.endpoint === 'desk.handOut' && !own && (holds(officeKey) || (holds(roleKey('specialist', unitId)) && dayIn(settled.at) <= season.collectBy));
  return may ? early : [...early, `${_id}: ${state} by ${settled.byId}, who may not`];
}

/** What somebody was told was done stands so. */
function unkept({ reservations }: Books, calls: ReadonlyMap<string, Played>): string[] {
  return [...calls].flatMap(([id, { endpoint, answer }]) => {
    if (!answer.ok) return [];
    const { id: named } = answer.data as { id: string };
    const one = reservations.find(({ _id }) => _id === named);
    if (endpoint === 'prizes.reserve') return one && named === id ? [] : [`${id}: answered well, but nothing is reserved`];
    const state = endpoint === 'prizes.cancel' ? 'cancelled' : endpoint === 'desk.handOut' ? 'collected' : null;
    return state === null || (one?.state === state && one.settled?.requestId === id) ? [] : [`${id}: answered well, but ${named} is not ${state} by it`];
  });
}

/** What is left of a closed year has lapsed, once and whole; nothing arises for it any more. */
function wrongSeasons({ seasons, entries }: Books): string[] {
  return seasons.flatMap((season) => {
    const ofYear = entries.filter(({ book, year }) => book === 'points' && year === season.year);
    return [...new Set(ofYear.map(({ personId }) => personId))].flatMap((personId) => wrongLapse(season, personId, ofYear.filter((entry) => entry.personId === personId)));
  });
}

function wrongLapse({ _id, year, state, closesFrom }: Season, personId: string, ofPerson: Books['entries']): string[] {
  const lapses = ofPerson.filter(({ kind }) => kind === 'lapsed');
  const others = ofPerson.filter(({ kind }) => kind !== 'lapsed');
  const rest = others.reduce((sum, { from, to, amount }) => sum + (to.startsWith('person:') ? amount : 0) - (from.startsWith('person:') ? amount : 0), 0);
  const isClosed = ({ at }: Books['entries'][number]) => closesFrom !== null && dayIn(at) >= closesFrom;
  const late = others.filter(isClosed).map((entry) => `${entry._id}: arose for ${year} after it had closed`);
  const due = state === 'closed' && rest > 0 ? 1 : lapses.length;
  const once = lapses.length === due && lapses.length <= 1
    && lapses.every((entry) => entry._id === `lapse:${_id}:${personId}` && isClosed(entry) && entry.amount === rest && entry.from === `person:${personId}:${year}` && entry.to === 'lapsed');
  return once ? late : [...late, `${personId} ${year}: ${rest} points left, lapsed ${lapses.map(({ amount }) => amount).join() || 'none'}, season ${state}`];
}
