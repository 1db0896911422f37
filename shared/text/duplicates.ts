import type { Likeness } from '../policy/similarity';

/** How alike two suggestions are, in the words of the scheme. */
export const likenessLabels: Record<Likeness, string> = { same: '完全相同', high: '高度相似', likely: '可能相似', hint: '可参考' };

/** What only one of them names. */
export const differenceLabels = { place: '地点', equipment: '设备', part: '部位', number: '数字', wording: '用词' } as const;
