import type { PersonCategory } from '../../policy/roles';

/** How plants write the “3+1” categories. */
export const categoryWords: Readonly<Record<string, PersonCategory>> = {
  中层: 'middleManager', 中层管理: 'middleManager', 中层管理人员: 'middleManager', 中层干部: 'middleManager', 中层管理者: 'middleManager',
  技术骨干: 'technicalBackbone', 技术骨干人员: 'technicalBackbone', 骨干技术人员: 'technicalBackbone', 专业技术骨干: 'technicalBackbone',
  骨干技能人员: 'skilledBackbone', 技能骨干: 'skilledBackbone', 技能骨干人员: 'skilledBackbone', 骨干技能: 'skilledBackbone', 操作技能骨干: 'skilledBackbone',
  班组长: 'teamLeader', 班长: 'teamLeader', 组长: 'teamLeader', 工段长: 'teamLeader',
};

/** Words in a category column that name none of the four. */
export const plainCategories: ReadonlySet<string> = new Set([
  '无', '-', '—', '否', '一般', '普通', '其他', '其它', '职工', '员工', '工人', '普通职工', '普通员工', '一般职工', '一般员工', '一般人员',
  '一线职工', '一线员工', '管理人员', '一般管理人员', '技术人员', '操作人员', '辅助人员', '管理岗', '技术岗', '操作岗', '技能岗', '辅助岗',
]);

/** A party member is sometimes listed as a category. */
export const partyMemberWord = /^(中共)?(正式|预备)?党员(\((正式|预备)\))?$/;

const yes = new Set(['是', '√', '✓', '✔', '☑', 'Y', 'YES', 'TRUE', '1', '有', '对']);
const no = new Set(['', '否', '×', 'X', '✗', '✘', 'N', 'NO', 'FALSE', '0', '无', '-', '—', '/', '非党员', '不是']);
const otherStandings = /群众|团员|民主|无党派|积极分子|发展对象|学社|民盟|民革|民建|民进|农工|致公|台盟/;

/** Whether a mark or a political standing says party member, full or probationary; `null` for other words. */
export function saysPartyMember(text: string): boolean | null {
  const word = text.replace(/\s/g, '').toUpperCase();
  if (yes.has(word) || partyMemberWord.test(word)) return true;
  return no.has(word) || otherStandings.test(word) ? false : null;
}

const gone = /离职|退休|离休|内退|退养|调出|调离|辞职|辞退|除名|开除|解除|终止|死亡|去世|已故|病故|离岗|离厂|^不在|^非在|^否$/;
const here = /^$|在职|在岗|在册|在编|正常|返聘|外派|借调|借出|试用|实习|见习|休假|病假|产假|事假|工伤|待岗|脱产|^是$/;

/** Whether a state says that the person has left; `null` for other words. Re-employed pensioners (退休返聘) are at the plant. */
export function saysLeft(text: string): boolean | null {
  const word = text.replace(/\s/g, '');
  if (word.includes('返聘')) return false;
  if (gone.test(word)) return true;
  return here.test(word) ? false : null;
}
