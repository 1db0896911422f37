import readWorkbook from 'read-excel-file/universal';
import type { Cell, Worksheet } from '#shared/domain/roster/cells';
import { shapeOf, worksheetPaths, type Merge, type WorksheetShape } from './worksheetShape';
import { zipEntries, type ZipEntry } from './zipArchive';

/** What a function's memory and time allow: far above any roster that an office keeps in one file. */
const most = { rows: 20_000, columns: 60, unpackedBytes: 64_000_000, worksheets: 20 };

/**
 * The worksheets of an .xlsx file, in order, merged cells filled with their value. `tooLarge` beyond 20,000 rows or 60
 * columns, or when it unpacks to more than 64 MB; `unreadable` when it is no such file. Import it lazily: the library
 * is wanted seldom.
 */
export async function readWorksheets(file: Buffer): Promise<Worksheet[] | 'unreadable' | 'tooLarge'> {
  try {
    const shapes = shapesIn(zipEntries(file));
    if (shapes === 'tooLarge') return 'tooLarge';
    const sheets = await readWorkbook(new Uint8Array(file).buffer);
    return sheets.map(({ data }, index) => filled((data as unknown as Cell[][] | undefined) ?? [], shapes[index]));
  } catch {
    // Whatever is wrong inside somebody's file, the library says in its own words; the office needs one.
    return 'unreadable';
  }
}

/** Measures before anything is unpacked whole: a small file may claim to hold millions of rows. */
function shapesIn(entries: readonly ZipEntry[]): (WorksheetShape | undefined)[] | 'tooLarge' {
  const texts = entries.filter(({ path }) => /\.(xml|rels)$/.test(path));
  if (texts.reduce((sum, { bytes }) => sum + bytes, 0) > most.unpackedBytes) return 'tooLarge';
  const textAt = (path: string) => entries.find((entry) => entry.path === path)?.unpack().toString('utf8') ?? '';
  const shapes = new Map(texts.filter(({ path }) => path.includes('/worksheets/') && path.endsWith('.xml'))
    .map((entry) => [entry.path, shapeOf(entry.unpack().toString('utf8'))]));
  const tooLarge = ({ lastRow, lastColumn }: WorksheetShape) => lastRow > most.rows || lastColumn > most.columns;
  if (shapes.size > most.worksheets || [...shapes.values()].some(tooLarge)) return 'tooLarge';
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
