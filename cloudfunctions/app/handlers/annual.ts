import type { Answered, Parsed } from '#shared/contract/index';
import type { AnnualCase } from '#shared/contract/annual';
import { annualYearAt, choose, isProposal, setCongress, setWages } from '#shared/domain/annual/draft';
import { isEffective } from '#shared/domain/counts';
import type { Suggestion } from '#shared/model/suggestion';
import type { ReviewFact } from '#shared/model/quality';
import type { QualityPartName } from '#shared/policy/annual';
import type { FigureName } from '#shared/policy/figures';
import { statuses } from '#shared/policy/moves';
import { ok, refuse } from '#shared/result';
import { moveLabels, statusLabels } from '#shared/text/labels';
import { changeAward, readAward } from '../annual/changeAward';
import { shownFor, viewed, viewFor } from '../annual/shown';
import type { Context } from '../context';

const linesAPage = 50;
const casesAPage = 20;
const unitsMost = 1000;
const effectiveStatuses = statuses.filter((status) => isEffective({ status }));

export async function annualAwards({ year }: Parsed<'annual.get'>, context: Context): Promise<Answered<'annual.get'>> {
  return ok(await viewFor(await readAward(year ?? annualYearAt(context.now), context.store), context));
}

export async function annualUnit({ year, unitId }: Parsed<'annual.unit'>, context: Context): Promise<Answered<'annual.unit'>> {
  const award = await readAward(year, context.store);
  const { units, excellent } = await shownFor(award, context);
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return refuse('notFound');
  const { leastEffective } = context.policy.numbers.annual;
  return ok({ ...unit, excellent: excellent.includes(unitId), leastEffective });
}

/** Which figure of review quality a share divides by, and which one counts against it. */
const figuresOf = { onTime: ['step', 'late'], reasons: ['decline', 'unreasoned'], agreement: ['compared', 'differing'] } as const satisfies Record<Exclude<QualityPartName, 'adoption'>, readonly [FigureName, FigureName]>;

export async function annualCases({ year, unitId, part, cursor }: Parsed<'annual.cases'>, { store }: Context): Promise<Answered<'annual.cases'>> {
  const after = cursor ?? null;
  if (part === 'adoption') {
    const submittedAt = { from: new Date(`${year}-01-01T00:00:00+08:00`), below: new Date(`${year + 1}-01-01T00:00:00+08:00`) };
    const { items, next } = await store.page('suggestions', {
      where: { unitId, submittedAt, status: { in: effectiveStatuses } }, orderBy: { field: 'submittedAt', direction: 'asc' }, limit: casesAPage, after,
    });
    return ok({ items: items.map(caseOfSuggestion), next });
  }
  const [all, against] = figuresOf[part];
  const { items, next } = await store.page('reviewFacts', {
    where: { scope: `unit:${unitId}`, month: { from: `${year}-01`, upTo: `${year}-12` }, counted: all }, orderBy: { field: 'month', direction: 'asc' }, limit: casesAPage, after,
  });
  return ok({ items: items.map((fact) => caseOfReview(fact, against)), next });
}

const caseOfSuggestion = ({ _id: id, number, title, submittedAt, status, reached }: Suggestion): AnnualCase =>
  ({ id, at: submittedAt.toISOString(), suggestion: { id, number, title }, words: statusLabels[status], counts: reached.adopted });

const caseOfReview = ({ _id: id, at, move, people, suggestionId, suggestionNumber: number, suggestionTitle: title, counted }: ReviewFact, against: FigureName): AnnualCase =>
  ({ id, at: at.toISOString(), suggestion: { id: suggestionId, number, title }, words: `${people.map(({ name }) => name).join('、')}，${moveLabels[move]}`, counts: !counted.includes(against) });

const knownUnits = async ({ store }: Context): Promise<string[]> => (await store.pick('units', ['_id'], { where: {}, limit: unitsMost })).map(({ _id }) => _id);

export async function chooseUnits({ requestId, year, ...asked }: Parsed<'annual.choose'>, context: Context): Promise<Answered<'annual.choose'>> {
  const limits = { known: await knownUnits(context), most: context.policy.numbers.annual.units };
  return viewed(await changeAward({ requestId, year }, context, (award, author) => choose(award, asked, author, limits)), context);
}

export async function typeWages({ requestId, year, ...asked }: Parsed<'annual.wages'>, context: Context): Promise<Answered<'annual.wages'>> {
  const known = await knownUnits(context);
  return viewed(await changeAward({ requestId, year }, context, (award, author) => setWages(award, asked, author, known)), context);
}

export async function proposals({ year, cursor }: Parsed<'annual.proposals'>, { store }: Context): Promise<Answered<'annual.proposals'>> {
  const [{ congress }, { items, next }] = await Promise.all([
    readAward(year, store),
    store.page('suggestions', { where: { year, source: 'congress' }, orderBy: { field: '_id', direction: 'asc' }, limit: linesAPage, after: cursor ?? null }),
  ]);
  return ok({
    items: items.filter((one) => isProposal(one, year)).map(({ _id: id, number, title, authorName }) => ({ id, number, title, authorName, formal: congress.some((one) => one.id === id) })), next,
  });
}

export async function chooseCongress({ requestId, year, version, suggestionIds: ids }: Parsed<'annual.congress'>, context: Context): Promise<Answered<'annual.congress'>> {
  const found = ids.length === 0 ? [] : await context.store.find('suggestions', { where: { _id: { in: ids } }, limit: ids.length });
  return viewed(await changeAward({ requestId, year }, context, (award, author) => setCongress(award, { ids, found, version }, author)), context);
}
