import type { AnnualKind, ComponentName, QualityPartName } from '../policy/annual';

export const annualKindLabels: Record<AnnualKind, string> = {
  unit: '优秀组织单位', specialist: '专员', topTen: '十大优秀合理化建议', congress: '职代会正式提案', topic: '热点议案',
};

/** The clause an entry follows, with the year it is for. Source: “23222+”, 二(一)3 专项奖励. */
export const annualClauses: Record<AnnualKind, (year: number) => string> = {
  unit: (year) => `专项奖励：${year} 年度优秀组织单位`,
  specialist: (year) => `专项奖励：${year} 年度专员`,
  topTen: (year) => `专项奖励：${year} 年度十大优秀合理化建议`,
  congress: (year) => `专项奖励：${year} 年度职代会正式提案`,
  topic: (year) => `专项奖励：${year} 年度热点议案`,
};

export const componentLabels: Record<ComponentName, string> = {
  indicators: '指标完成', reports: '月报报送', quality: '征集采纳质量', campaigns: '专项开展',
};

/** What each part of the component quality divides by what. */
export const qualityPartLabels: Record<QualityPartName, { label: string; of: string; base: string }> = {
  adoption: { label: '采纳率', of: '已采纳', base: '有效提案' },
  onTime: { label: '按时办理', of: '按时办完', base: '有期限的步骤' },
  reasons: { label: '真实理由', of: '有真实理由', base: '不采纳' },
  agreement: { label: '与评审组一致', of: '结论一致', base: '有评审组建议' },
};

/** What stands on a payment list of annual awards. */
export const annualSheetWords = {
  title: (year: number, number: number) => `${year} 年度专项奖励${number === 1 ? '发放单' : `补充发放单（${number - 1}）`}`,
  columns: ['序号', '类别', '单位', '工号', '姓名', '事由', '金额（元）'],
  kindSum: (kind: string, lines: number) => `${kind} 小计（${lines} 笔）`,
  total: (lines: number) => `合计（${lines} 笔）`,
  wages: (month: string) => `优秀组织单位奖励按 ${month} 工资总额计算，发给单位。`,
  confirmed: (by: string, day: string) => `由 ${by} 于 ${day} 在系统中确认，确认后不再变动；之后的更正进入补充发放单。`,
} as const;
