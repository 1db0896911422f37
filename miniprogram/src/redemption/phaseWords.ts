import type { ShelfView } from '#shared/contract/season';

type Season = Pick<NonNullable<ShelfView['season']>, 'phase' | 'opensOn' | 'endsOn' | 'collectBy'>;

/** `2026-12-05` as `12月5日`. */
export const dayInWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Where a season stands, for everybody. */
export function phaseWords({ phase, opensOn, endsOn, collectBy }: Season): string {
  switch (phase) {
    case 'draft': return '正在准备，还没有开放';
    case 'coming': return `${dayInWords(opensOn)}开始兑换，到${dayInWords(endsOn)}`;
    case 'reserving': return `正在兑换：${dayInWords(endsOn)}截止，${dayInWords(collectBy)}前领取`;
    case 'collecting': return `兑换已截止，预订的奖品请在${dayInWords(collectBy)}前领取`;
    case 'overdue': return '领取截止日已过，没领的请联系办公室';
    case 'closing': return '本季兑换已结束，正在结清积分';
    case 'closed': return '本季兑换已结束';
  }
}
