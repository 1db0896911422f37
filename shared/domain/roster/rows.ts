import type { RosterField } from '../../model/roster';
import type { PersonCategory } from '../../policy/roles';
import { rowProblems } from '../../text/roster';
import { textOf, type Cell, type Row } from './cells';
import type { Columns } from './header';
import { categoriesIn, leavesIn, mobileIn, nameIn, partyMemberIn, placeIn, workNumberIn, type Reading } from './readings';

/**
 * A row that can be taken over. `null`: the sheet says there is none; `undefined`: the sheet has no such column, or the
 * cell says nothing usable, and what is stored stays.
 */
export type GoodRow = {
  /** Row number in the file, from 1. */
  readonly row: number;
  readonly workNumber: string;
  readonly name: string;
  /** Empty only in rows of people who leave. */
  readonly unit: string;
  readonly team?: string | null | undefined;
  readonly mobile?: string | null | undefined;
  readonly personCategories?: readonly PersonCategory[] | undefined;
  readonly partyMember?: boolean | undefined;
  readonly leaves: boolean;
  readonly warning?: string | undefined;
};

/** A row that is not taken over, and why. Work number and name as far as they can be read. */
export type BadRow = { readonly row: number; readonly workNumber: string; readonly name: string; readonly why: string };
export type RosterRow = GoodRow | BadRow;

export const isBad = (row: RosterRow): row is BadRow => 'why' in row;

const unread: Reading<never> = { why: '' };
const reasonIn = (...readings: readonly Reading<unknown>[]) => readings.map((reading) => ('why' in reading ? reading.why : '')).find((why) => why);
const valueOf = <T>(reading: Reading<T>): T | undefined => ('value' in reading ? reading.value : undefined);

/** Reads one row of people. `today`: `YYYY-MM-DD`, decides days of leaving. The first thing wrong is the reason given. */
export function readRow(cells: Row, { row, columns, today }: { row: number; columns: Columns; today: string }): RosterRow {
  const cell = (field: RosterField): Cell | undefined => cells[columns[field] ?? -1];
  const when = <T>(field: RosterField, read: (cell: Cell | undefined) => Reading<T>): Reading<T> =>
    columns[field] === undefined ? unread : read(cell(field));

  const workNumber = workNumberIn(cell('workNumber'));
  const name = nameIn(cell('name'));
  const unit = placeIn('unit', cell('unit'));
  const team = when('team', (given) => placeIn('team', given));
  const categories = when('personCategories', categoriesIn);
  const party = when('partyMember', partyMemberIn);
  const leaves = leavesIn(cell('state'), cell('leftOn'), today);
  const mobile = when('mobile', mobileIn);

  const known = { row, workNumber: valueOf(workNumber) ?? '', name: valueOf(name) ?? '' };
  const left = valueOf(leaves) ?? false;
  const why = reasonIn(workNumber, name, unit) ?? missingIn(known, left || valueOf(unit) !== '')
    ?? reasonIn(team, categories, party, leaves);
  if (why) return { ...known, why };
  const listed = valueOf(categories);
  return {
    ...known,
    unit: valueOf(unit) ?? '',
    team: columns.team === undefined ? undefined : valueOf(team) || null,
    mobile: valueOf(mobile),
    personCategories: listed?.categories,
    partyMember: valueOf(party) || listed?.partyMember || valueOf(party),
    leaves: left,
    warning: reasonIn(mobile),
  };
}

function missingIn({ workNumber, name }: { workNumber: string; name: string }, unitGiven: boolean): string | undefined {
  const missing: RosterField[] = [];
  if (workNumber === '') missing.push('workNumber');
  if (name === '') missing.push('name');
  if (!unitGiven) missing.push('unit');
  return missing.length > 0 ? rowProblems.missing(missing) : undefined;
}

const noteBeginning = /^(合计|小计|总计|共计|总人数|备注|(说明|注)[:\d]|(制表|填表|填报|审核|审批|批准|编制|复核|打印)(人|单位|部门|日期|时间|:)|单位负责人|第\d+页|共\d+)/;
const personName = /^[\p{Script=Han}·]{2,4}$/u;

/** Whether a row below the header holds no person: blank, only numbered, a total, or a note merged across the sheet. */
export function isNote(cells: Row, columns: Columns): boolean {
  const texts = Object.values(columns).map((index) => textOf(cells[index])).filter((text) => text !== '');
  if (texts.length === 0) return true;
  const workNumber = valueOf(workNumberIn(cells[columns.workNumber ?? -1])) ?? '';
  if (workNumber !== '') return false;
  const first = cells.map(textOf).find((text) => text !== '') ?? '';
  if (noteBeginning.test(first.replace(/\s/g, ''))) return true;
  return new Set(texts).size === 1 && !personName.test(textOf(cells[columns.name ?? -1]).replace(/\s/g, ''));
}
