import type { Person, Unit } from '../../model/person';
import type { RosterTally, RowOutcome } from '../../model/roster';
import { rowProblems } from '../../text/roster';
import { daysLater } from '../time';
import { placeOf, type Placed, type Units } from './organisation';
import { leftPerson, newPerson, updatedPerson } from './person';
import { isBad, type BadRow, type GoodRow, type RosterRow } from './rows';
import { alikeKey } from './workNumbers';

/** What rows are compared with. `people` and `units`: at least those whom the rows name. */
export type Facts = {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  /** Who runs the import: never loses access by it. */
  readonly importerId: string;
  /** A known work number with another name is a corrected name. */
  readonly acceptRenames: boolean;
  readonly now: Date;
};

type Documents<T> = { readonly added: readonly T[]; readonly changed: readonly T[] };
/** What rows come to: the documents to write, what happened to each row, and the rows not taken over. */
export type Merge = {
  readonly people: Documents<Person>;
  readonly units: Documents<Unit>;
  readonly tally: RosterTally;
  readonly bad: readonly BadRow[];
};

type Merged = { readonly outcome: Exclude<RowOutcome, 'bad'>; readonly person: Person | null; readonly unit: Unit | null };

/**
 * Compares rows with the people stored and gives the documents that must change. People are found by work number, or by
 * name and a work number that differs in leading zeros only: spreadsheets take those off. Merging the same rows again,
 * with what the first time wrote, changes nothing.
 */
export function mergeRows(rows: readonly RosterRow[], facts: Facts): Merge {
  const numbered = new Map(facts.people.map((person) => [person.workNumber, person]));
  const alike = new Map(facts.people.map((person) => [alikeKey(person), person]));
  const units = new Map(facts.units.map((unit) => [unit.name, unit]));
  const known = new Set(units.keys());
  const touched = new Set<string>();
  const people = { added: [] as Person[], changed: [] as Person[] };
  const bad: BadRow[] = [];
  const outcomes: RowOutcome[] = [];

  for (const row of rows) {
    const merged = isBad(row) ? row : mergeRow(row, numbered.get(row.workNumber) ?? alike.get(alikeKey(row)) ?? null, units, facts);
    if ('why' in merged) bad.push(merged);
    else {
      if (merged.unit) units.set(merged.unit.name, merged.unit);
      if (merged.unit) touched.add(merged.unit.name);
      if (merged.person) people[merged.outcome === 'added' ? 'added' : 'changed'].push(merged.person);
    }
    outcomes.push('why' in merged ? 'bad' : merged.outcome);
  }
  const written = [...touched].flatMap((name) => units.get(name) ?? []);
  return {
    people,
    units: { added: written.filter(({ name }) => !known.has(name)), changed: written.filter(({ name }) => known.has(name)) },
    tally: tallyOf(outcomes),
    bad,
  };
}

function mergeRow(row: GoodRow, before: Person | null, units: Units, facts: Facts): Merged | BadRow {
  const { row: place, workNumber, name } = row;
  const bad = (why: string): BadRow => ({ row: place, workNumber, name, why });
  const yesterday = daysLater(facts.now, -1);
  if (before && before.name !== name && !facts.acceptRenames) return bad(rowProblems.otherName(workNumber, before.name, name));
  if (row.leaves) {
    if (before?._id === facts.importerId) return bad(rowProblems.selfLeaves());
    if (!before || before.state === 'left') return { outcome: 'unchanged', person: null, unit: null };
    return { outcome: 'left', person: leftPerson(before, yesterday), unit: null };
  }
  const placed = placeFor(row, before, units);
  if (!before) return { outcome: 'added', person: newPerson(row, placed), unit: placed.unit };
  const person = updatedPerson(row, before, placed, yesterday);
  const outcome = outcomeOf(before, person);
  return { outcome, person: outcome === 'unchanged' ? null : person, unit: placed.unit };
}

/** A sheet without teams leaves people in theirs, as long as they stay in the unit. */
function placeFor({ unit, team }: GoodRow, before: Person | null, units: Units): Placed {
  const stays = before?.unitName === unit ? before.teamName : null;
  return placeOf(unit, team === undefined ? stays : team, units);
}

function outcomeOf(before: Person, after: Person): Merged['outcome'] {
  if (before.state === 'left') return 'returned';
  if (before.unitId !== after.unitId || before.teamId !== after.teamId) return 'moved';
  const compared = ['name', 'unitName', 'teamName', 'mobile', 'partyMember'] as const;
  const same = compared.every((field) => before[field] === after[field]);
  const categoriesOf = (person: Person) => [...person.personCategories].sort().join();
  return same && categoriesOf(before) === categoriesOf(after) ? 'unchanged' : 'changed';
}

function tallyOf(outcomes: readonly RowOutcome[]): RosterTally {
  const tally: RosterTally = {};
  for (const outcome of outcomes) tally[outcome] = (tally[outcome] ?? 0) + 1;
  return tally;
}

/** Two tallies together. */
export function addTallies(one: RosterTally, other: RosterTally): RosterTally {
  const sum = { ...one };
  for (const [outcome, rows] of Object.entries(other) as [keyof RosterTally, number][]) sum[outcome] = (sum[outcome] ?? 0) + rows;
  return sum;
}
