/** Days off and worked weekends, as `YYYY-MM-DD` in Asia/Shanghai; every other day follows the week. */
export type Calendar = { readonly daysOff: readonly string[]; readonly daysWorked: readonly string[] };

const span = (month: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${month}-${String(first + index).padStart(2, '0')}`);

/** Public holidays of 2026 and the weekends worked in exchange. Source: State Council notice on the holidays of 2026. */
export const holidays2026: Calendar = {
  daysOff: [
    ...span('2026-01', 1, 3), ...span('2026-02', 15, 23), ...span('2026-04', 4, 6), ...span('2026-05', 1, 5),
    ...span('2026-06', 19, 21), ...span('2026-09', 25, 27), ...span('2026-10', 1, 7),
  ],
  daysWorked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};
