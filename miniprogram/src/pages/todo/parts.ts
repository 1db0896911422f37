import type { QueueOverview, QueuePart } from '#shared/contract/queue';

/** Each part of the work in words: its name, what its count says, and what is said when there is nothing. */
export const parts: Record<QueuePart, { readonly label: string; readonly counted: string; readonly title: string; readonly text: string }> = {
  due: { label: '等我办', counted: '件等您办', title: '都办完了', text: '有新的事等您办，会出现在这里' },
  overdue: { label: '已超期', counted: '件已超期', title: '没有超期的', text: '都在期限之内' },
  others: { label: '等别人', counted: '件在别人手里', title: '没有等别人的', text: '您负责的单位里，没有别人正在办的建议' },
  reported: { label: '久未办', counted: '件久未办', title: '全厂没有久未办的', text: '全厂超过期限几个工作日还没办的，都在这里，请督促' },
  standardise: { label: '可固化', counted: '件可固化', title: '没有可固化的建议', text: '实施完成的建议，可以写进标准、规程或图纸' },
};

export const partsFor = (overview: QueueOverview | null): QueuePart[] =>
  ['due', 'overdue', ...(overview?.hasUnit ? ['others' as const] : []), ...(overview?.hasPlant ? ['reported' as const] : []), 'standardise'];
