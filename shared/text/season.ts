/** The lists of a season as sheets. */
export const listWords = {
  pickUp: {
    title: '奖品领取名单', columns: ['序号', '工号', '姓名', '班组', '奖品', '状态', '签收'], empty: '没有预订',
    states: { reserved: '待领取', collected: '已领取', cancelled: '已取消' },
  },
  payroll: { title: '奖品价值汇总', columns: ['序号', '单位', '工号', '姓名', '奖品', '价值（元）'], total: '合计' },
} as const;
