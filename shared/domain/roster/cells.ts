/** A cell as a spreadsheet holds it; a date is midnight UTC of its day. */
export type Cell = string | number | boolean | Date | null;
export type Row = readonly Cell[];
/** A worksheet: the row at index 0 is row 1 of the file. */
export type Worksheet = readonly Row[];

/** What a broken formula leaves in its cell. */
const formulaError = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!)$/;

/** What a person reads in a cell: half-width signs, no line breaks, single blanks; empty for nothing. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).normalize('NFKC').replace(/[\u200b-\u200d\ufeff]/g, '').replace(/\s+/g, ' ').trim();
  return formulaError.test(text) ? '' : text;
}

/** Days between Excel's day 0 and 1970-01-01. Excel counts a 29 February 1900 that never was; later days agree. */
const excelEpochDays = 25_569;
const dayMs = 86_400_000;
/** Serial numbers from 1954 to 2119; smaller and larger numbers are no dates of a roster. */
const serials = { first: 20_000, last: 80_000 };

const spelled = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?)?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day in a cell, `YYYY-MM-DD`, in the usual spellings: 2021/3/5, 2021-03-05, 2021.3.5, 2021年3月5日, 20210305, an
 * Excel serial or a date. A month alone (2021.03, 2021年3月) is its last day. `null` when it is none of these.
 */
export function dayIn(cell: Cell | undefined): string | null {
  const text = textOf(cell);
  const [, year, month, day] = spelled.exec(text) ?? compact.exec(text) ?? [];
  if (year && month) return calendarDay(Number(year), Number(month), day ? Number(day) : null);
  const serial = Math.floor(Number(text));
  if (!text || !(serial >= serials.first && serial <= serials.last)) return null;
  return new Date((serial - excelEpochDays) * dayMs).toISOString().slice(0, 10);
}

function calendarDay(year: number, month: number, day: number | null): string | null {
  // Day 0 of the next month is the last of this one.
  const at = new Date(day === null ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && (day === null || at.getUTCDate() === day);
  return exists ? at.toISOString().slice(0, 10) : null;
}
