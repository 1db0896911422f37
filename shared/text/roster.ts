import type { RosterField } from '../model/roster';

/** What a column of the roster means, as the preview names it. */
export const rosterFieldLabels: Record<RosterField, string> = {
  workNumber: '工号', name: '姓名', unit: '单位', team: '班组', mobile: '手机号',
  personCategories: '人员类别', partyMember: '党员', state: '在职状态', leftOn: '离职日期',
};

export const unusedColumn = '不导入';

/** Why a row of the roster is not taken over, in words for the office. */
export const rowProblems = {
  missing: (fields: readonly RosterField[]) => `缺少${fields.map((field) => rosterFieldLabels[field]).join('、')}`,
  workNumber: (text: string) => `工号“${text}”写法不对：只能用数字、字母和短横线，至少一个数字，最多 20 位`,
  workNumberRounded: (text: string) => `工号“${text}”被表格软件改成了科学计数，请把这一列设为文本格式后重新填写`,
  doubled: (workNumber: string, rows: readonly number[]) => `工号 ${workNumber} 重复：第 ${rows.join('、')} 行，都没有导入`,
  name: (text: string) => `姓名“${text}”写法不对：最多 30 个字，不能有数字`,
  tooLong: (field: RosterField, most: number) => `${rosterFieldLabels[field]}太长，最多 ${most} 个字`,
  category: (words: readonly string[]) =>
    `不认识人员类别“${words.join('、')}”，请写中层管理人员、技术骨干、骨干技能人员或班组长，没有就留空`,
  partyMember: (text: string) => `看不懂党员一栏的“${text}”，请写“党员”或“是”，不是党员就留空`,
  state: (text: string) => `不认识在职状态“${text}”，请写在职、离职、退休或调出`,
  leftOn: (text: string) => `看不懂离职日期“${text}”，请写成 2026-03-05 的样子`,
  otherName: (workNumber: string, known: string, given: string) =>
    `工号 ${workNumber} 在名册里是“${known}”，这里是“${given}”；如果是改名，请勾选“接受姓名更正”`,
  selfLeaves: () => '不能把正在导入的本人设为离职，请由另一位办公室人员操作',
  /** A warning: the row is taken over. */
  mobile: (text: string) => `手机号“${text}”不像手机号，没有采用；这一行的其他内容照常导入`,
} as const;
