import type { RosterPreview } from '#shared/contract/roster';
import { addTallies, mergeRows, type Merge } from '#shared/domain/roster/merge';
import { problemsAmong } from '#shared/domain/roster/problems';
import type { RosterSheet } from '#shared/domain/roster/sheet';
import type { Unit } from '#shared/model/person';
import type { Context } from '../context';
import { absentPeople, namedIn } from './stored';

/** An answer stays small, whatever is in a file; the tally counts everything. */
const shownMost = { problems: 1000, absent: 500 };

type Choices = { readonly wholeRoster: boolean; readonly acceptRenames: boolean };

/** What an import of the sheet would do now, by the very functions that will do it. */
export async function previewOf({ meanings, rows }: RosterSheet, { wholeRoster, acceptRenames }: Choices, context: Context): Promise<RosterPreview> {
  const { store, caller, now } = context;
  const facts = await namedIn(rows, store);
  const merge = mergeRows(rows, { ...facts, importerId: caller._id, acceptRenames, now });
  const absent = wholeRoster ? await absentPeople(rows, caller._id, store) : [];
  return {
    rows: rows.length,
    tally: absent.length > 0 ? addTallies(merge.tally, { leftByAbsence: absent.length }) : merge.tally,
    columns: [...meanings],
    newUnits: merge.units.added.map(({ name }) => name),
    newTeams: newTeams(merge, facts.units),
    problems: problemsAmong(rows, merge.bad).slice(0, shownMost.problems),
    absent: absent.slice(0, shownMost.absent).map(({ workNumber, name, unitName }) => ({ workNumber, name, unitName })),
  };
}

function newTeams({ units }: Merge, before: readonly Unit[]): string[] {
  const known = new Set(before.flatMap(({ teams }) => teams.map(({ id }) => id)));
  return [...units.added, ...units.changed]
    .flatMap(({ name, teams }) => teams.filter(({ id }) => !known.has(id)).map((team) => `${name} ${team.name}`));
}
