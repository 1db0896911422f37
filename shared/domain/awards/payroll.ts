import type { AwardBatch, AwardLine } from '../../model/awardBatch';
import { monthWords } from '../../text/awards';
import { inCapitals } from './capitals';

/** One row of the payroll sheet: a person, the sum of a unit, or the sum of all. */
export type PayrollRow =
  | { readonly kind: 'person'; readonly number: number; readonly line: AwardLine; readonly remark: string }
  | { readonly kind: 'unit'; readonly unitName: string; readonly people: number; readonly entries: number; readonly amountFen: number }
  | { readonly kind: 'total'; readonly people: number; readonly entries: number; readonly amountFen: number; readonly capitals: string };

const yuan = (fen: number) => (fen / 100).toFixed(2);

/** What payroll must know besides the amount: nothing to pay, something to take back, or awards of other months. */
export function remarkOf({ amountFen, months, batchId }: Pick<AwardLine, 'amountFen' | 'months' | 'batchId'>): string {
  const others = months.filter(({ month }) => month !== batchId).map(({ month, amountFen: part }) => `含${monthWords(month)} ${yuan(part)} 元`);
  const net = amountFen < 0 ? [`更正后应扣回 ${yuan(-amountFen)} 元`] : amountFen === 0 ? ['更正相抵，本次不发'] : [];
  return [...net, ...others].join('；');
}

/** The sheet of a batch, unit by unit in the order of work numbers, each with its sum, then the sum of all in figures and capitals. */
export function payrollRows({ units, people, entries, amountFen }: AwardBatch, lines: readonly AwardLine[]): PayrollRow[] {
  let number = 0;
  const rows = units.flatMap((unit): PayrollRow[] => {
    const ofUnit = lines.filter(({ unitId }) => unitId === unit.id).sort((a, b) => (a.workNumber < b.workNumber ? -1 : 1));
    const persons = ofUnit.map((line): PayrollRow => ({ kind: 'person', number: (number += 1), line, remark: remarkOf(line) }));
    return [...persons, { kind: 'unit', unitName: unit.name, people: unit.people, entries: unit.entries, amountFen: unit.amountFen }];
  });
  return [...rows, { kind: 'total', people, entries, amountFen, capitals: inCapitals(amountFen) }];
}
