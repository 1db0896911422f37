import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { readWorksheets } from '../../cloudfunctions/services/spreadsheet';
import { zipEntries } from '../../cloudfunctions/services/zipArchive';

const fileOf = (data: SheetData) => writeWorkbook(data).toBuffer();
const unreadable = { unreadable: expect.any(String) as string };
const cellsOf = async (file: Buffer) => {
  const sheets = await readWorksheets(file);
  if (!Array.isArray(sheets)) throw new Error(JSON.stringify(sheets));
  return sheets;
};

test('text, numbers, yes and no, days and gaps are read', async () => {
  const day = { value: new Date('2021-03-05T00:00:00Z'), type: Date, format: 'yyyy/mm/dd' };
  const late = { value: new Date('2026-01-11T10:10:10Z'), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  const [sheet] = await cellsOf(await fileOf([['001024', 1024, true, null, day, late]]));
  expect(sheet).toEqual([['001024', 1024, true, null, new Date('2021-03-05T00:00:00Z'), new Date('2026-01-11T10:10:10Z')]]);
});

test('a merged range holds its value in every cell, and no cell beside it', async () => {
  const [sheet] = await cellsOf(await fileOf([['a', { value: 'b', columnSpan: 2 }, null, 'c'], [{ value: 'd', rowSpan: 2 }, 1, 2, 3], [null, 4, 5, 6]]));
  expect(sheet).toEqual([['a', 'b', 'b', 'c'], ['d', 1, 2, 3], ['d', 4, 5, 6]]);
});

test('row numbers stay those of the file', async () => {
  const [sheet] = await cellsOf(await fileOf([[], [], ['third']]));
  expect(sheet?.[2]).toEqual(['third']);
});

test.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('工号,姓名\n1,张三\n'.repeat(100))],
  ['an old .xls file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])],
  ['a zip archive of something else', zipOf({ 'hello.txt': Buffer.from('hello') })],
])('%s is unreadable', async (_, file) => expect(await readWorksheets(file)).toEqual(unreadable));

test('a file cut off anywhere is unreadable, never a fault', async () => {
  const file = await fileOf([['工号', '姓名'], ['1', '张三']]);
  for (let length = 0; length < file.length; length += 97) expect(await readWorksheets(file.subarray(0, length))).toEqual(unreadable);
});

test('a file that would unpack to hundreds of megabytes is refused unopened', async () => {
  expect(await readWorksheets(zipOf({ 'xl/workbook.xml': Buffer.alloc(200_000_000) }))).toBe('tooLarge');
});

test('a file that holds more than its directory says is unreadable', async () => {
  const sample = await fileOf([['工号']]);
  const sheet = zipEntries(sample).find(({ path }) => path.includes('/worksheets/'))?.unpack() ?? Buffer.alloc(0);
  const forged = zipOf({ 'xl/worksheets/sheet1.xml': Buffer.concat([sheet, Buffer.alloc(5_000_000, ' ')]) }, { claimed: 100 });
  expect(await readWorksheets(forged)).toEqual(unreadable);
});

test.each<[string, string, string]>([
  ['a row far below', '<row r="20001"><c r="A20001"><v>1</v></c></row>', 'tooLarge'],
  ['a column far right', '<row r="1"><c r="BJ1"><v>1</v></c></row>', 'tooLarge'],
  ['a row that no spreadsheet has', '<row r="99999999999"/>', 'unreadable'],
])('%s is refused before memory is filled', async (_, rows, outcome) => {
  expect(await readWorksheets(withRows(await fileOf([['工号']]), rows))).toEqual(outcome === 'tooLarge' ? outcome : unreadable);
});

test.each<[string, (file: Buffer) => Buffer]>([
  ['with tags that do not end', (file) => withRows(file, '<c '.repeat(200_000))],
  ['with a text longer than a cell can hold', (file) => withRows(file, `<row r="1"><c r="A1" t="str"><v>${'长'.repeat(100_000)}</v></c></row>`)],
  ['with a row number in single quotes', (file) => withRows(file, "<row r='999999'><c r='A999999'><v>1</v></c></row>")],
  ['with a row number hidden behind an attribute', (file) => withRows(file, '<row x=">" r="999999"><c r="A1"><v>1</v></c></row>')],
  ['stored unpacked that holds more than it says', () => zipOf({ 'xl/workbook.xml': Buffer.alloc(5000, ' ') }, { claimed: 0, method: 0 })],
])('a file made to keep us busy, %s, is unreadable', async (_, made) => {
  expect(await readWorksheets(made(await fileOf([['工号']])))).toEqual(unreadable);
});

test('a million empty rows are too many to be read', async () => {
  expect(await readWorksheets(withRows(await fileOf([['工号']]), '<row/>'.repeat(1_000_000)))).toBe('tooLarge');
});

test('formatted but empty cells far away do no harm', async () => {
  const file = withRows(await fileOf([['工号']]), '<row r="1"><c r="A1"><v>7</v></c><c r="XFD1" s="0"/></row><row r="50000"><c r="A50000" s="0"/></row>');
  expect(await cellsOf(file)).toEqual([[[7]]]);
});

test('merged ranges that overlap by the thousand are refused', async () => {
  const rows = Array.from({ length: 2000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join('');
  const file = withRows(await fileOf([['工号']]), rows, '<mergeCell ref="A1:BH2000"/>'.repeat(1000));
  expect(await readWorksheets(file)).toEqual(unreadable);
});

test('the sample rosters are read', async () => {
  const sample = (name: string) => readFileSync(resolve(__dirname, `../../docs/samples/roster-${name}.xlsx`));
  expect((await cellsOf(sample('good'))).map(({ length }) => length)).toEqual([2202]);
  expect((await cellsOf(sample('messy')))).toHaveLength(2);
});

test('the bundle that is deployed reads them as the sources do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const root = resolve(__dirname, '../..');
  const build = `void require('./local/build/functions').bundleFunction('api', ${JSON.stringify({ entry: join(root, 'cloudfunctions/api/index.ts'), folder })})`;
  const read = `require(${JSON.stringify(join(folder, 'spreadsheet.js'))})
    .readWorksheets(require('fs').readFileSync('docs/samples/roster-good.xlsx')).then((sheets) => console.log(sheets[0].length))`;
  const run = (...more: string[]) => execFileSync(process.execPath, more, { cwd: root, encoding: 'utf8' });
  run('--import', 'tsx', '-e', build);
  expect(run('-e', read).trim()).toBe('2202');
  rmSync(folder, { recursive: true });
}, 60_000);

/** The file with other rows in its worksheet. */
function withRows(file: Buffer, rows: string, merges = ''): Buffer {
  const files = Object.fromEntries(zipEntries(file).map((entry) => [entry.path, entry.unpack()]));
  const merged = merges ? `<mergeCells>${merges}</mergeCells>` : '';
  for (const [path, bytes] of Object.entries(files)) {
    if (!path.includes('/worksheets/') || !path.endsWith('.xml')) continue;
    files[path] = Buffer.from(bytes.toString('utf8').replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>${merged}`));
  }
  return zipOf(files);
}

/** A zip archive; `claimed`: the size that its directory gives for every file, instead of the true one; method 0 packs nothing. */
function zipOf(files: Record<string, Buffer>, { claimed, method = 8 }: { claimed?: number; method?: 0 | 8 } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const packed = method === 0 ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, name]));
    parts.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, entries, end]);
}
