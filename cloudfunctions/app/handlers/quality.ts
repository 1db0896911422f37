import type { Answered, Parsed } from '#shared/contract/index';
import type { CaseLine, FiguresView, ScopeLine } from '#shared/contract/quality';
import { leaderKey, officeKey, type Actor } from '#shared/domain/actor';
import { hoursFor } from '#shared/domain/quality/durations';
import { plantScope, qualityMonthId } from '#shared/domain/quality/figures';
import { monthOf } from '#shared/domain/time';
import type { Figures, QualityMonth, ReviewFact } from '#shared/model/quality';
import { figureNames } from '#shared/policy/figures';
import type { ExpertGroup } from '#shared/policy/roles';
import { ok, refuse } from '#shared/result';
import { groupLabels } from '#shared/text/labels';
import type { Context } from '../context';
import { qualityWalk } from '../quality/countReviews';

const scopesPerPage = 50;
const casesPerPage = 20;

export async function qualityPlant({ month: asked }: Parsed<'quality.plant'>, { store, now }: Context): Promise<Answered<'quality.plant'>> {
  const month = asked ?? monthOf(now);
  const [plant, upTo] = await Promise.all([store.get('qualityMonths', qualityMonthId(month, plantScope)), countedUpTo(store)]);
  return ok({ month, countedUpTo: upTo, figures: plant && shown(plant.total) });
}

export async function qualityScopes({ month, cursor }: Parsed<'quality.scopes'>, { store, now }: Context): Promise<Answered<'quality.scopes'>> {
  const { items, next } = await store.page('qualityMonths', {
    where: { month: month ?? monthOf(now) }, orderBy: { field: 'scope', direction: 'asc' }, limit: scopesPerPage, after: cursor ?? null,
  });
  return ok({ items: items.filter(({ scope }) => scope !== plantScope).map(lineOf), next });
}

export async function qualityScope({ month: asked, scope }: Parsed<'quality.scope'>, { store, now, actor }: Context): Promise<Answered<'quality.scope'>> {
  if (!seesWhole(scope, actor)) return refuse('notAllowed');
  const month = asked ?? monthOf(now);
  const [found, upTo] = await Promise.all([store.get('qualityMonths', qualityMonthId(month, scope)), countedUpTo(store)]);
  const people = (found?.people ?? []).map(({ id, name, figures }) => ({ id, name, figures: shown(figures) }));
  return ok({
    month, countedUpTo: upTo, scope, name: found ? nameOf(found) : '', figures: found && shown(found.total),
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'zh')),
  });
}

export async function qualityMine({ month: asked }: Parsed<'quality.mine'>, { store, now, caller, actor }: Context): Promise<Answered<'quality.mine'>> {
  const month = asked ?? monthOf(now);
  const own = [...new Set(actor.roleKeys.flatMap(scopeOfRole))];
  const [found, upTo] = await Promise.all([
    store.find('qualityMonths', { where: { _id: { in: own.map((scope) => qualityMonthId(month, scope)) } }, limit: Math.max(1, own.length) }),
    countedUpTo(store),
  ]);
  const scopes = found.flatMap((one) => {
    const mine = one.people.find(({ id }) => id === caller._id);
    return mine ? [{ scope: one.scope, name: nameOf(one), figures: shown(mine.figures) }] : [];
  });
  const mayOpen = found.filter(({ scope }) => seesWhole(scope, actor)).map((one) => ({ scope: one.scope, name: nameOf(one) }));
  return ok({ month, countedUpTo: upTo, scopes, mayOpen });
}

export async function qualityCases({ month, scope, figure, personId, cursor }: Parsed<'quality.cases'>, { store, actor }: Context): Promise<Answered<'quality.cases'>> {
  if (!seesWhole(scope, actor) && personId !== actor.personId) return refuse('notAllowed');
  const { items, next } = await store.page('reviewFacts', {
    where: { scope, month, counted: figure, ...(personId ? { personIds: personId } : {}) },
    orderBy: { field: 'at', direction: 'desc' }, limit: casesPerPage, after: cursor ?? null,
  });
  return ok({ items: items.map(caseOf), next });
}

/** Office and leaders see every unit and group, specialists and leads their own; everybody else sees only what they did themselves. */
function seesWhole(scope: string, { roleKeys }: Actor): boolean {
  const [kind = '', id = ''] = scope.split(':');
  const own = kind === 'unit' ? `specialist:${id}` : `groupLead:${id}`;
  return [officeKey, leaderKey, own].some((key) => roleKeys.includes(key));
}

function scopeOfRole(key: string): string[] {
  const [role = '', id = ''] = key.split(':');
  if (role === 'specialist' || role === 'unitReviewer') return [`unit:${id}`];
  return role === 'expert' || role === 'groupLead' ? [`group:${id}`] : [];
}

const countedUpTo = async (store: Context['store']): Promise<string | null> => (await store.get('walks', qualityWalk))?.upTo.toISOString() ?? null;

export const nameOf = ({ scope, scopeName }: Pick<QualityMonth, 'scope' | 'scopeName'>): string =>
  (scope.startsWith('group:') ? groupLabels[scopeName as ExpertGroup] : scopeName);

const lineOf = (month: QualityMonth): ScopeLine => ({ scope: month.scope, name: nameOf(month), figures: shown(month.total) });

/** Figures as they are read: every count, durations as median and P90. */
function shown({ counts, response, decision }: Figures): FiguresView {
  const spread = (histogram: readonly number[]) => ({ medianHours: hoursFor(histogram, 0.5), p90Hours: hoursFor(histogram, 0.9) });
  return {
    counts: Object.fromEntries(figureNames.map((name) => [name, counts[name] ?? 0])) as FiguresView['counts'],
    response: spread(response), decision: spread(decision),
  };
}

const hours = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes / 6) / 10);

const caseOf = ({ _id, at, move, people, suggestionId, suggestionNumber, suggestionTitle, responseMinutes, decisionMinutes, fault }: ReviewFact): CaseLine => ({
  id: _id, at: at.toISOString(), move, people: people.map(({ name }) => name), suggestionId, number: suggestionNumber, title: suggestionTitle,
  responseHours: hours(responseMinutes), decisionHours: hours(decisionMinutes), fault,
});
