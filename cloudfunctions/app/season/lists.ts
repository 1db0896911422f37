import type { Reservation } from '#shared/model/season';
import { listWords } from '#shared/text/season';
import type { SheetCell, SheetToWrite } from '../../services/workbook';

export type List = 'pickUp' | 'payroll';

export const listName = (what: List, year: number): string => `${listWords[what].title}-${year}.xlsx`;

/** A list of a season as an .xlsx file: by unit with a place to sign, or what each person was handed out, for the payroll tax. */
export async function listOf(what: List, reservations: readonly Reservation[]): Promise<Buffer> {
  const { workbookOf } = await import('../../services/workbook');
  return workbookOf(what === 'pickUp' ? pickUpSheets(reservations) : [payrollSheet(reservations)]);
}

const bold = (text: string): SheetCell => ({ text, bold: true });
const byPerson = (a: Reservation, b: Reservation) => a.workNumber.localeCompare(b.workNumber);

/** Excel takes at most 31 signs, and none of these. */
const sheetName = (unitName: string): string => unitName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

function pickUpSheets(reservations: readonly Reservation[]): SheetToWrite[] {
  const { columns, states, empty } = listWords.pickUp;
  const standing = reservations.filter(({ state }) => state !== 'cancelled');
  const units = [...new Set(standing.map(({ unitName }) => unitName))].sort((a, b) => a.localeCompare(b));
  const sheets = units.map((unitName): SheetToWrite => ({
    name: sheetName(unitName), widths: [6, 12, 12, 14, 24, 10, 16], headRows: 1,
    rows: [columns.map(bold), ...standing.filter((one) => one.unitName === unitName).sort(byPerson).map(({ workNumber, personName, teamName, prizeName, state }, i): SheetCell[] => [
      { number: i + 1 }, { text: workNumber }, { text: personName }, { text: teamName ?? '' }, { text: prizeName }, { text: states[state] }, { text: '' },
    ])],
  }));
  return sheets.length > 0 ? sheets : [{ name: empty, widths: [30], headRows: 0, rows: [[{ text: empty }]] }];
}

function payrollSheet(reservations: readonly Reservation[]): SheetToWrite {
  const { title, columns, total } = listWords.payroll;
  const people = new Map<string, Reservation[]>();
  for (const one of reservations.filter(({ state }) => state === 'collected').sort(byPerson)) people.set(one.personId, [...people.get(one.personId) ?? [], one]);
  const valueOf = (ones: readonly Reservation[]) => ones.reduce((sum, { valueFen }) => sum + valueFen, 0);
  const rows = [...people.values()].map((ones, i): SheetCell[] => [
    { number: i + 1 }, { text: ones[0]?.unitName ?? '' }, { text: ones[0]?.workNumber ?? '' }, { text: ones[0]?.personName ?? '' },
    { text: ones.map(({ prizeName }) => prizeName).join('、') }, { fen: valueOf(ones) },
  ]);
  const sum: SheetCell[] = [null, bold(total), null, null, null, { fen: valueOf([...people.values()].flat()), bold: true }];
  return { name: title, widths: [6, 22, 12, 12, 30, 14], headRows: 1, rows: [columns.map(bold), ...rows, sum] };
}
