import writeWorkbook, { type SheetData } from 'write-excel-file/node';

/** A cell of a sheet that the cloud makes: text, a number with two decimals where it is money, bold where it sums up. */
export type SheetCell = null | {
  readonly text?: string;
  readonly number?: number;
  /** Fen, shown as yuan. */
  readonly fen?: number;
  readonly bold?: boolean;
  /** How many columns it covers. */
  readonly span?: number;
};

export type SheetToWrite = { readonly name: string; readonly widths: readonly number[]; readonly headRows: number; readonly rows: readonly (readonly SheetCell[])[] };

function cellOf(cell: SheetCell) {
  if (cell === null) return null;
  const style = { ...(cell.bold ? { fontWeight: 'bold' as const } : {}), ...(cell.span ? { columnSpan: cell.span } : {}) };
  if (cell.fen !== undefined) return { value: cell.fen / 100, type: Number, format: '#,##0.00', ...style };
  if (cell.number !== undefined) return { value: cell.number, type: Number, ...style };
  return { value: cell.text ?? '', type: String, wrap: true, ...style };
}

/** An .xlsx file of these sheets. Import it lazily: the library is wanted seldom. */
export const workbookOf = (sheets: readonly SheetToWrite[]): Promise<Buffer> =>
  writeWorkbook(sheets.map(({ name, widths, headRows, rows }) => ({
    sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: headRows, data: rows.map((row) => row.map(cellOf)) as SheetData,
  }))).toBuffer();
