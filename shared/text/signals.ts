import type { Signal } from '../model/signal';
import type { SignalKind } from '../policy/signals';

export const signalLabels = {
  burst: '月底集中提',
  unitBurst: '全单位月底集中提',
  alike: '几条建议文字很接近',
  adoptsAll: '几乎全部采纳',
  quick: '结论下得很快',
} as const satisfies Record<SignalKind, string>;

/** What was seen, in figures; never what to think of it. */
export function signalWords({ kind, some, all, bound, pairs }: Pick<Signal, 'kind' | 'some' | 'all' | 'bound' | 'pairs'>): string {
  switch (kind) {
    case 'burst': return `这个月提了 ${all} 条，其中 ${some} 条在最后 ${bound} 天`;
    case 'unitBurst': return `这个月全单位提了 ${all} 条，其中 ${some} 条在最后 ${bound} 天`;
    case 'alike': {
      const named = pairs.map(({ first, second, percent }) => `${first} 与 ${second}（${percent}%）`).join('、');
      return `近期 ${all} 条里有 ${some} 对文字接近：${named}${some > pairs.length ? ' 等' : ''}`;
    }
    case 'adoptsAll': return `这个月下了 ${all} 个结论，其中 ${some} 个是采纳`;
    case 'quick': return `这个月下了 ${all} 个结论，其中 ${some} 个离上一个不到 ${bound} 秒`;
  }
}
