import type { Draft } from './draft';

export const waitingWords = '已放进待发送。有网时自动提交，不用再点，也不会重复';
export const noRoomWords = '手机存储空间不够，这一条保存不下。请先提交或删掉草稿箱里的旧草稿';

/** What lies on the shelf, in a few words; empty when nothing does. */
export function shelfWords(drafts: readonly Draft[]): string {
  const waiting = drafts.filter(({ state }) => state === 'waiting').length;
  const back = drafts.filter(({ state, sentBack }) => state === 'writing' && sentBack).length;
  const writing = drafts.length - waiting - back;
  return [
    ...(waiting > 0 ? [`${waiting} 条待发送`] : []),
    ...(back > 0 ? [`${back} 条没提交成，请修改`] : []),
    ...(writing > 0 ? [`${writing} 条草稿`] : []),
  ].join('，');
}
