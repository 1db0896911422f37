import type { Charge } from '../charge';

/** A page that the office or a specialist works on. */
export type Door = { readonly id: string; readonly mark: string; readonly title: string; readonly words: string; readonly url: string; readonly forSpecialists?: boolean };
type Group = { readonly title: string; readonly doors: readonly Door[] };

const groups: readonly Group[] = [
  { title: '日常', doors: [
    { id: 'to-codes', mark: '码', title: '绑定码', words: '给职工发绑定码：查一个人，或按班组打印一整张。', url: '/packages/office/codes/index', forSpecialists: true },
    { id: 'to-desk', mark: '奖', title: '奖品发放', words: '扫或输入领取码发奖品；谁还没领、谁领了。', url: '/packages/prizes/desk/index', forSpecialists: true },
  ] },
  { title: '评审', doors: [
    { id: 'to-quality', mark: '评', title: '评审质量', words: '响应快慢、有没有超期、理由是否真实、打分是否一致，每个数字都能点开。', url: '/packages/office/quality/index', forSpecialists: true },
  ] },
  { title: '奖励与积分', doors: [
    { id: 'to-awards', mark: '励', title: '奖励发放', words: '每月逐条奖励：做表、核对、确认，导出工资发放表。', url: '/packages/awards/index/index' },
    { id: 'to-ballot', mark: '选', title: '年度十大评选', words: '从一等建议里列候选，领导小组不记名投票，截止后计票。', url: '/packages/ballot/index/index' },
    { id: 'to-annual', mark: '年', title: '年度专项奖励', words: '优秀组织单位、专员、十大建议、职代会提案和热点议案：预览、确认、发放单。', url: '/packages/awards/annual/index' },
    { id: 'to-season', mark: '兑', title: '兑换季', words: '定日期、档次和奖品，开放兑换；汇总，到期结清。', url: '/packages/season/index/index' },
    { id: 'to-ledger', mark: '账', title: '账目核对', words: '账户和分录是否对得上，各类账户合计，导出账本供独立核对。', url: '/packages/awards/ledger/index' },
    { id: 'to-trial', mark: '算', title: '规则试算', words: '假如奖励、积分、等级分数换一种定法，往年会发多少，谁多谁少。只算不改。', url: '/packages/awards/trial/index' },
  ] },
  { title: '设置', doors: [
    { id: 'to-roster', mark: '册', title: '花名册导入', words: '导入 .xlsx 花名册：先预览，看清哪一行有问题，再开始。', url: '/packages/office/roster/index' },
    { id: 'to-roles', mark: '角', title: '角色', words: '设专员、评审、专家和办公室成员：从哪天到哪天，请假由谁代理。', url: '/packages/office/roles/index' },
    { id: 'to-policy', mark: '规', title: '奖励与期限', words: '改奖励、积分、办理期限：先看会改什么，再定从哪天起。', url: '/packages/office/policy/index' },
    { id: 'to-calendar', mark: '历', title: '工作日历', words: '节假日和调休：办理期限里的工作日按它算。', url: '/packages/office/calendar/index' },
    { id: 'to-phrases', mark: '套', title: '套话', words: '哪些话不算不采纳的理由：统计评审质量时去掉它们。', url: '/packages/office/phrases/index' },
    { id: 'to-secrecy', mark: '密', title: '涉密词表', words: '哪些词不能写进建议：出现就标出来，改掉才能提交。', url: '/packages/office/secrecy/index' },
  ] },
];

/** What somebody may open, by what it is for. */
export const doorsFor = ({ office }: Charge): Group[] => groups
  .map(({ title, doors }) => ({ title, doors: doors.filter(({ forSpecialists }) => office || forSpecialists) }))
  .filter(({ doors }) => doors.length > 0);
