import type { Suggestion } from '../model/suggestion';
import { monthOf } from './time';

/** Path → change, such as `{ 'month.m03.effective': 1 }`: one increment of one document. */
export type Increments = Readonly<Record<string, number>>;

/** What a decision changes in the counters of one unit and year, and in the scopes in which its author is counted. */
export type CounterChange = {
  readonly unitId: string;
  readonly personId: string;
  readonly year: number;
  readonly increments: Increments;
  readonly authorScopes: Increments;
};

const notEffective: readonly Suggestion['status'][] = ['withdrawn', 'duplicate', 'invalid'];

/** 有效提案: submitted, not withdrawn, not a duplicate, not invalid. Source: rules §5. */
export const isEffective = (suggestion: Pick<Suggestion, 'status'>): boolean => !notEffective.includes(suggestion.status);

/** The dimensions a suggestion is counted in, as `dimension.key`. Keys are letters, digits and underscores. */
export function scopesOf(suggestion: Suggestion): string[] {
  return [
    'all.all',
    `month.m${monthOf(suggestion.submittedAt).slice(-2)}`,
    `category.${suggestion.category}`,
    ...(suggestion.teamId ? [`team.${suggestion.teamId}`] : []),
    ...(suggestion.campaignId ? [`campaign.${suggestion.campaignId}`] : []),
    ...suggestion.personCategories.map((category) => `people.${category}`),
    ...(suggestion.partyMember ? ['people.partyMember'] : []),
  ];
}

/** Every count that one suggestion contributes: the counters are the sum of these over all suggestions. */
export function countsOf(suggestion: Suggestion): Increments {
  if (!isEffective(suggestion)) return {};
  const { reached, completion } = suggestion;
  const measures: Record<string, number> = {
    effective: 1,
    adopted: Number(reached.adopted),
    started: Number(reached.started),
    completed: Number(reached.completed),
    standardised: Number(reached.standardised),
    benefitFen: reached.completed ? (completion?.benefitFen ?? 0) : 0,
  };
  return Object.fromEntries(scopesOf(suggestion).flatMap((scope) =>
    Object.entries(measures).filter(([, n]) => n !== 0).map(([measure, n]) => [`${scope}.${measure}`, n])));
}

/** Where the author of an effective suggestion counts as an author: `<unit or plant>.<dimension>.<key>`. */
const authorScopesOf = (suggestion: Suggestion): Increments =>
  isEffective(suggestion)
    ? Object.fromEntries(scopesOf(suggestion).flatMap((scope) =>
      [[`${suggestion.unitId}.${scope}`, 1], [`plant.${scope}`, 1]]))
    : {};

function difference(before: Increments, after: Increments): Increments {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(paths
    .map((path) => [path, (after[path] ?? 0) - (before[path] ?? 0)] as const)
    .filter(([, change]) => change !== 0));
}

/** What changes in the counts when a suggestion becomes another; `before` is `null` when it is new. */
export const counterChange = (before: Suggestion | null, after: Suggestion): CounterChange => ({
  unitId: after.unitId,
  personId: after.authorId,
  year: after.year,
  increments: difference(before ? countsOf(before) : {}, countsOf(after)),
  authorScopes: difference(before ? authorScopesOf(before) : {}, authorScopesOf(after)),
});
