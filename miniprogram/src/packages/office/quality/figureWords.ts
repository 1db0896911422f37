import type { CaseLine } from '#shared/contract/quality';
import type { FigureName } from '#shared/policy/figures';

/** What a list of cases shows. */
export const figureWords: Record<FigureName, string> = {
  response: '首次响应', decision: '有结论的建议', adopted: '采纳的建议', quick: '结论下得很快的建议', step: '有期限的步骤', late: '超期办理的步骤',
  decline: '不采纳的建议', unreasoned: '不采纳的理由不足', compared: '有建议等级的结论', differing: '结论与评审组建议不同', pair: '两人打分',
  disagreed: '两人打分不在同一等级', appeal: '复议有结论的建议', upheld: '复议改为采纳的建议',
  blind: '盲评复核过的建议', blindApart: '盲评和原结论不在同一等级',
};

export const faultWords: Record<NonNullable<CaseLine['fault']>, string> = {
  tooShort: '理由字数不够', canned: '理由是套话', repeated: '同一句理由反复使用',
};
