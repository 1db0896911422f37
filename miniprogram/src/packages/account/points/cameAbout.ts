import type { PointsView } from '#shared/contract/views';

const words: Partial<Record<PointsView['entries'][number]['kind'], string>> = {
  adopted: '建议被采纳', completed: '实施完成', standardised: '固化为标准', reserved: '兑换奖品', cancelled: '取消兑换退回', lapsed: '到期清零',
};

/** The points of a year by cause, reversals taken off; causes that come to nothing are left out. */
export function cameAbout(entries: PointsView['entries']): { words: string; points: number }[] {
  return Object.entries(words).map(([kind, name]) => ({
    words: name, points: entries.filter((entry) => entry.book === 'points' && entry.kind === kind).reduce((sum, { amount }) => sum + amount, 0),
  })).filter(({ points }) => points !== 0);
}
