// What redemption must have moved, told again from reservations and seasons.
import { dayOf, monthOf, writtenWithinMs } from './time.mjs';

/** Every reservation and every lapse stands in the books once, at its price, and nothing else of the kind does. */
export function checkSeasons({ of, entries, say }) {
  const seasons = new Map(of('seasons').map((season) => [season._id, season]));
  const prizes = new Map(of('prizes').map((prize) => [prize._id, prize]));
  const reservations = of('reservations');
  const owed = new Map();
  for (const reservation of reservations) {
    const season = seasons.get(reservation.seasonId);
    const prize = prizes.get(reservation.prizeId);
    if (!season || !prize) { say(`${reservation._id}: of a season or prize that is not there`); continue; }
    const tier = season.tiers.find(({ id }) => id === prize.tierId);
    if (tier?.points !== reservation.points) say(`${reservation._id}: cost ${reservation.points} points, its tier ${tier?.points}`);
    for (const due of owedFor(reservation)) owed.set(due._id, due);
  }
  for (const [id, due] of owed) {
    const entry = entries.get(id);
    const differs = entry && Object.keys(due).find((field) => entry[field] !== due[field]);
    if (!entry) say(`${id}: owed ${due.amount}, not booked`);
    else if (differs) say(`${id}: ${differs} ${entry[differs]} instead of ${due[differs]}`);
  }
  for (const id of entries.keys()) if (id.startsWith('redeem:') && !owed.has(id)) say(`${id}: booked, no reservation says so`);
  checkLimits(reservations, seasons, say);
  checkPurses(entries, say);
  for (const season of seasons.values()) checkLapses(season, [...entries.values()].filter(({ book, year }) => book === 'points' && year === season.year), say);
}

/** Points lie in the season's hold from the reservation until the prize was handed out or given back. */
function owedFor({ _id, personId, year, seasonId, points, reservedAt, state, settled }) {
  const [account, hold] = [`person:${personId}:${year}`, `hold:${seasonId}`];
  const entry = (what, from, to, at, historyId) => ({ _id: `redeem:${what}:${_id}`, amount: points, from, to, personId, year, month: monthOf(at), historyId });
  const held = entry('reserve', account, hold, reservedAt, _id);
  if (state === 'collected') return [held, entry('collect', hold, 'redeemed', settled.at, settled.requestId)];
  return state === 'cancelled' ? [held, entry('cancel', hold, account, settled.at, settled.requestId)] : [held];
}

function checkLimits(reservations, seasons, say) {
  const counts = new Map();
  for (const { seasonId, personId, state } of reservations) if (state !== 'cancelled') counts.set(`${seasonId} ${personId}`, (counts.get(`${seasonId} ${personId}`) ?? 0) + 1);
  for (const [key, count] of counts) if (count > (seasons.get(key.split(' ')[0])?.limitPerPerson ?? 0)) say(`${key}: ${count} reservations, more than the limit`);
}

/** Nobody reserved with points that were not there, whatever order calls of the same minutes were written in. */
function checkPurses(entries, say) {
  const accounts = new Map();
  const of = (account) => accounts.get(account) ?? accounts.set(account, []).get(account);
  for (const entry of entries.values()) {
    if (entry.book !== 'points') continue;
    of(entry.to).push({ id: entry._id, at: Date.parse(entry.at), change: entry.amount });
    of(entry.from).push({ id: entry._id, at: Date.parse(entry.at), change: -entry.amount });
  }
  for (const [account, moved] of accounts) {
    for (const taken of account.startsWith('person:') ? moved.filter(({ id }) => id.startsWith('redeem:reserve:')) : []) {
      const isBefore = ({ id, at, change }) => id === taken.id || (change > 0 ? at <= taken.at + writtenWithinMs : at < taken.at - writtenWithinMs);
      const left = moved.filter(isBefore).reduce((sum, { change }) => sum + change, 0);
      if (left < 0) say(`${taken.id}: leaves ${left} points on ${account}`);
    }
  }
}

/** When a season is over, what is left of its year lapses once and whole, and nothing arises for that year any more. */
function checkLapses({ _id, year, state, closesFrom }, ofYear, say) {
  const people = new Map();
  for (const entry of ofYear) {
    const isLapse = entry._id.startsWith('lapse:');
    if (!isLapse && closesFrom !== null && dayOf(entry.at) >= closesFrom) say(`${entry._id}: arose for ${year}, which is closed since ${closesFrom}`);
    if (isLapse && (closesFrom === null || dayOf(entry.at) < closesFrom)) say(`${entry._id}: lapsed before ${year} was closed`);
    const person = people.get(entry.personId) ?? { rest: 0, lapsed: 0 };
    if (isLapse) person.lapsed += entry.amount;
    else if (entry.to.startsWith('person:')) person.rest += entry.amount;
    else if (entry.from.startsWith('person:')) person.rest -= entry.amount;
    people.set(entry.personId, person);
  }
  for (const [personId, { rest, lapsed }] of people) {
    if (lapsed !== 0 && lapsed !== rest) say(`lapse:${_id}:${personId}: ${lapsed} of ${rest}`);
    if (state === 'closed' && rest > 0 && lapsed === 0) say(`lapse:${_id}:${personId}: ${rest} points are left of a closed season`);
  }
}
