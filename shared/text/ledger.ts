const accountWords: Record<string, string> = {
  issuer: '积分发行', person: '职工账户', hold: '兑换占用', redeemed: '已兑换', lapsed: '到期失效',
  'company:perItem': '公司：逐条奖励', unit: '单位账户',
  'company:annualUnit': '公司：优秀组织单位奖励', 'company:annualSpecialist': '公司：专员奖励', 'company:annualTopTen': '公司：十大优秀建议奖励',
  'company:annualCongress': '公司：职代会提案奖励', 'company:annualTopic': '公司：热点议案奖励',
};

/** What an account of some kind is called. */
export const kindWords = (kind: string): string => accountWords[kind] ?? kind;
