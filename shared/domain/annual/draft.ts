import type { AnnualAward, AwardedSuggestion, Topic } from '../../model/annualAward';
import type { Suggestion } from '../../model/suggestion';
import { ok, refuse, type Result } from '../../result';
import { lastOverMonth } from '../awards/batch';
import { isEffective } from '../counts';
import { yearOf } from '../time';

type Change = AnnualAward['changes'][number];
export type Author = Omit<Change, 'what'>;
type Changed<E extends string> = Result<AnnualAward, E | 'annualConfirmed' | 'changedMeanwhile'>;

/** A year's awards before anybody decided anything, under version 0: not stored yet. */
export const emptyAward = (year: number): AnnualAward => ({
  _id: String(year), schema: 1, version: 0, year, state: 'draft', selection: null, wageMonth: `${year}-12`, wages: [], congress: [], topics: [],
  sheet: null, posted: 0, corrections: [], lists: [], changes: [],
});

/** The year whose awards are on: until summer the last one. */
const lastMonthForTheYearBefore = 6;
export const annualYearAt = (now: Date): number => yearOf(new Date(now.getTime() - lastMonthForTheYearBefore * 30 * 86_400_000));

/** Whether a year is so long over that nothing of it can still be on its way. */
export const isYearOver = (year: number, now: Date): boolean => lastOverMonth(now) >= `${year}-12`;

/** A draft with something changed in it. Refusals: `annualConfirmed` it stands, `changedMeanwhile` somebody else changed it since it was looked at. */
function changed(award: AnnualAward, seen: number, change: Change, next: Partial<AnnualAward>): Changed<never> {
  if (award.state !== 'draft') return refuse('annualConfirmed');
  if (award.version !== seen) return refuse('changedMeanwhile');
  return ok({ ...award, ...next, changes: [...award.changes, change] });
}

type Asked<T> = T & { readonly version: number };

/** The excellent units as the office decides them, with the reason. An empty choice goes back to the order. Refusal `unitsUnfit`: unknown, twice, or too many. */
export function choose(award: AnnualAward, { unitIds, words, version }: Asked<{ unitIds: readonly string[]; words: string }>, author: Author, { known, most }: { known: readonly string[]; most: number }): Changed<'unitsUnfit'> {
  const areFit = unitIds.length <= most && new Set(unitIds).size === unitIds.length && unitIds.every((id) => known.includes(id));
  if (!areFit) return refuse('unitsUnfit');
  const { byId, byName, at } = author;
  const selection = unitIds.length === 0 ? null : { unitIds: [...unitIds], words, byId, byName, at };
  return changed(award, version, { ...author, what: 'units' }, { selection });
}

type Wages = Asked<{ month: string; wages: AnnualAward['wages'] }>;

/** The month that counts, and wage totals typed in; those of other units stay. Refusal `unitsUnfit`: an unknown unit. */
export function setWages(award: AnnualAward, { month, wages, version }: Wages, author: Author, known: readonly string[]): Changed<'unitsUnfit'> {
  if (!wages.every(({ unitId }) => known.includes(unitId))) return refuse('unitsUnfit');
  const others = month === award.wageMonth ? award.wages.filter(({ unitId }) => !wages.some((one) => one.unitId === unitId)) : [];
  return changed(award, version, { ...author, what: 'wages' }, { wageMonth: month, wages: [...others, ...wages] });
}

/** Whether a suggestion may be a formal proposal of that year's congress. */
export const isProposal = (suggestion: Suggestion, year: number): boolean => suggestion.source === 'congress' && suggestion.year === year && isEffective(suggestion);

export const awardedOf = ({ _id, number, title, authorId }: Pick<Suggestion, '_id' | 'number' | 'title' | 'authorId'>): AwardedSuggestion => ({ id: _id, number, title, authorId });

/** Which proposals of the workers' congress are formal ones. Refusal `proposalUnfit`: not a proposal of this year that counts. */
export function setCongress(award: AnnualAward, { ids, found, version }: Asked<{ ids: readonly string[]; found: readonly Suggestion[] }>, author: Author): Changed<'proposalUnfit'> {
  const chosen = ids.flatMap((id) => found.filter((one) => one._id === id && isProposal(one, award.year)));
  if (chosen.length !== ids.length || new Set(ids).size !== ids.length) return refuse('proposalUnfit');
  return changed(award, version, { ...author, what: 'congress' }, { congress: chosen.map(awardedOf) });
}

const topicsMost = 20;
const concernedMost = 1000;

/** One hot topic with everybody concerned; without anybody it is taken out. Refusals: `peopleUnfit` somebody unknown; `topicsFull` more than a sheet holds. */
export function setTopic(award: AnnualAward, { topic, asked, version }: Asked<{ topic: Topic; asked: readonly string[] }>, author: Author): Changed<'peopleUnfit' | 'topicsFull'> {
  if (!asked.every((id) => topic.people.some((one) => one.id === id))) return refuse('peopleUnfit');
  const others = award.topics.filter(({ id }) => id !== topic.id);
  const topics = topic.people.length === 0 ? others : [...others, topic];
  const concerned = topics.reduce((sum, { people }) => sum + people.length, 0);
  if (topics.length > topicsMost || concerned > concernedMost) return refuse('topicsFull', { topicsMost, concernedMost });
  return changed(award, version, { ...author, what: 'topic' }, { topics });
}
