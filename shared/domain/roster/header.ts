import { rosterFields, type RosterField } from '../../model/roster';
import { ok, refuse, type Result } from '../../result';
import { rosterFieldLabels, unusedColumn } from '../../text/roster';
import { textOf, type Row, type Worksheet } from './cells';

/** How plants head their columns; an earlier spelling wins over a later one in the same sheet. */
const spellings = {
  workNumber: [
    '工号', '员工工号', '职工工号', '人员工号', '员工编号', '职工编号', '人员编号', '职工号', '员工号', '人员编码', '员工编码',
    '职工编码', '职工代码', '员工代码', '人员代码', '人事编号',
  ],
  name: ['姓名', '职工姓名', '员工姓名', '人员姓名', '名字'],
  unit: [
    '二级单位', '单位', '单位名称', '所在单位', '所属单位', '二级单位名称', '二级部门', '部门', '部门名称', '所在部门', '所属部门',
    '单位部门', '部门单位', '工作单位', '分厂', '车间', '所在车间', '车间名称',
  ],
  team: ['班组', '班组名称', '所在班组', '所属班组', '生产班组', '工段班组', '班组工段', '工段', '工段名称', '所在工段', '作业区'],
  mobile: ['手机', '手机号', '手机号码', '移动电话', '联系手机', '联系电话', '联系方式', '电话', '电话号码'],
  personCategories: ['人员类别', '3+1人员类别', '3+1类别', '岗位类别', '人员类型', '类别', '骨干类别'],
  partyMember: ['党员', '是否党员', '是否中共党员', '政治面貌', '党员标记'],
  state: ['在职状态', '人员状态', '员工状态', '职工状态', '在岗状态', '状态', '是否在职', '是否在岗'],
  leftOn: ['离职日期', '离职时间', '离岗日期', '离厂日期', '调出日期', '调出时间', '退休日期', '退休时间'],
} as const satisfies Record<RosterField, readonly string[]>;

const required = ['workNumber', 'name', 'unit'] as const satisfies RosterField[];

/** Titles and notes may stand above the header, seldom more. */
const searchedRows = 50;

export type Columns = Readonly<Partial<Record<RosterField, number>>>;
export type Header = {
  /** Index of the row below the header. */
  readonly firstRow: number;
  readonly columns: Columns;
  /** Every headed column with what it was understood as. */
  readonly meanings: readonly { readonly header: string; readonly meaning: string }[];
};

/** `工号（必填）`, `工 号 *` and `工号:` are all `工号`. */
const plain = (header: string): string =>
  header.replace(/[([{【〔《].*?[)\]}】〕》]/g, '').replace(/[\s*:、,./\\|_“”"‘’'-]/g, '').toUpperCase();

function rankOf(field: RosterField, header: string): number {
  return (spellings[field] as readonly string[]).indexOf(plain(header));
}

/** Field → index of the column headed best; columns that mean nothing here are left out. */
function columnsOf(row: Row): Columns {
  const headers = row.map(textOf);
  const columns: Partial<Record<RosterField, number>> = {};
  for (const field of rosterFields) {
    const ranked = headers.map((header, index) => ({ index, rank: rankOf(field, header) })).filter(({ rank }) => rank >= 0);
    const best = ranked.sort((one, other) => one.rank - other.rank || one.index - other.index)[0];
    if (best) columns[field] = best.index;
  }
  return columns;
}

function isHeader(row: Row): boolean {
  const columns = columnsOf(row);
  return required.every((field) => columns[field] !== undefined);
}

/** Printed rosters repeat the header on each page. */
export const repeatsHeader = (row: Row, columns: Columns): boolean =>
  required.every((field) => rankOf(field, textOf(row[columns[field] ?? -1])) >= 0);

/**
 * Finds the header of one worksheet. A header in two levels is filled down where its cells are merged: its last row counts.
 * Refusal: `headerMissing`, `details.missing` naming the columns that the likeliest row lacks.
 */
export function findHeader(sheet: Worksheet): Result<Header, 'headerMissing'> {
  let at = sheet.slice(0, searchedRows).findIndex(isHeader);
  if (at < 0) return refuse('headerMissing', { missing: missingColumns(sheet) });
  while (isHeader(sheet[at + 1] ?? [])) at += 1;
  const row = sheet[at] ?? [];
  const columns = columnsOf(row);
  return ok({ firstRow: at + 1, columns, meanings: meaningsOf(row, columns) });
}

function missingColumns(sheet: Worksheet): string[] {
  const lacking = sheet.slice(0, searchedRows).map((row) => {
    const columns = columnsOf(row);
    return required.filter((field) => columns[field] === undefined);
  });
  const least = lacking.reduce<readonly RosterField[]>((best, next) => (next.length < best.length ? next : best), required);
  return least.map((field) => rosterFieldLabels[field]);
}

function meaningsOf(row: Row, columns: Columns): Header['meanings'] {
  return row.flatMap((cell, index) => {
    const header = textOf(cell);
    if (!header) return [];
    const field = rosterFields.find((candidate) => columns[candidate] === index);
    return [{ header, meaning: field ? rosterFieldLabels[field] : unusedColumn }];
  });
}
