const accountWords: Record<string, string> = {
  issuer: '积分发行', person: '职工账户', hold: '兑换占用', redeemed: '已兑换', lapsed: '到期失效',
  'company:perItem': '公司：逐条奖励',
};

/** What an account of some kind is called. */
export const kindWords = (kind: string): string => accountWords[kind] ?? kind;
