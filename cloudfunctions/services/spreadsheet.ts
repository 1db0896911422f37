import readWorkbook from 'read-excel-file/universal';
import type { Cell, Worksheet } from '#shared/domain/roster/cells';
import { shapeOf, worksheetPaths, type Merge, type WorksheetShape } from './worksheetShape';
import { checkTokens } from './xmlTokens';
import { unpackedArchive, zipEntries, type ZipEntry } from './zipArchive';

/** What a function's memory and time allow: far above any roster that an office keeps in one file. */
const most = { rows: 20_000, emptyRows: 200_000, columns: 60, unpackedBytes: 64_000_000, worksheets: 20 };

/** Why a file is no spreadsheet, for the log: the library has its own words for each defect. */
type Unreadable = { readonly unreadable: string };

/**
 * The worksheets of an .xlsx file, in order, merged cells filled with their value. `tooLarge` beyond 20,000 rows or 60
 * columns, or when it unpacks to more than 64 MB. Import it lazily: the library is wanted seldom.
 */
export async function readWorksheets(file: Buffer): Promise<Worksheet[] | 'tooLarge' | Unreadable> {
  try {
    const texts = zipEntries(file).filter(({ path }) => /\.(xml|rels)$/.test(path));
    if (texts.reduce((sum, { bytes }) => sum + bytes, 0) > most.unpackedBytes) return 'tooLarge';
    for (const entry of texts) checkTokens(entry.unpack());
    const shapes = shapesIn(texts);
    if (shapes === 'tooLarge') return 'tooLarge';
    // The library unpacks big files in worker threads, which it makes from the text of its functions: in a minified
    // bundle that text is broken. What comes unpacked it reads at once.
    const sheets = await readWorkbook(new Uint8Array(unpackedArchive(texts)).buffer);
    return sheets.map(({ data }, index) => filled((data as unknown as Cell[][] | undefined) ?? [], shapes[index]));
  } catch (error) {
    return { unreadable: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Measures before rows are read: a small file may claim to hold millions of them. */
function shapesIn(texts: readonly ZipEntry[]): (WorksheetShape | undefined)[] | 'tooLarge' {
  const textAt = (path: string) => texts.find((entry) => entry.path === path)?.unpack().toString('utf8') ?? '';
  // A workbook may keep its worksheets anywhere.
  const shapes = new Map(texts.map((entry) => [entry.path, shapeOf(entry.unpack().toString('utf8'))]));
  const worksheets = texts.filter(({ path }) => path.includes('/worksheets/') && path.endsWith('.xml'));
  const tooLarge = ({ lastRow, lastColumn, rows }: WorksheetShape) => lastRow > most.rows || lastColumn > most.columns || rows > most.emptyRows;
  if (worksheets.length > most.worksheets || [...shapes.values()].some(tooLarge)) return 'tooLarge';
  const paths = worksheetPaths(textAt('xl/workbook.xml'), textAt('xl/_rels/workbook.xml.rels'));
  return paths.map((path) => shapes.get(path ?? ''));
}

function filled(rows: Cell[][], shape: WorksheetShape | undefined): Worksheet {
  const cells = rows.map((row) => row.map((cell) => (cell instanceof Date ? wholeSecond(cell) : cell)));
  let left = most.rows * most.columns;
  for (const merge of shape?.merges ?? []) {
    left -= fill(cells, merge);
    // Merged ranges never overlap, unless somebody made the file to keep us busy.
    if (left < 0) throw new Error('merged ranges overlap');
  }
  return cells;
}

// The library rounds fractions of a day down, so that a date may come back one millisecond early.
const wholeSecond = (date: Date) => new Date(Math.round(date.getTime() / 1000) * 1000);

/** Gives every cell of a merged range the value of its first; answers how many there were. */
function fill(cells: Cell[][], { top, left, bottom, right }: Merge): number {
  const value = cells[top - 1]?.[left - 1] ?? null;
  const rows = cells.slice(top - 1, bottom);
  for (const row of rows) row.fill(value, left - 1, right);
  return rows.length * Math.max(1, Math.min(right, most.columns) - left + 1);
}
