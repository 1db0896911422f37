/** What the reading library leaves out of a worksheet: how far it reaches, and which cells are merged. */
export type WorksheetShape = {
  /** Last row and column that hold anything, from 1. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly merges: readonly Merge[];
};

/** A merged range, ends included, from 1. Only its first cell holds the value. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** Where Excel itself ends; rows beyond would be filled up with empty ones. */
const excelRows = 1_048_576;

const rowNumber = /<(?:\w+:)?row\b[^>]*?\br="(\d+)"/g;
const filledCell = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"(?:[^>]*[^>/])?>(?!<\/)/g;
const mergedRange = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;

/** Reads the shape of a worksheet's XML. Throws when it has rows that no spreadsheet has. */
export function shapeOf(xml: string): WorksheetShape {
  for (const [, row] of xml.matchAll(rowNumber)) if (Number(row) > excelRows) throw new Error('row out of range');
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, column = '', row] of xml.matchAll(filledCell)) {
    lastRow = Math.max(lastRow, Number(row));
    lastColumn = Math.max(lastColumn, columnNumber(column));
  }
  const merges = [...xml.matchAll(mergedRange)].map(([, left = '', top, right = '', bottom]) =>
    ({ top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }));
  return { lastRow, lastColumn, merges };
}

/** `A` is 1, `Z` 26, `AA` 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

const relation = /<(?:\w+:)?Relationship\b[^>]*>/g;
const sheet = /<(?:\w+:)?sheet\b[^>]*>/g;
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
