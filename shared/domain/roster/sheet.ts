import { ok, refuse, type Result } from '../../result';
import { rowProblems } from '../../text/roster';
import type { Worksheet } from './cells';
import { findHeader, repeatsHeader, type Header } from './header';
import { isBad, isNote, readRow, type RosterRow } from './rows';
import { alikeKey } from './workNumbers';

/** A roster as read from a file: every row that means a person, in the order of the sheet. */
export type RosterSheet = { readonly meanings: Header['meanings']; readonly rows: readonly RosterRow[] };

/**
 * Reads the first worksheet that has a roster's header. Titles above it, repeated headers, totals and notes are passed over.
 * Refusals: `headerMissing` (no worksheet has the columns 工号, 姓名 and 单位), `nothingToImport` (no row below it).
 */
export function readRoster(worksheets: readonly Worksheet[], today: string): Result<RosterSheet, 'headerMissing' | 'nothingToImport'> {
  const headers = worksheets.map((sheet) => ({ sheet, header: findHeader(sheet) }));
  const found = headers.find(({ header }) => header.ok) ?? headers[0];
  if (!found) return refuse('headerMissing');
  const { sheet, header } = found;
  if (!header.ok) return header;
  const { firstRow, columns, meanings } = header.value;
  const rows = sheet.flatMap((cells, index) => {
    if (index < firstRow || repeatsHeader(cells, columns) || isNote(cells, columns)) return [];
    return [readRow(cells, { row: index + 1, columns, today })];
  });
  return rows.length > 0 ? ok({ meanings, rows: withoutDoubles(rows) }) : refuse('nothingToImport');
}

/** Which of two rows is right nobody can tell: a work number that stands twice makes every row of it bad. */
function withoutDoubles(rows: readonly RosterRow[]): RosterRow[] {
  const standsIn = new Map<string, Set<number>>();
  const keysOf = (row: RosterRow) => (row.workNumber === '' ? [] : [row.workNumber, alikeKey(row)]);
  for (const row of rows) for (const key of keysOf(row)) standsIn.set(key, (standsIn.get(key) ?? new Set()).add(row.row));
  return rows.map((row) => {
    const { workNumber, name } = row;
    const places = [...new Set(keysOf(row).flatMap((key) => [...standsIn.get(key) ?? []]))].sort((one, other) => one - other);
    if (places.length < 2) return row;
    const doubled = rowProblems.doubled(workNumber, places);
    return { row: row.row, workNumber, name, why: isBad(row) ? `${row.why}；${doubled}` : doubled };
  });
}
