import type { ReservationLine } from '#shared/contract/season';

export type Sum = { readonly name: string; readonly reserved: number; readonly collected: number; readonly valueFen: number; readonly points: number };

/** Reservations that were not cancelled, added up under a name: a unit or a prize; the most first. */
export function summaryBy(lines: readonly ReservationLine[], nameOf: (line: ReservationLine) => string): Sum[] {
  const sums = new Map<string, Sum>();
  for (const line of lines) {
    if (line.state === 'cancelled') continue;
    const name = nameOf(line);
    const { reserved, collected, valueFen, points } = sums.get(name) ?? { reserved: 0, collected: 0, valueFen: 0, points: 0 };
    const isCollected = line.state === 'collected';
    sums.set(name, {
      name, reserved: reserved + (isCollected ? 0 : 1), collected: collected + (isCollected ? 1 : 0), valueFen: valueFen + line.valueFen, points: points + line.points,
    });
  }
  return [...sums.values()].sort((a, b) => b.reserved + b.collected - a.reserved - a.collected);
}
