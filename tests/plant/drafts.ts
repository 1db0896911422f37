import type { Input } from '#shared/contract/index';

/** Nobody may file the same twice. */
const note = (requestId: string) => (requestId === '' ? '' : `（记录 ${requestId}）`);

/** A suggestion good enough to be filed, each in words of its own. */
export const draft = (requestId: string): Input<'suggestion.submit'> => ({
  requestId,
  title: '冲床加装双手启动按钮',
  category: 'safetyEnvironment',
  problem: `三号冲床单手即可启动，另一只手可能还在模具区，有夹手的危险。${note(requestId)}`,
  measure: '在床身两侧加装双手同时按压的启动按钮，松开任一只手立即停机。',
  effect: '消除夹手隐患。',
  secrecyConfirmed: true,
});
