import { charactersIn } from '../../model/readable';
import type { Content } from '../../model/suggestion';

/** What would make a suggestion easier to judge; nothing that must be done. */
export type Hint = 'where' | 'what' | 'measureMissing' | 'onlyWish' | 'how' | 'sameTwice';

type Words = Pick<Content, 'problem' | 'measure'>;

/** Texts shorter than this are still being begun: nobody is told what is missing in them. */
const begun = 12;
/** From here on a text has said how, whatever its words. */
const spacious = 60;

/** A place or a thing that somebody could go and look at. */
const place = /[线台站间区库房楼门口炉床车班组段岗位侧处旁]|\d+\s*号|工序|工位|车间|现场|设备|机|泵|阀|柜|架|灯|食堂|宿舍|系统|表/;
/** What happens there. */
const event = /[不没无难易常漏坏断堵滑慢错乱脏热冷响晃卡掉磨松脱裂锈]|要|需|得|费|浪费|等|次|风险|隐患|危险|缺|超|低|高|多|少/;
/** A deed somebody could begin tomorrow. */
const deed = /[装换改加贴挂设调移拆焊做编写印建配放隔围涂刷锁绑]|增|减|取消|合并|统一|培训|安排|购|租|替|检|记录|提醒|自动|定期|每[天周月班]/;
/** Words that only ask for somebody to care. */
const wish = /(建议|希望|要求|请|应该?|必须|尽快)?(领导|公司|厂里|车间|部门|有关|相关)?(加强|提高|重视|注意|改善|改进|解决|处理|管管|管理|关注|优化)(一下|管理|意识|重视)?/g;

const signs = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** What is left of a measure when the words that only wish are taken out. */
const beyondWishes = (measure: string): string => signs(measure.replace(wish, ''));

/**
 * What a reviewer would ask about a problem and a measure: where it is, what happens, what is to be done and how.
 * Empty while a text is only begun, and when enough is said. Source: rules §7, “the form checks before sending”.
 */
export function hintsFor({ problem, measure }: Words): { readonly problem: readonly Hint[]; readonly measure: readonly Hint[] } {
  const [told, planned] = [charactersIn(problem), charactersIn(measure)];
  const onProblem: Hint[] = told < begun || told >= spacious ? [] : [...(place.test(problem) ? [] : ['where' as const]), ...(event.test(problem) ? [] : ['what' as const])];
  return { problem: onProblem, measure: onMeasure({ problem, measure }, told, planned) };
}

function onMeasure({ problem, measure }: Words, told: number, planned: number): Hint[] {
  if (planned === 0) return told >= begun ? ['measureMissing'] : [];
  if (signs(problem) !== '' && signs(problem) === signs(measure)) return ['sameTwice'];
  if (planned >= spacious) return [];
  const left = beyondWishes(measure);
  if (left !== signs(measure) && !deed.test(left)) return ['onlyWish'];
  return planned >= begun && !deed.test(measure) ? ['how'] : [];
}
