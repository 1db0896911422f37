import type { AnnualLineView, AnnualView } from '#shared/contract/annual';
import { annualKindLabels, componentLabels } from '#shared/text/annual';

/** Hundredths of a point as people read them: `8571` is `85.71 分`. */
export const scoreWords = (score: number | null): string => (score === null ? '暂无数据' : `${(score / 100).toFixed(2)} 分`);

export const missingWords: Record<AnnualView['missing'][number], string> = {
  units: '还没有定下优秀组织单位', wages: '还有优秀组织单位的工资总额没有填', topTen: '十大优秀建议还没有投票结果',
};

/** What a line is for, in one line of words. */
export const lineTitle = ({ kind, name, workNumber, unitName }: AnnualLineView): string =>
  (name === null ? unitName : `${name} ${workNumber ?? ''}（${unitName}）`) + ` · ${annualKindLabels[kind]}`;

/** Over which components a composite was worked out, said where not all have data. */
export function weightWords(components: AnnualView['units'][number]['components']): string {
  const missing = components.filter(({ score }) => score === null);
  if (missing.length === 0) return '';
  if (missing.length === components.length) return '各项都暂无数据，不参加排序';
  return `${missing.map(({ name }) => componentLabels[name]).join('、')}暂无数据，不算 0 分：只按有数据的项算，权重按比例放大到 100`;
}
