import type { Answered, Parsed } from '#shared/contract/index';
import type { BlindResult } from '#shared/contract/blind';
import { visiblePhotos } from '#shared/domain/photos';
import { meanOf, proposalFor, weightedScore } from '#shared/domain/scoring';
import type { BlindReview } from '#shared/model/blindReview';
import type { ReviewFact } from '#shared/model/quality';
import { ok, refuse, type Result } from '#shared/result';
import type { Context } from '../context';
import { addUp } from '../quality/addUp';
import { blindFor, dueOfBlind } from '../quality/blindReviews';
import { checkText } from '../textCheck';

const pageSize = 20;

export async function blindReviews({ cursor }: Parsed<'blind.list'>, context: Context): Promise<Answered<'blind.list'>> {
  const { store, actor } = context;
  const { items, next } = await store.page('blindReviews', {
    where: blindFor(context), orderBy: { field: 'drawnAt', direction: 'asc' }, limit: pageSize, after: cursor ?? null,
  });
  const mine = items.filter(({ excluded }) => !excluded.includes(actor.personId));
  const written = await store.pick('suggestions', ['_id', 'title', 'category', 'photos', 'status'], {
    where: { _id: { in: mine.map(({ suggestionId }) => suggestionId) } }, limit: pageSize,
  });
  const lines = mine.flatMap(({ _id: id, month, suggestionId, drawnAt }) => {
    const found = written.find((one) => one._id === suggestionId);
    if (!found || found.status === 'invalid') return [];
    return [{ id, month, title: found.title, category: found.category, photos: found.photos.length, ...dueOfBlind({ drawnAt }, context) }];
  });
  return ok({ items: lines, next });
}

export async function oneBlindReview({ id }: Parsed<'blind.get'>, context: Context): Promise<Answered<'blind.get'>> {
  const { store, files, policy, actor } = context;
  const review = await store.get('blindReviews', id);
  if (!review || !mayGive(review, context)) return refuse('notFound');
  if (review.given) return refuse('blindGiven');
  const suggestion = await store.get('suggestions', review.suggestionId);
  // What was declared invalid may hold secrets: it is shown to nobody more.
  if (!suggestion || suggestion.status === 'invalid') return refuse('notFound');
  const { title, category, problem, measure, effect } = suggestion;
  const photos = visiblePhotos(suggestion, suggestion.photos, actor);
  const urls = await files.urls(photos);
  const { weights, gradeFrom } = policy.numbers.scoring;
  return ok({
    id, month: review.month, title, category, problem, measure, effect, weights, gradeFrom, ...dueOfBlind(review, context),
    photos: photos.map((fileId) => ({ fileId, url: urls.get(fileId) ?? '' })),
  });
}

/** The second review and what it adds to the month's figures, in one transaction; a repeat answers as the first time. */
export async function giveBlindReview(input: Parsed<'blind.give'>, context: Context): Promise<Answered<'blind.give'>> {
  const { requestId, id, marks, comment } = input;
  const text = await checkText({ comment }, context);
  if (!text.ok) return text;
  return context.store.transact(async (transaction): Promise<Answered<'blind.give'>> => {
    const review = await transaction.get('blindReviews', id);
    if (!review || !mayGive(review, context)) return refuse('notFound');
    if (review.given) return repeated(review, requestId, context);
    const { caller, now, inputHash, policy: { version, numbers: { scoring } } } = context;
    const weighted = weightedScore(marks, scoring.weights);
    const band = proposalFor([weighted], scoring) ?? 'decline';
    const given = { requestId, inputHash, byId: caller._id, byName: caller.name, marks, comment, weighted, band, at: now, policyVersion: version };
    const next: BlindReview = { ...review, state: 'given', given };
    await transaction.replace('blindReviews', next);
    await addUp([factOf(next, now, await titleOf(review, transaction))], transaction);
    return ok(resultOf(review, given));
  });
}

const titleOf = async ({ suggestionId }: BlindReview, reader: Pick<Context['store'], 'get'>) => (await reader.get('suggestions', suggestionId))?.title ?? '';

/** Experts of the suggestion's group who took no part. */
const mayGive = ({ group, excluded }: BlindReview, { actor }: Context): boolean =>
  actor.roleKeys.includes(`expert:${group}`) && !excluded.includes(actor.personId);

function repeated(review: BlindReview, requestId: string, { caller, inputHash }: Context): Result<BlindResult, 'blindGiven' | 'idReused'> {
  const { given } = review;
  if (!given || given.requestId !== requestId || given.byId !== caller._id) return refuse('blindGiven');
  return given.inputHash === inputHash ? ok(resultOf(review, given)) : refuse('idReused');
}

const resultOf = ({ concluded, suggestionNumber: number }: BlindReview, { weighted, band }: NonNullable<BlindReview['given']>): BlindResult =>
  ({ points: meanOf([weighted]) ?? 0, band, concluded, agrees: band === concluded, number });

/** Counts for the unit or group whose conclusion it was, in the month of that conclusion. */
function factOf({ _id, month, scope, scopeName, suggestionId, suggestionNumber, concluded, given }: BlindReview, at: Date, suggestionTitle: string): ReviewFact {
  return {
    _id: `blind:${_id}`, schema: 1, version: 1, scope, scopeName, month, at, people: [], personIds: [], suggestionId, suggestionNumber, suggestionTitle,
    move: concluded === 'decline' ? 'decline' : 'adopt', counted: ['blind', ...(given?.band === concluded ? [] : ['blindApart' as const])],
    responseMinutes: null, decisionMinutes: null, words: '', fault: null,
  };
}
