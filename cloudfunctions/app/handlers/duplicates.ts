import type { Answered, Parsed } from '#shared/contract/index';
import type { SimilarLine } from '#shared/contract/duplicates';
import { mayRead } from '#shared/domain/mayRead';
import type { Comparison } from '#shared/domain/similarity/compare';
import { rankAlike } from '#shared/domain/similarity/rank';
import type { Status } from '#shared/policy/moves';
import { similarity } from '#shared/policy/similarity';
import { ok } from '#shared/result';
import { candidatesFor, type Candidate } from '../duplicates/candidates';
import { frequenciesOn } from '../duplicates/table';
import type { Context } from '../context';
import { checkSecrecy } from '../secrecyCheck';

/** Not to be seen by others: taken back, or perhaps classified. */
const hidden: readonly Status[] = ['withdrawn', 'invalid'];
/** What is done may be told to the whole plant. */
const done: readonly Status[] = ['completed', 'standardised'];
const measureMost = 200;

/** The most alike of all units and years; two operations, one more on a cold function. */
export async function checkDuplicates({ exceptId, ...asked }: Parsed<'duplicates.check'>, context: Context): Promise<Answered<'duplicates.check'>> {
  const secrecy = await checkSecrecy(asked, context);
  if (!secrecy.ok) return secrecy;
  const table = await frequenciesOn(context.now, context.store);
  const found = await candidatesFor(asked, table, context.store);
  context.log({ requestId: context.requestId, candidates: found.length });
  const newestFirst = found.filter(({ _id, status }) => _id !== exceptId && !hidden.includes(status))
    .sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime());
  const items = rankAlike(asked, newestFirst, table).slice(0, similarity.shown)
    .flatMap(({ other, comparison }) => (comparison ? lineOf(other, comparison, context) : []));
  return ok({ items });
}

function lineOf(candidate: Candidate, { grade, score, common, differing }: Comparison, { actor, caller }: Context): SimilarLine[] {
  if (grade === null) return [];
  const { _id, number, title, status, unitId, unitName, submittedAt, authorId, measure } = candidate;
  const mayOpen = mayRead(candidate, actor);
  return [{
    id: _id, number, title, status, unitName, mayOpen, elsewhere: unitId !== caller.unitId,
    common: [...common],
    submittedAt: submittedAt.toISOString(),
    mine: authorId === caller._id,
    likeness: grade,
    score: Math.round(score * 100),
    differing: differing.map(({ kind, mine, theirs }) => ({ kind, mine: [...mine], theirs: [...theirs] })),
    measure: mayOpen || done.includes(status) ? measure.slice(0, measureMost) : null,
  }];
}
