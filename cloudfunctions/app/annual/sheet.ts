import { linesOfList } from '#shared/domain/annual/payment';
import { totalOf } from '#shared/domain/annual/preview';
import { inCapitals } from '#shared/domain/awards/capitals';
import { dayOf } from '#shared/domain/time';
import type { AnnualAward, AnnualLine } from '#shared/model/annualAward';
import { annualKinds } from '#shared/policy/annual';
import { annualKindLabels, annualSheetWords } from '#shared/text/annual';
import { monthWords, payrollWords } from '#shared/text/awards';
import type { SheetCell } from '../../services/workbook';

const bold = (text: string): SheetCell => ({ text, bold: true });
const widths = [6, 20, 22, 12, 12, 40, 14];

/** A payment list 发放单 as an .xlsx file: kind by kind with their sums, the total in figures and capitals, sign-off lines. */
export async function annualSheetOf(award: AnnualAward, number: number): Promise<Buffer> {
  const lines = linesOfList(award, number);
  const { workbookOf } = await import('../../services/workbook');
  return workbookOf([{ name: '发放单', widths, headRows: 2, rows: rowsOf(award, number, lines) }]);
}

function rowsOf({ year, wageMonth, lists }: AnnualAward, number: number, lines: readonly AnnualLine[]): SheetCell[][] {
  const { title, columns, total, wages } = annualSheetWords;
  const list = lists.find((one) => one.number === number);
  const amountFen = totalOf(lines);
  const whole = columns.length;
  return [
    [{ text: title(year, number), bold: true, span: whole }],
    columns.map(bold),
    ...annualKinds.flatMap((kind) => kindRows(lines, kind)),
    [null, bold(total(lines.length)), null, null, null, null, { fen: amountFen, bold: true }],
    [{ text: payrollWords.capitals(inCapitals(amountFen)), bold: true, span: 6 }, null, null, null, null, null, { fen: amountFen, bold: true }],
    [],
    payrollWords.signOff.flatMap((text): SheetCell[] => [null, { text }]).slice(1, 8),
    ...(number === 1 ? [[{ text: wages(monthWords(wageMonth)), span: whole }]] : []),
    [{ text: annualSheetWords.confirmed(list?.byName ?? '', list ? dayOf(list.at) : ''), span: whole }],
  ];
}

function kindRows(all: readonly AnnualLine[], kind: AnnualLine['kind']): SheetCell[][] {
  const before = all.filter((line) => annualKinds.indexOf(line.kind) < annualKinds.indexOf(kind)).length;
  const lines = all.filter((line) => line.kind === kind);
  if (lines.length === 0) return [];
  const label = annualKindLabels[kind];
  return [
    ...lines.map(({ unitName, person, amountFen, ...what }, index): SheetCell[] => [
      { number: before + index + 1 }, { text: label }, { text: unitName }, { text: person?.workNumber ?? '' }, { text: person?.name ?? '' }, { text: reasonOf(what) }, { fen: amountFen },
    ]),
    [null, bold(annualSheetWords.kindSum(label, lines.length)), null, null, null, null, { fen: totalOf(lines), bold: true }],
  ];
}

const reasonOf = ({ suggestion, words }: Pick<AnnualLine, 'suggestion' | 'words'>): string =>
  [suggestion && `${suggestion.number} ${suggestion.title}`, words].filter(Boolean).join('；');
