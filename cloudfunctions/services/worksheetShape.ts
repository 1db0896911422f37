/** What the reading library leaves out of a worksheet: how far it reaches, and which cells are merged. */
export type WorksheetShape = {
  /** Last row and column that hold anything, from 1. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Rows written down, empty ones included. */
  readonly rows: number;
  readonly merges: readonly Merge[];
};

/** A merged range, ends included, from 1. Only its first cell holds the value. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** Where Excel itself ends; rows beyond would be filled up with empty ones. */
const excelRows = 1_048_576;

// A tag ends at the next < at the latest and is short: in a file made to keep us busy, each match begun in vain costs little.
const row = /<(?:\w{1,20}:)?row\b/g;
const rowNumber = /<(?:\w{1,20}:)?row\b[^<>]{0,500}?\br="(\d{1,20})"/g;
const filledCell = /<(?:\w{1,20}:)?c\b[^<>]{0,500}?\br="([A-Z]{1,9})(\d{1,20})"(?:[^<>]{0,500}[^<>/])?>(?!<\/)/g;
const mergedRange = /<(?:\w{1,20}:)?mergeCell\b[^<>]{0,500}?\bref="([A-Z]{1,9})(\d{1,20}):([A-Z]{1,9})(\d{1,20})"/g;
/** A row or cell written otherwise than spreadsheets do, which the reading library may understand and the measures here would not. */
const unusual = /<(?:[^\s<>/=:]{1,100}:)?(?:row|c)(?=[\s/>])(?!(?:\s+[\w:]{1,40}="[^"'&<>]{0,100}"){0,30}\s*\/?>)/;

/** Reads the shape of a worksheet's XML. Throws when it has rows that no spreadsheet has. */
export function shapeOf(xml: string): WorksheetShape {
  if (unusual.test(xml)) throw new Error('a row or cell is written in an unusual way');
  for (const [, number] of xml.matchAll(rowNumber)) if (Number(number) > excelRows) throw new Error('row out of range');
  let lastRow = 0;
  let lastColumn = 0;
  let rows = 0;
  for (const _ of xml.matchAll(row)) rows += 1;
  for (const [, column = '', number] of xml.matchAll(filledCell)) {
    lastRow = Math.max(lastRow, Number(number));
    lastColumn = Math.max(lastColumn, columnNumber(column));
  }
  const merges = [...xml.matchAll(mergedRange)].map(([, left = '', top, right = '', bottom]) =>
    ({ top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }));
  return { lastRow, lastColumn, rows, merges };
}

/** `A` is 1, `Z` 26, `AA` 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

const relation = /<(?:\w{1,20}:)?Relationship\b[^<>]{0,2000}>/g;
const sheet = /<(?:\w{1,20}:)?sheet\b[^<>]{0,2000}>/g;
const attribute = (tag: string, name: string) => new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

/** Paths of the worksheets in the order of the workbook, from `xl/workbook.xml` and its relations. */
export function worksheetPaths(workbook: string, relations: string): (string | undefined)[] {
  const targets = new Map<string | undefined, string>();
  for (const [tag] of relations.matchAll(relation)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return [...workbook.matchAll(sheet)].map(([tag]) => targets.get(attribute(tag.replace(/\ssheetId=/, ' '), 'id')));
}
