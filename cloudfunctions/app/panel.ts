import type { PanelView } from '#shared/contract/views';
import type { Holders } from '#shared/domain/actor';
import { maySeeScores, neededScores, panelOf, scoresOf, sheetId } from '#shared/domain/panel';
import type { Suggestion } from '#shared/model/suggestion';
import type { Context } from './context';

/** The panel as the caller may see it; the score sheet is read only for those who may see what is in it. */
export async function panelFor(suggestion: Suggestion, holders: Holders, { store, actor, policy }: Context): Promise<PanelView | null> {
  const panel = panelOf(suggestion);
  if (panel === null) return null;
  const { weights, gradeFrom, quorum } = policy.numbers.scoring;
  const given = scoresOf(suggestion).length;
  const sheet = given > 0 && maySeeScores({ suggestion, actor, holders, quorum }) ? await store.get('scores', sheetId(suggestion)) : null;
  const shown = sheet?.scores.filter((score) => score.panel === panel)
    .map(({ reviewerId, reviewerName, marks, comment }) => ({ name: reviewerName, marks, comment, mine: reviewerId === actor.personId }));
  return { given, needed: neededScores(suggestion, holders, quorum), weights, gradeFrom, scores: shown ?? null };
}
