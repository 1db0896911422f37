import type { ShelfView } from '#shared/contract/season';

type Tier = NonNullable<ShelfView['season']>['tiers'][number];

const width = 320;
const height = 64;
const middle = 36;
const edge = 16;

/** Where a balance stands on the way along the tiers, 0–1: each tier is one stretch, however dear. */
export function placeOnWay(balance: number, tiers: readonly Pick<Tier, 'points'>[]): number {
  const reached = tiers.filter(({ points }) => points <= balance).length;
  if (reached === tiers.length) return 1;
  const from = tiers[reached - 1]?.points ?? 0;
  const to = tiers[reached]?.points ?? 1;
  return (reached + Math.max(0, balance - from) / (to - from)) / tiers.length;
}

/** The way from nothing over every tier, as a picture: what is behind in gold, a flag for each tier. The words stand beside it. */
export function wayPicture(balance: number, tiers: readonly Pick<Tier, 'points'>[]): string {
  const x = (place: number) => Math.round(edge + place * (width - 2 * edge));
  const here = x(placeOnWay(balance, tiers));
  const flags = tiers.map(({ points }, i) => {
    const at = x((i + 1) / tiers.length);
    const colour = points <= balance ? '#e2b04a' : '#b9b09b';
    return `<path d="M${at} ${middle}V10l-16 6 16 6" stroke="${colour}" fill="${points <= balance ? colour : 'none'}" stroke-width="2.500"/><circle cx="${at}" cy="${middle}" r="6" fill="${colour}"/>`;
  }).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none" stroke-linecap="round" stroke-linejoin="round">`
    + `<path d="M${edge} ${middle}H${width - edge}" stroke="#ddd5c3" stroke-width="8"/><path d="M${edge} ${middle}H${here}" stroke="#e2b04a" stroke-width="8"/>${flags}`
    + `<circle cx="${here}" cy="${middle}" r="10" fill="#1c4e80" stroke="#fffdf8" stroke-width="3"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The same in a sentence. */
export function wayWords(balance: number, tiers: readonly Tier[]): string {
  const next = tiers.find(({ points }) => points > balance);
  const best = tiers.filter(({ points }) => points <= balance).at(-1);
  if (balance < 0) return `有 ${-balance} 分被收回，补上以后才能兑换。`;
  const can = best ? `已经够换“${best.name}”（${best.points} 分）。` : '';
  return next ? `${can}再得 ${next.points - balance} 分，就够换“${next.name}”（${next.points} 分）。` : `${can}最高一档也够了。`;
}
