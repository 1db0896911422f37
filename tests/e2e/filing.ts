import type { Picture, User } from './user';

/** Its problem and measure have words of their own where one person files several: who repeats words is asked about it. */
type Words = { title: string; problem?: string; measure?: string; photo?: Picture };
const usual = { problem: '三号行车操作台前的花纹钢板磨平了，雨天鞋底带水，上下时打滑。', measure: '换成带齿的格栅踏板，前沿贴黄色防滑条，每月点检一次。' };

/** To the form for a new suggestion; a new draft asks first that nothing in it will be classified. */
export async function openForm(user: User): Promise<void> {
  await user.go('提建议');
  await user.tap('secrecy-confirm');
}

/** Fills in the form for a new suggestion. */
export async function writeSuggestion(user: User, words: Words): Promise<void> {
  await openForm(user);
  await writeInForm(user, words);
}

/** The same in a form that is open. */
export async function writeInForm(user: User, { title, problem = usual.problem, measure = usual.measure, photo }: Words): Promise<void> {
  await user.write('problem', problem);
  await user.write('measure', measure);
  await user.write('effect', '不再有人滑倒。');
  await user.write('title', title);
  if (photo) await user.choose('photo-add', photo);
  await user.tap('category-safetyEnvironment');
}

/** From 待办 to the suggestion of that title. */
export async function openFromQueue(user: User, title: string): Promise<void> {
  await user.go('待办');
  await user.tapText(title);
  await user.sees('过程记录');
}
