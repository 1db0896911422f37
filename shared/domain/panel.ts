import type { Suggestion } from '../model/suggestion';
import { keyOf, leaderKey, officeKey, personKey, roleKey, type Actor, type Holders } from './actor';
import { involved } from './involved';

type Reviewed = Pick<Suggestion, 'stage' | 'reviewUnitId' | 'group' | 'round' | 'scored'>;

/** The role key of the panel that scores it, or did last: the unit's reviewers or a group's experts; `null` before review. */
export function panelOf({ stage, reviewUnitId, group }: Pick<Reviewed, 'stage' | 'reviewUnitId' | 'group'>): string | null {
  if (stage === 'submitted') return null;
  return stage === 'unitReview' ? roleKey('unitReviewer', reviewUnitId) : roleKey('expert', group);
}

/** The panel while it may score. */
export const openPanelOf = (suggestion: Reviewed & Pick<Suggestion, 'status'>): string | null =>
  (suggestion.status === suggestion.stage ? panelOf(suggestion) : null);

/** What the panel has given in this round. */
export const scoresOf = (suggestion: Reviewed): Suggestion['scored'] => {
  const panel = panelOf(suggestion);
  return suggestion.scored.filter((score) => score.panel === panel && score.round === suggestion.round);
};

export const hasScored = (suggestion: Reviewed, personId: string): boolean => scoresOf(suggestion).some(({ by }) => by === personId);

/** Holders of a key who may judge this suggestion. */
export const eligibleIn = (suggestion: Suggestion, key: string, holders: Holders): string[] => {
  const excluded = involved(suggestion, null);
  return (holders[key] ?? []).filter((id) => !excluded.includes(id));
};

/** Experts of other groups who were named for this appeal, as long as it lasts and they are at the plant. */
export const invitedTo = (suggestion: Suggestion, holders: Holders): string[] =>
  (suggestion.onAppeal && suggestion.status === 'expertReview' ? suggestion.invitedIds.flatMap((id) => eligibleIn(suggestion, personKey(id), holders)) : []);

/** Those invited who conclude, because the group has no eligible lead. */
export const invitedToConclude = (suggestion: Suggestion, holders: Holders): string[] =>
  (eligibleIn(suggestion, keyOf('groupLead', suggestion), holders).length > 0 ? [] : invitedTo(suggestion, holders));

/**
 * Whether the group cannot decide the appeal by itself: those who decided before are excluded, and too few are left to
 * score or nobody to conclude. Source: rules §2, if the group is then short.
 */
export function isShortOnAppeal(suggestion: Suggestion, holders: Holders, quorum: number): boolean {
  if (!suggestion.onAppeal || suggestion.status !== 'expertReview') return false;
  const invited = invitedTo(suggestion, holders);
  const members = new Set([...eligibleIn(suggestion, keyOf('expert', suggestion), holders), ...invited]);
  const concluders = [...eligibleIn(suggestion, keyOf('groupLead', suggestion), holders), ...invited];
  return members.size < quorum || concluders.length === 0;
}

/** How many must have scored before a conclusion: the quorum, or everybody there is where they are fewer. Source: rules §3. */
export function neededScores(suggestion: Suggestion, holders: Holders, quorum: number): number {
  const panel = panelOf(suggestion);
  if (panel === null) return 0;
  const members = new Set([...eligibleIn(suggestion, panel, holders), ...invitedTo(suggestion, holders), ...scoresOf(suggestion).map(({ by }) => by)]);
  return Math.min(quorum, members.size);
}

/** Whether enough have scored for a conclusion; where there is no panel there is nothing to wait for. */
export const isScored = (suggestion: Suggestion, holders: Holders, quorum: number): boolean =>
  scoresOf(suggestion).length >= neededScores(suggestion, holders, quorum);

/** Id of the score sheet of its present round. */
export const sheetId = ({ _id, round }: Pick<Suggestion, '_id' | 'round'>): string => `${_id}-${round}`;

/**
 * Whether somebody may see what the panel's members gave: a member once the own score is given, whoever concludes once
 * enough have scored, after the conclusion also the rest of the panel; authors never. Source: rules §3.
 */
export function maySeeScores({ suggestion, actor, holders, quorum }: {
  suggestion: Suggestion; actor: Actor; holders: Holders; quorum: number;
}): boolean {
  const panel = panelOf(suggestion);
  if (panel === null || [suggestion.authorId, ...suggestion.coAuthorIds].includes(actor.personId)) return false;
  if (hasScored(suggestion, actor.personId)) return true;
  const concluder = keyOf(suggestion.stage === 'unitReview' ? 'specialist' : 'groupLead', suggestion);
  const mayConclude = [concluder, officeKey, leaderKey].some((key) => actor.roleKeys.includes(key));
  const isMember = actor.roleKeys.includes(panel);
  if (openPanelOf(suggestion) === null) return mayConclude || isMember;
  return mayConclude && !isMember && isScored(suggestion, holders, quorum);
}
