// Checks exported books on its own: node local/verify/books.mjs entries.jsonl history.jsonl suggestions.jsonl accounts.jsonl policies.jsonl
// It shares no code with the system it checks: what is owed is worked out again from the words of the rules (§4 Money and points).
import { readFileSync } from 'node:fs';

const documents = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
const of = (part) => documents.filter((one) => one.part === part);
const wrong = [];
const entries = new Map();
const policies = new Map(of('policies').map(({ version, numbers }) => [version, numbers]));

/** `2026-11` of a moment in Asia/Shanghai, which is eight hours ahead all year. */
const monthOf = (moment) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 7);

function checkEntries() {
  for (const entry of of('entries')) {
    const { _id, amount, from, to, at, month, book, year } = entry;
    if (entries.has(_id)) wrong.push(`${_id}: there twice`);
    entries.set(_id, entry);
    if (!Number.isInteger(amount) || amount <= 0) wrong.push(`${_id}: ${amount} is no amount`);
    if (from === to) wrong.push(`${_id}: moves from ${from} to itself`);
    if (month !== monthOf(at)) wrong.push(`${_id}: ${month}, but it arose in ${monthOf(at)}`);
    if (book === 'money' && year !== Number(month.slice(0, 4))) wrong.push(`${_id}: money of ${year} in ${month}`);
  }
  for (const entry of entries.values()) {
    if (!entry._id.startsWith('reverse:')) continue;
    const taken = entries.get(entry._id.slice('reverse:'.length));
    if (!taken) wrong.push(`${entry._id}: reverses nothing`);
    else if (taken.amount !== entry.amount) wrong.push(`${entry._id}: takes back ${entry.amount} of ${taken.amount}`);
    // Points come from the issuer and go back there, money to the company; only a person's points year may differ.
    else if (entry.to !== taken.from || personOf(entry.from) !== personOf(taken.to)) wrong.push(`${entry._id}: goes another way back than it came`);
  }
}

const personOf = (account) => account.split(':').slice(0, 2).join(':');

const points = { adopt: 'adopted', verifyCompletion: 'completed', standardise: 'standardised' };
const lostBy = { standardised: ['standardised'], completed: ['completed'] };

/** What one suggestion must have earned and lost, move by move: id → amount. */
function owedFor(suggestion, history) {
  const owed = new Map();
  let standing = [];
  let decided = { grade: null, implementable: false };
  const earn = (id, kind, amount) => {
    if (amount <= 0) return;
    owed.set(id, amount);
    standing.push({ id, kind, amount });
  };
  const lose = (kinds) => {
    for (const one of standing.filter(({ kind }) => kinds.includes(kind))) owed.set(`reverse:${one.id}`, one.amount);
    standing = standing.filter(({ kind }) => !kinds.includes(kind));
  };
  for (const { move, from, round, sequence, said, policyVersion } of history) {
    const numbers = policies.get(policyVersion);
    if (!numbers) { wrong.push(`${suggestion._id} ${sequence}: no policy is called ${policyVersion}`); continue; }
    const next = { grade: said.grade ?? decided.grade, implementable: said.implementable ?? decided.implementable };
    const award = (id) => { if (next.grade && next.implementable) earn(id, 'perItem', numbers.awardYuan[next.grade] * 100); };
    if (points[move]) earn(`points:${points[move]}:${suggestion._id}:${round}`, points[move], numbers.points[points[move]]);
    if (move === 'adopt') award(`money:perItem:${suggestion._id}:${round}`);
    if (move === 'correct' && (next.grade !== decided.grade || next.implementable !== decided.implementable)) {
      lose(['perItem']);
      award(`money:perItem:${suggestion._id}:${round}:${sequence}`);
    }
    if (move === 'revoke') lose(lostBy[from] ?? ['adopted', 'perItem']);
    if (move === 'invalidate') lose(['adopted', 'completed', 'standardised', 'perItem']);
    decided = next;
  }
  return owed;
}

function checkCauses() {
  const historyOf = new Map();
  for (const entry of of('history')) historyOf.set(entry.suggestionId, [...(historyOf.get(entry.suggestionId) ?? []), entry]);
  const paid = new Map();
  for (const entry of entries.values()) if (entry.suggestionId) paid.set(entry.suggestionId, [...(paid.get(entry.suggestionId) ?? []), entry]);
  for (const suggestion of of('suggestions')) {
    const history = (historyOf.get(suggestion._id) ?? []).sort((a, b) => a.sequence - b.sequence);
    const owed = owedFor(suggestion, history);
    for (const [id, amount] of owed) {
      const entry = entries.get(id);
      if (!entry) wrong.push(`${id}: owed ${amount}, not paid`);
      else if (entry.amount !== amount) wrong.push(`${id}: ${entry.amount} instead of ${amount}`);
      else if (entry.personId !== suggestion.authorId) wrong.push(`${id}: paid to ${entry.personId} instead of ${suggestion.authorId}`);
      else if (!history.some(({ _id }) => _id === entry.historyId)) wrong.push(`${id}: no move ${entry.historyId} caused it`);
    }
    for (const { _id } of paid.get(suggestion._id) ?? []) if (!owed.has(_id)) wrong.push(`${_id}: paid, not owed`);
  }
  const known = new Set(of('suggestions').map(({ _id }) => _id));
  for (const id of paid.keys()) if (!known.has(id)) wrong.push(`${id}: entries of a suggestion that is not there`);
}

function checkBalances() {
  const [people, kinds] = [new Map(), new Map()];
  const add = (sums, key, amount) => sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const { book, personId, year, from, to, amount } of entries.values()) {
    add(kinds, `${book} ${from.startsWith('person:') ? 'person' : from}`, -amount);
    add(kinds, `${book} ${to.startsWith('person:') ? 'person' : to}`, amount);
    if (from.startsWith('person:')) add(people, `${personId}-${year} ${book}`, -amount);
    if (to.startsWith('person:')) add(people, `${personId}-${year} ${book}`, amount);
  }
  for (const { _id, points: cachedPoints, awardsFen } of of('accounts')) {
    for (const [book, cached] of [['points', cachedPoints], ['money', awardsFen]]) {
      const counted = people.get(`${_id} ${book}`) ?? 0;
      if (counted !== cached) wrong.push(`${_id} ${book}: account says ${cached}, entries say ${counted}`);
      people.delete(`${_id} ${book}`);
    }
  }
  for (const [key, amount] of people) if (amount !== 0) wrong.push(`${key}: entries say ${amount}, there is no account`);
  for (const [account, amount] of kinds) if (/ (hold|redeemed|lapsed)/.test(account) && amount < 0) wrong.push(`${account}: gave ${-amount} more than it took`);
  for (const book of ['points', 'money']) {
    const sum = [...kinds].filter(([account]) => account.startsWith(`${book} `)).reduce((total, [, amount]) => total + amount, 0);
    if (sum !== 0) wrong.push(`${book}: all accounts together come to ${sum} instead of 0`);
  }
  return kinds;
}

checkEntries();
checkCauses();
const kinds = checkBalances();
for (const [account, amount] of [...kinds].sort()) console.log(`${account}\t${amount}`);
for (const line of wrong) console.log(`WRONG ${line}`);
console.log(`${entries.size} entries, ${of('suggestions').length} suggestions, ${of('accounts').length} accounts: ${wrong.length === 0 ? 'everything agrees' : `${wrong.length} things are wrong`}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
