import type { RowProblem } from '../../model/roster';
import { isBad, type BadRow, type RosterRow } from './rows';

/** Rows that need somebody's eye: those not taken over first, then those taken over with a warning. */
export function problemsAmong(rows: readonly RosterRow[], bad: readonly BadRow[]): RowProblem[] {
  const refused = new Set(bad.map(({ row }) => row));
  const warned = rows.flatMap((row) => (isBad(row) || !row.warning || refused.has(row.row) ? [] : [{ ...row, why: row.warning }]));
  const line = (taken: boolean) => ({ row, workNumber, name, why }: BadRow): RowProblem => ({ row, workNumber, name, why, taken });
  return [...bad.map(line(false)), ...warned.map(line(true))];
}
