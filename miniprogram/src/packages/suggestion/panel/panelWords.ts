import type { PanelView, SuggestionView } from '#shared/contract/views';
import { meanOf, proposalFor, weightedScore } from '#shared/domain/scoring';
import type { Marks } from '#shared/model/score';
import type { Proposal } from '#shared/policy/grades';
import { proposalLabels } from '#shared/text/labels';

const weightedIn = ({ scores, weights }: PanelView): number[] => (scores ?? []).map(({ marks }) => weightedScore(marks, weights));

/** What the panel proposes, as far as this reader may see it and enough have scored. */
export const proposalOf = (panel: PanelView | null): Proposal | null =>
  (panel?.scores && panel.given >= panel.needed ? proposalFor(weightedIn(panel), panel) : null);

/** One reviewer's weighted score in points. */
export const pointsOf = (marks: Marks, { weights }: PanelView): number | null => meanOf([weightedScore(marks, weights)]);

/** How far the panel is, and what it proposes, in a sentence. */
export function panelWords(panel: PanelView, { status }: Pick<SuggestionView, 'status'>): string {
  const open = status === 'unitReview' || status === 'expertReview';
  if (panel.needed === 0) return open ? '没有可参加评审的人员，由负责人直接下结论，并注明未经打分。' : '未经评审组打分。';
  const proposal = proposalOf(panel);
  if (proposal) return `平均 ${meanOf(weightedIn(panel))} 分，建议${proposal === 'decline' ? '' : '评为'}${proposalLabels[proposal]}。`;
  if (!open) return `${panel.given} 人参加了打分。`;
  if (panel.given < panel.needed) return `已有 ${panel.given} 人打分，还差 ${panel.needed - panel.given} 人，打够后才能下结论。`;
  return `已有 ${panel.given} 人打分，可以下结论了。`;
}
