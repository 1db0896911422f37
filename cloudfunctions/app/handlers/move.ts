import type { Answered } from '#shared/contract/index';
import { checkPhotoCount } from '#shared/domain/content';
import { decide } from '#shared/domain/decide';
import { policyFor } from '#shared/domain/policy/inForce';
import { mayRead } from '#shared/domain/mayRead';
import type { MoveInput, OfferedMove } from '#shared/model/moveInputs';
import type { Suggestion } from '#shared/model/suggestion';
import { ok, refuse } from '#shared/result';
import { commit } from '../commit';
import type { Context } from '../context';
import { findable, sameAgain } from '../duplicates/findable';
import { frequenciesOn } from '../duplicates/table';
import { checkPhotos } from '../folders';
import { factsFor } from '../facts';
import { groundsOf } from '../grounds';
import { earlier, once } from '../once';
import { checkText } from '../textCheck';

type Asked<M extends OfferedMove> = MoveInput<M> & { readonly requestId: string; readonly id: string; readonly version?: number | undefined };
type MoveAnswer = Answered<'suggestion.adopt'>;

/** The handler of one move of the table: read, decide, commit, in one transaction. */
export const moveHandler = <M extends OfferedMove>(move: M) => async (asked: Asked<M>, context: Context): Promise<MoveAnswer> => {
  const { requestId, id, version } = asked;
  const photos = await newPhotos(asked, context);
  if (!photos.ok) return (await earlier(requestId, context)) ?? photos;
  const text = await checkText(asked, context);
  if (!text.ok) return (await earlier(requestId, context)) ?? text;
  const table = move === 'resubmit' ? await frequenciesOn(context.now, context.store) : null;
  let written: Suggestion | null = null;
  return once(requestId, context, async (transaction): Promise<MoveAnswer> => {
    const suggestion = await transaction.get('suggestions', id);
    if (!suggestion) return refuse('notFound');
    if (!mayRead(suggestion, context.actor)) return refuse('notAllowed');
    if (version !== undefined && version !== suggestion.version) return refuse('changedMeanwhile');
    const { named, ...facts } = await factsFor(move, asked, suggestion, transaction, context.now);
    const policy = policyFor(move, suggestion.adoptedUnder, context);
    const grounds = groundsOf({ ...context, policy }, requestId, { ...facts, ...text.value, uploaded: photos.value });
    const decided = decide({ suggestion, move, input: asked, named, grounds });
    if (!decided.ok) return decided;
    written = decided.value.next;
    return ok(await commit(transaction, table ? findable(decided.value, table) : decided.value));
  }, async () => (table && written ? sameAgain(written, context.store) : null));
};

/** Photos and evidence that come with a move must be the caller's own uploads for it; a resubmission may keep old ones. */
async function newPhotos(asked: { requestId: string; id: string }, context: Context) {
  const sent = 'photos' in asked ? asked.photos : 'evidence' in asked ? asked.evidence : [];
  const photos = sent as readonly string[];
  if (photos.length === 0) return ok([]);
  const counted = checkPhotoCount(photos, context.policy.numbers.content);
  if (!counted.ok) return counted;
  const known = (await context.store.get('suggestions', asked.id))?.photos ?? [];
  return checkPhotos(photos, asked.requestId, context, known);
}
