/** A month `2026-11` as people say it: `2026年11月`. */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** What stands on a payroll sheet. */
export const payrollWords = {
  title: (month: string) => `合理化建议逐条奖励发放表（${monthWords(month)}）`,
  columns: ['序号', '单位', '工号', '姓名', '条数', '金额（元）', '备注'],
  detailColumns: ['单位', '工号', '姓名', '建议编号', '建议题目', '所属月份', '依据', '金额（元）'],
  unitSum: (name: string, people: number) => `${name} 小计（${people} 人）`,
  total: (people: number) => `合计（${people} 人）`,
  capitals: (amount: string) => `合计金额（大写）：人民币${amount}`,
  signOff: ['编制：', '审核：', '批准：', '日期：　　　年　　月　　日'],
  confirmed: (by: string, day: string) => `由 ${by} 于 ${day} 在系统中确认，确认后不再变动；之后的更正进入下一批。`,
} as const;
