import type { Criterion } from '../policy/criteria';
import type { Category } from '../policy/categories';
import type { Grade, Proposal } from '../policy/grades';
import type { Move, Status } from '../policy/moves';
import type { ExpertGroup, PersonCategory, Role } from '../policy/roles';
import type { PhotoState } from '../model/upload';
import type { DeclineReason, InvalidReason, StandardKind } from '../model/suggestion';

export const statusLabels: Record<Status, string> = {
  submitted: '已提交', returned: '待补充', unitReview: '基层评审', expertReview: '专家评审',
  declined: '未采纳', duplicate: '重复', withdrawn: '已撤回', invalid: '无效',
  adopted: '已采纳', implementing: '实施中', verifying: '待验收', completed: '实施完成',
  standardised: '已固化', abandoned: '终止实施',
};

export const moveLabels: Record<Move, string> = {
  submit: '提交', resubmit: '重新提交', withdraw: '撤回', return: '退回补充', decline: '不采纳',
  markDuplicate: '标记重复', accept: '受理', transfer: '转其他单位', escalate: '提交公司级评审', sendBack: '退回基层评审',
  consult: '咨询专家', advise: '答复咨询', score: '评分', adopt: '采纳', appeal: '申请复议', inviteExperts: '增请专家', start: '开始实施', reportCompletion: '报告完成',
  verifyCompletion: '验收通过', rejectCompletion: '退回整改', standardise: '固化', abandon: '终止实施',
  reassign: '更换实施人', extend: '延期', revoke: '撤销', correct: '更正', invalidate: '认定无效', remind: '超期提醒', reportOverdue: '超期上报', hidePhoto: '隐藏照片', handOver: '转交',
};

export const gradeLabels: Record<Grade, string> = { first: '一等', second: '二等', third: '三等' };

export const proposalLabels: Record<Proposal, string> = { ...gradeLabels, decline: '不采纳' };

export const criterionLabels: Record<Criterion, string> = { novelty: '创新性', feasibility: '可行性', benefit: '效益', spread: '推广价值' };

export const categoryLabels: Record<Category, string> = {
  technologyQuality: '技术质量', productionEfficiency: '生产效率', safetyEnvironment: '安全环保',
  siteManagement: '现场管理/6S', equipmentEnergy: '设备能源', energySaving: '节能减排',
  cost: '降本增效', generalManagement: '综合管理', lifeLogistics: '生活后勤',
};

export const groupLabels: Record<ExpertGroup, string> = {
  technologyQuality: '技术质量组', safetyEnvironment: '安全环保组',
  equipmentEnergy: '设备能源及节能减排组', generalManagement: '综合管理组',
};

export const roleLabels: Record<Role, string> = {
  specialist: '专员', unitReviewer: '基层评审', expert: '评审专家', groupLead: '专家组组长',
  office: '合理化建议办公室', leader: '领导小组',
};

/** In what capacity somebody made a move, as history shows it. */
export const capacityLabels: Record<string, string> = { ...roleLabels, author: '提出人', filer: '代填人', implementer: '实施人', clock: '系统' };

/** Who made a move and in what capacity; nobody is behind the clock. */
export const doneBy = ({ byName, as }: { readonly byName: string; readonly as: string }): string =>
  (as === 'clock' ? byName : `${byName}（${capacityLabels[as] ?? as}）`);

export const personCategoryLabels: Record<PersonCategory, string> = {
  middleManager: '中层管理人员', technicalBackbone: '技术骨干', skilledBackbone: '骨干技能人员', teamLeader: '班组长',
};

export const declineReasonLabels: Record<DeclineReason, string> = {
  notFeasible: '目前条件做不到', notWorthwhile: '投入大于收益', alreadyDone: '已经在做或已有规定',
  notConcrete: '措施不够具体', outOfScope: '不属于合理化建议', other: '其他',
};

export const invalidReasonLabels: Record<InvalidReason, string> = { notSuggestion: '不属于建议', classified: '含涉密内容' };

export const standardKindLabels: Record<StandardKind, string> = {
  standard: '标准', processDocument: '工艺文件', operatingProcedure: '操作规程',
  regulation: '制度', drawing: '图纸', checklist: '点检表',
};

/** How the platform judged a photo, for those who see it nevertheless. */
export const photoStateLabels: Record<PhotoState, string> = {
  waiting: '审核中', doubtful: '待人工核实', passed: '已通过', refused: '未通过，已对他人隐藏', changed: '提交后被换过，已隐藏',
};

/** Who holds it, for a role key such as `specialist:u7`. */
export function holderLabel(key: string, names: { unit: string; person?: string }): string {
  const [role = '', scope = ''] = key.split(':');
  if (role === 'person') return names.person ?? '本人';
  if (role === 'specialist' || role === 'unitReviewer') return `${names.unit}${roleLabels[role]}`;
  if (role === 'groupLead' || role === 'expert') return `${groupLabels[scope as ExpertGroup] ?? ''}${roleLabels[role]}`;
  return roleLabels[role as Role] ?? '办公室';
}
