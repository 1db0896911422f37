// What must hold of any books: every entry is well formed, arose from a cause, and every account is the sum of its entries.
import { checkAnnual } from './annual.mjs';
import { changedDuring } from './during.mjs';
import { checkSeasons } from './seasons.mjs';
import { checkSuggestions } from './suggestions.mjs';
import { monthOf } from './time.mjs';

/** What is wrong with exported books, line by line; what is only in doubt, since the books changed while they were exported, and how they did; the sums of all kinds of accounts; how many documents were looked at. */
export function checkBooks(documents) {
  const of = (part) => documents.filter((one) => one.part === part);
  const [found, certain] = [[], []];
  const say = (line) => found.push(line);
  const entries = new Map();
  for (const entry of of('entries')) {
    if (entries.has(entry._id)) say(`${entry._id}: there twice`);
    entries.set(entry._id, entry);
  }
  checkEntries(entries, say);
  checkSuggestions({ of, entries, say });
  checkSeasons({ of, entries, say });
  checkAnnual({ of, entries, say });
  const sums = checkBalances({ of, entries, say });
  const counted = { entries: entries.size, suggestions: of('suggestions').length, reservations: of('reservations').length, accounts: of('accounts').length };
  const changed = changedDuring({ of, entries, say: (line) => certain.push(line) });
  const [wrong, doubtful] = changed.length > 0 ? [certain, found] : [[...certain, ...found], []];
  return { wrong, doubtful, changed, sums: [...sums].sort(), counted };
}

function checkEntries(entries, say) {
  for (const { _id, amount, from, to, at, month, book, year } of entries.values()) {
    if (!Number.isInteger(amount) || amount <= 0) say(`${_id}: ${amount} is no amount`);
    if (from === to) say(`${_id}: moves from ${from} to itself`);
    if (month !== monthOf(at)) say(`${_id}: ${month}, but it arose in ${monthOf(at)}`);
    if (book === 'money' && year !== Number(month.slice(0, 4))) say(`${_id}: money of ${year} in ${month}`);
    if (!/^(points|money|reverse|redeem|lapse|correct):/.test(_id)) say(`${_id}: no rule gives rise to it`);
  }
  for (const entry of entries.values()) {
    if (!entry._id.startsWith('reverse:')) continue;
    const taken = entries.get(entry._id.slice('reverse:'.length));
    if (!taken) say(`${entry._id}: reverses nothing`);
    else if (taken.amount !== entry.amount) say(`${entry._id}: takes back ${entry.amount} of ${taken.amount}`);
    // Points come from the issuer and go back there, money to the company; only a person's points year may differ.
    else if (entry.to !== taken.from || personOf(entry.from) !== personOf(taken.to)) say(`${entry._id}: goes another way back than it came`);
  }
}

const personOf = (account) => account.split(':').slice(0, 2).join(':');

function checkBalances({ of, entries, say }) {
  const [people, kinds] = [new Map(), new Map()];
  const add = (sums, key, amount) => sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const { book, personId, year, from, to, amount } of entries.values()) {
    add(kinds, `${book} ${from.startsWith('person:') ? 'person' : from}`, -amount);
    add(kinds, `${book} ${to.startsWith('person:') ? 'person' : to}`, amount);
    if (from.startsWith('person:')) add(people, `${personId}-${year} ${book}`, -amount);
    if (to.startsWith('person:')) add(people, `${personId}-${year} ${book}`, amount);
  }
  for (const { _id, points, awardsFen } of of('accounts')) {
    for (const [book, cached] of [['points', points], ['money', awardsFen]]) {
      const counted = people.get(`${_id} ${book}`) ?? 0;
      if (counted !== cached) say(`${_id} ${book}: account says ${cached}, entries say ${counted}`);
      people.delete(`${_id} ${book}`);
    }
  }
  for (const [key, amount] of people) if (amount !== 0) say(`${key}: entries say ${amount}, there is no account`);
  for (const [account, amount] of kinds) if (/ (hold|redeemed|lapsed)/.test(account) && amount < 0) say(`${account}: gave ${-amount} more than it took`);
  for (const book of ['points', 'money']) {
    const sum = [...kinds].filter(([account]) => account.startsWith(`${book} `)).reduce((total, [, amount]) => total + amount, 0);
    if (sum !== 0) say(`${book}: all accounts together come to ${sum} instead of 0`);
  }
  return kinds;
}
