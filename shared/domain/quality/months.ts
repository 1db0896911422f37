const monthsPerYear = 12;

/** The month so many after a month `2026-11`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * monthsPerYear + number - 1 + months;
  return `${Math.floor(count / monthsPerYear)}-${String((count % monthsPerYear) + 1).padStart(2, '0')}`;
}

/** The first moment of a month in Shanghai. */
export const monthStart = (month: string): Date => new Date(`${month}-01T00:00:00+08:00`);
