import type { PolicyNumbers, PolicyPath } from '../policy/policy';

/** The parts of the policy with the clause each comes from, as the office reads them. */
export const policyParts = {
  awardYuan: { title: '逐条奖励', clause: '“23222+”二(一)3 逐条奖励：被采纳且可实施的建议，按等级奖励' },
  points: { title: '积分', clause: '“23222+”二(一)3 积分兑现：采纳、实施完成、固化，每条每步各记一次' },
  due: { title: '办理期限', clause: '合理化建议管理规则第二条：每一步都有期限，工作日按日历计算' },
  scoring: { title: '评审打分', clause: '合理化建议管理规则第三条：四项打分加权，平均分对应等级' },
  content: { title: '填写要求', clause: '合理化建议管理规则第二条、第七条：写清问题和措施，照片不超过 9 张，共同提出人只记名' },
  estimate: { title: '效益测算', clause: '合理化建议管理规则第九条：提出人估算年效益时按这些标准折算，最终以验收为准' },
  quality: { title: '评审质量', clause: '合理化建议管理规则第七条：不采纳要有真实理由，同一句话不能反复用' },
  binding: { title: '绑定码', clause: '合理化建议管理规则第一条：凭工号、姓名和一次性绑定码绑定微信' },
} as const satisfies Record<keyof PolicyNumbers, { title: string; clause: string }>;

/** What each number of the policy says, and its unit. */
export const policyWords = {
  'awardYuan.first': { label: '一等奖励', unit: '元' },
  'awardYuan.second': { label: '二等奖励', unit: '元' },
  'awardYuan.third': { label: '三等奖励', unit: '元' },
  'points.adopted': { label: '建议被采纳', unit: '分' },
  'points.completed': { label: '实施完成', unit: '分' },
  'points.standardised': { label: '固化为标准', unit: '分' },
  'due.takeInWorkingDays': { label: '专员受理', unit: '个工作日' },
  'due.unitReviewDays': { label: '基层评审', unit: '天' },
  'due.expertReviewDays': { label: '专家评审', unit: '天' },
  'due.completionDays': { label: '实施完成（未另定日期时）', unit: '天' },
  'due.verifyWorkingDays': { label: '验收', unit: '个工作日' },
  'due.returnedDays': { label: '退回后补充，逾期由系统撤回', unit: '天' },
  'due.reportWorkingDays': { label: '超期后报办公室', unit: '个工作日' },
  'due.appealDays': { label: '不采纳后可申请复议', unit: '天' },
  'scoring.weights.novelty': { label: '创新性权重', unit: '%' },
  'scoring.weights.feasibility': { label: '可行性权重', unit: '%' },
  'scoring.weights.benefit': { label: '效益权重', unit: '%' },
  'scoring.weights.spread': { label: '推广价值权重', unit: '%' },
  'scoring.gradeFrom.first': { label: '一等最低分', unit: '分' },
  'scoring.gradeFrom.second': { label: '二等最低分', unit: '分' },
  'scoring.gradeFrom.third': { label: '三等最低分', unit: '分' },
  'scoring.quorum': { label: '至少几人打分', unit: '人' },
  'content.titleMin': { label: '标题最少', unit: '字' },
  'content.titleMax': { label: '标题最多', unit: '字' },
  'content.textMin': { label: '问题、措施最少', unit: '字' },
  'content.textMax': { label: '每段正文最多', unit: '字' },
  'content.photosMax': { label: '照片最多', unit: '张' },
  'content.coAuthorsMax': { label: '共同提出人最多', unit: '人' },
  'estimate.workdays': { label: '一年按多少个工作日', unit: '天' },
  'estimate.hourYuan': { label: '一小时人工折合', unit: '元' },
  'estimate.kwhFen': { label: '一度电折合', unit: '分' },
  'quality.reasonMin': { label: '不采纳理由最少', unit: '字' },
  'quality.sameWordsMost': { label: '同一句理由最多算几次', unit: '次' },
  'quality.sameWordsDays': { label: '同一句理由看多少天', unit: '天' },
  'quality.quickSeconds': { label: '两个结论间隔少于多少算过快', unit: '秒' },
  'binding.codeDays': { label: '绑定码有效', unit: '天' },
  'binding.attempts': { label: '输错几次后锁定', unit: '次' },
  'binding.lockHours': { label: '锁定时间', unit: '小时' },
} as const satisfies Record<PolicyPath, { label: string; unit: string }>;

export const policyPaths = Object.keys(policyWords) as [PolicyPath, ...PolicyPath[]];
