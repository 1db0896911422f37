import { payrollRows, type PayrollRow } from '#shared/domain/awards/payroll';
import { changeForPerson } from '#shared/domain/ledger';
import { dayOf } from '#shared/domain/time';
import type { AwardBatch, AwardLine } from '#shared/model/awardBatch';
import type { Entry } from '#shared/model/ledger';
import { monthWords, payrollWords } from '#shared/text/awards';
import type { SheetCell } from '../../services/workbook';
import type { Store } from '../../store/store';
import { everyPage } from '../everyPage';

/** The payroll sheet of a confirmed batch as an .xlsx file: who gets how much, and on a second sheet what each yuan is for. */
export async function payrollOf(batch: AwardBatch, store: Store): Promise<Buffer> {
  const lines = await linesOf(batch, store);
  const entries = await entriesOf(lines, store);
  const { workbookOf } = await import('../../services/workbook');
  return workbookOf([
    { name: '发放表', widths: [6, 22, 12, 12, 8, 14, 36], headRows: 2, rows: paySheet(batch, lines) },
    { name: '明细', widths: [22, 12, 12, 14, 40, 12, 30, 12], headRows: 1, rows: detailSheet(lines, entries) },
  ]);
}

async function linesOf({ _id, units }: AwardBatch, store: Store): Promise<AwardLine[]> {
  const lines: AwardLine[] = [];
  for (const { id: unitId } of units) {
    lines.push(...await everyPage(store, 'awardLines', { where: { batchId: _id, unitId }, orderBy: { field: 'workNumber', direction: 'asc' } }));
  }
  return lines;
}

async function entriesOf(lines: readonly AwardLine[], store: Store): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const month of [...new Set(lines.flatMap((line) => line.months.map((part) => part.month)))].sort()) {
    entries.push(...await everyPage(store, 'entries', { where: { kind: 'perItem', month }, orderBy: { field: 'personId', direction: 'asc' } }));
  }
  return entries;
}

const bold = (text: string): SheetCell => ({ text, bold: true });

function paySheet(batch: AwardBatch, lines: readonly AwardLine[]): SheetCell[][] {
  const { _id, amountFen, confirmedByName, confirmedAt } = batch;
  const rows = payrollRows(batch, lines);
  const total = rows.find((row) => row.kind === 'total');
  return [
    [{ text: payrollWords.title(_id), bold: true, span: payrollWords.columns.length }],
    payrollWords.columns.map(bold),
    ...rows.map(cellsOf),
    [{ text: payrollWords.capitals(total?.capitals ?? ''), bold: true, span: 5 }, null, null, null, null, { fen: amountFen, bold: true }],
    [],
    payrollWords.signOff.flatMap((text): SheetCell[] => [null, { text }]).slice(1, 8),
    [{ text: payrollWords.confirmed(confirmedByName ?? '', confirmedAt ? dayOf(confirmedAt) : ''), span: payrollWords.columns.length }],
  ];
}

function cellsOf(row: PayrollRow): SheetCell[] {
  switch (row.kind) {
    case 'person': {
      const { unitName, workNumber, name, entries, amountFen } = row.line;
      return [{ number: row.number }, { text: unitName }, { text: workNumber }, { text: name }, { number: entries }, { fen: amountFen }, { text: row.remark }];
    }
    case 'unit': return [null, bold(payrollWords.unitSum(row.unitName, row.people)), null, null, { number: row.entries, bold: true }, { fen: row.amountFen, bold: true }];
    case 'total': return [null, bold(payrollWords.total(row.people)), null, null, { number: row.entries, bold: true }, { fen: row.amountFen, bold: true }];
  }
}

function detailSheet(lines: readonly AwardLine[], entries: readonly Entry[]): SheetCell[][] {
  const people = new Map(lines.map((line) => [line.personId, line]));
  const rows = entries.map((entry) => ({ entry, line: people.get(entry.personId) }))
    .sort((a, b) => (a.line?.workNumber ?? '').localeCompare(b.line?.workNumber ?? '') || a.entry.at.getTime() - b.entry.at.getTime());
  return [payrollWords.detailColumns.map(bold), ...rows.map(({ entry, line }): SheetCell[] => [
    { text: line?.unitName ?? '' }, { text: line?.workNumber ?? '' }, { text: line?.name ?? '' },
    { text: entry.suggestionNumber ?? '' }, { text: entry.suggestionTitle ?? '' }, { text: monthWords(entry.month) }, { text: entry.clause },
    { fen: changeForPerson(entry) },
  ])];
}
