import type { Answered, Parsed } from '#shared/contract/index';
import type { SimilarLine } from '#shared/contract/duplicates';
import { mayRead } from '#shared/domain/mayRead';
import { compare, type Comparison } from '#shared/domain/similarity/compare';
import { prepare, similarityTo } from '#shared/domain/similarity/score';
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
  const scoreOf = similarityTo(prepare(asked), table);
  const ranked = found.filter(({ _id, status }) => _id !== exceptId && !hidden.includes(status))
    .map((candidate) => ({ candidate, score: scoreOf(prepare(candidate)) }))
    .filter(({ score }) => score >= similarity.gradeFrom.hint)
    .sort((a, b) => b.score - a.score || b.candidate.submittedAt.getTime() - a.candidate.submittedAt.getTime())
    .slice(0, similarity.shown);
  const items = ranked.flatMap(({ candidate }) => lineOf(candidate, compare(asked, candidate, table), context));
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
