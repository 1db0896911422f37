import { countsOf, isEffective, scopesOf } from '#shared/domain/counts';
import type { Entry } from '#shared/model/ledger';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import type { Store } from '../../cloudfunctions/store/store';

/** Everything a plant has stored about its suggestions. */
export type Books = Awaited<ReturnType<typeof readBooks>>;

export async function readBooks(store: Store) {
  const all = { where: {}, limit: 1000 } as const;
  const [suggestions, history, entries, accounts, counters, authorYears, scores] = await Promise.all([
    store.find('suggestions', all), store.find('history', all), store.find('entries', all),
    store.find('accounts', all), store.find('counters', all), store.find('authorYears', all), store.find('scores', all),
  ]);
  return { suggestions, history, entries, accounts, counters, authorYears, scores };
}

export const historyOf = ({ history }: Pick<Books, 'history'>, { _id }: Suggestion): HistoryEntry[] =>
  history.filter(({ suggestionId }) => suggestionId === _id).sort((a, b) => a.sequence - b.sequence);

/** Year and month in Shanghai, reckoned without the code under test. */
const shanghai = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString();

const awardFen = { first: 12_000, second: 8_000, third: 3_000 };
const stepPoints = { adopt: ['adopted', 2], verifyCompletion: ['completed', 2], standardise: ['standardised', 1] } as const;

type Owed = { readonly id: string; readonly kind: string; readonly book: 'points' | 'money'; readonly amount: number };

/** The entries that a history must have left, as lines to compare. */
export function owedBy(books: Books, suggestion: Suggestion): string[] {
  const lines: string[] = [];
  let standing: Owed[] = [];
  let decided: { grade: keyof typeof awardFen | null; implementable: boolean } = { grade: null, implementable: false };
  for (const entry of historyOf(books, suggestion)) {
    const { earned, lost, next } = consequences(entry, suggestion, standing, decided);
    lines.push(...lost.map((owed) => line(owed, entry, suggestion, true)), ...earned.map((owed) => line(owed, entry, suggestion, false)));
    standing = [...standing.filter((owed) => !lost.includes(owed)), ...earned];
    decided = next;
  }
  return lines;
}

type Decided = { readonly grade: keyof typeof awardFen | null; readonly implementable: boolean };

function consequences({ move, from, round, sequence, said }: HistoryEntry, { _id }: Suggestion, standing: readonly Owed[], decided: Decided) {
  const award = (of: Decided, id: string): Owed[] =>
    (of.grade && of.implementable ? [{ id, kind: 'perItem', book: 'money', amount: awardFen[of.grade] }] : []);
  const next: Decided = { grade: said.grade ?? decided.grade, implementable: said.implementable ?? decided.implementable };
  const taken = (...kinds: string[]) => standing.filter(({ kind }) => kinds.includes(kind));
  switch (move) {
    case 'adopt':
    case 'verifyCompletion':
    case 'standardise': {
      const [kind, amount] = stepPoints[move];
      const points: Owed = { id: `points:${kind}:${_id}:${round}`, kind, book: 'points', amount };
      return { earned: [points, ...(move === 'adopt' ? award(next, `money:perItem:${_id}:${round}`) : [])], lost: [], next };
    }
    case 'correct': {
      const same = next.grade === decided.grade && next.implementable === decided.implementable;
      return same ? { earned: [], lost: [], next } : { earned: award(next, `money:perItem:${_id}:${round}:${sequence}`), lost: taken('perItem'), next };
    }
    case 'revoke': return { earned: [], lost: from === 'standardised' ? taken('standardised') : from === 'completed' ? taken('completed') : taken('adopted', 'perItem'), next };
    case 'invalidate': return { earned: [], lost: [...standing], next };
    default: return { earned: [], lost: [], next };
  }
}

/** Points stay in the year of submission, money belongs to the month in which it moves; taking back goes the other way. */
function line({ id, book, amount }: Owed, { _id: cause, at }: HistoryEntry, { authorId, submittedAt }: Suggestion, back: boolean): string {
  const month = shanghai(at).slice(0, 7);
  const year = book === 'points' ? shanghai(submittedAt).slice(0, 4) : month.slice(0, 4);
  const person = book === 'points' ? `person:${authorId}:${year}` : `person:${authorId}`;
  const account = book === 'points' ? 'issuer' : 'company:perItem';
  const [from, to] = back ? [person, account] : [account, person];
  return `${back ? 'reverse:' : ''}${id} ${amount}: ${from} → ${to} in ${year} ${month} by ${cause}`;
}

