// What suggestions must have earned and lost, told again from their history.
import { dayOf, yearOf } from './time.mjs';

const points = { adopt: 'adopted', verifyCompletion: 'completed', standardise: 'standardised' };
const lostBy = { standardised: ['standardised'], completed: ['completed'] };

/** The year that takes points of a year on a day: the next one whose season has not closed. */
const creditedYear = (year, day, seasons) => (seasons.some((season) => season.year === year && season.closesFrom !== null && season.closesFrom <= day) ? creditedYear(year + 1, day, seasons) : year);

/** Everything suggestions earned and lost, and nothing else, stands in the books. */
export function checkSuggestions({ of, entries, say }) {
  const policies = new Map(of('policies').map(({ version, numbers }) => [version, numbers]));
  const seasons = of('seasons');
  const historyOf = new Map();
  for (const move of of('history')) historyOf.set(move.suggestionId, [...(historyOf.get(move.suggestionId) ?? []), move]);
  const paid = new Map();
  for (const entry of entries.values()) if (entry.suggestionId && !entry.awardId) paid.set(entry.suggestionId, [...(paid.get(entry.suggestionId) ?? []), entry]);
  for (const suggestion of of('suggestions')) {
    const history = (historyOf.get(suggestion._id) ?? []).sort((a, b) => a.sequence - b.sequence);
    const owed = owedFor({ suggestion, history, policies, seasons, say });
    for (const [id, due] of owed) {
      const entry = entries.get(id);
      if (!entry) say(`${id}: owed ${due.amount}, not paid`);
      else if (entry.amount !== due.amount) say(`${id}: ${entry.amount} instead of ${due.amount}`);
      else if (entry.personId !== suggestion.authorId) say(`${id}: paid to ${entry.personId} instead of ${suggestion.authorId}`);
      else if (entry.year !== due.year) say(`${id}: of ${entry.year} instead of ${due.year}`);
      else if (!history.some(({ _id }) => _id === entry.historyId)) say(`${id}: no move ${entry.historyId} caused it`);
    }
    for (const { _id } of paid.get(suggestion._id) ?? []) if (!owed.has(_id)) say(`${_id}: paid, not owed`);
  }
  const known = new Set(of('suggestions').map(({ _id }) => _id));
  for (const id of paid.keys()) if (!known.has(id)) say(`${id}: entries of a suggestion that is not there`);
}

/** What one suggestion must have earned and lost, move by move: id → amount and year. */
function owedFor({ suggestion, history, policies, seasons, say }) {
  const owed = new Map();
  let standing = [];
  let decided = { grade: null, implementable: false };
  for (const { move, from, round, sequence, said, policyVersion, at } of history) {
    const numbers = policies.get(policyVersion);
    if (!numbers) { say(`${suggestion._id} ${sequence}: no policy is called ${policyVersion}`); continue; }
    const creditedIn = (kind, year) => (kind === 'perItem' ? yearOf(at) : creditedYear(year, dayOf(at), seasons));
    const earn = (id, kind, amount) => {
      if (amount <= 0) return;
      const year = creditedIn(kind, yearOf(suggestion.submittedAt));
      owed.set(id, { amount, year });
      standing.push({ id, kind, amount, year });
    };
    const lose = (kinds) => {
      for (const { id, kind, amount, year } of standing.filter((one) => kinds.includes(one.kind))) owed.set(`reverse:${id}`, { amount, year: creditedIn(kind, year) });
      standing = standing.filter(({ kind }) => !kinds.includes(kind));
    };
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
