import { monthOf } from '#shared/domain/time';

const monthsPerYear = 12;

/** The month so many after a month `2026-11`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * monthsPerYear + number - 1 + months;
  return `${Math.floor(count / monthsPerYear)}-${String((count % monthsPerYear) + 1).padStart(2, '0')}`;
}

export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

export const presentMonth = (): string => monthOf(new Date());