export const lineOf = ({ _id, amount, from, to, year, month, historyId }: Entry): string => `${_id} ${amount}: ${from} → ${to} in ${year} ${month} by ${historyId}`;

type Sums = Record<string, number>;
const add = (sums: Sums, key: string, by: number): void => { sums[key] = (sums[key] ?? 0) + by; };

/** Sums of people by year, from the entries alone. */
export function sumsOf(entries: readonly Entry[]): Sums {
  const sums: Sums = {};
  for (const { personId, year, book, amount, from, to } of entries) {
    if (to.startsWith('person:')) add(sums, `${personId}-${year} ${book}`, amount);
    if (from.startsWith('person:')) add(sums, `${personId}-${year} ${book}`, -amount);
  }
  return withoutZeros(sums);
}

export const cachedSums = ({ accounts }: Books): Sums => withoutZeros(Object.fromEntries(accounts.flatMap(
  ({ _id, points, awardsFen }) => [[`${_id} points`, points], [`${_id} money`, awardsFen]])));

/** All counters, counted anew from the suggestions: units with their authors, and the plant's distinct authors. */
export function recount(suggestions: readonly Suggestion[]): Sums {
  const sums: Sums = {};
  const authors = new Map<string, Set<string>>();
  for (const suggestion of suggestions) {
    const { unitId, year, authorId } = suggestion;
    for (const [path, n] of Object.entries(countsOf(suggestion))) add(sums, `${unitId}-${year} ${path}`, n);
    if (!isEffective(suggestion)) continue;
    for (const scope of scopesOf(suggestion)) {
      for (const owner of [unitId, 'plant']) {
        const key = `${owner}-${year} ${scope}.authors`;
        authors.set(key, (authors.get(key) ?? new Set()).add(authorId));
      }
    }
  }
  for (const [key, people] of authors) add(sums, key, people.size);
  return withoutZeros(sums);
}

/** The same from the stored counters, the plant's shards together. */
export function storedCounts({ counters }: Books): Sums {
  const sums: Sums = {};
  for (const { unitId, year, counts } of counters) {
    for (const [path, n] of flat(counts)) add(sums, `${unitId}-${year} ${path}`, n);
  }
  return withoutZeros(sums);
}

/** How many effective suggestions each person has in each scope, as stored and as they are. */
export const authorCounts = ({ authorYears }: Books): Sums =>
  withoutZeros(Object.fromEntries(authorYears.flatMap(({ _id, counts }) => flat(counts).map(([path, n]) => [`${_id} ${path}`, n]))));

export function recountAuthors(suggestions: readonly Suggestion[]): Sums {
  const sums: Sums = {};
  for (const suggestion of suggestions.filter(isEffective)) {
    for (const scope of scopesOf(suggestion)) {
      for (const owner of [suggestion.unitId, 'plant']) add(sums, `${suggestion.authorId}-${suggestion.year} ${owner}.${scope}`, 1);
    }
  }
  return sums;
}

const flat = (counts: Record<string, Record<string, Record<string, number>>>): [string, number][] =>
  Object.entries(counts).flatMap(([a, inner]) => Object.entries(inner).flatMap(([b, last]) => Object.entries(last).map(([c, n]): [string, number] => [`${a}.${b}.${c}`, n])));

const withoutZeros = (sums: Sums): Sums => Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0));

/** Weight of each criterion in percent. Source: rules §3. */
const weights = { novelty: 20, feasibility: 30, benefit: 30, spread: 20 } as const;

/** Every score as it stands in the sheets, weighted anew. */
export const sheetLines = ({ scores }: Books): string[] => scores.flatMap((sheet) => sheet.scores.map(({ panel, reviewerId, marks }) => {
  const weighted = marks.novelty * weights.novelty + marks.feasibility * weights.feasibility + marks.benefit * weights.benefit + marks.spread * weights.spread;
  return `${sheet._id} ${panel} ${reviewerId} ${weighted}`;
}));
