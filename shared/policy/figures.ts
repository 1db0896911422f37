/**
 * What review quality counts, each a number of cases that can be opened. A share is one of them over another:
 * late / step, unreasoned / decline, disagreed / pair, differing / compared, upheld /
 * appeal, blindApart / blind. Source: rules §7.
 */
export const figureNames = [
  'response', 'decision', 'adopted', 'quick', 'step', 'late', 'decline', 'unreasoned', 'compared', 'differing', 'pair', 'disagreed',
  'appeal', 'upheld', 'blind', 'blindApart',
] as const;
export type FigureName = (typeof figureNames)[number];
