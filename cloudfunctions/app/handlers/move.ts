import type { Answered } from '#shared/contract/index';
import { holdersAmong, keysAround, personKey } from '#shared/domain/actor';
import { decide } from '#shared/domain/decide';
import type { Candidate } from '#shared/domain/effects';
import { mayRead } from '#shared/domain/mayRead';
import type { MoveInput, OfferedMove } from '#shared/model/moveInputs';
import type { Suggestion } from '#shared/model/suggestion';
import { ok, refuse } from '#shared/result';
import { commit } from '../commit';
import type { Context } from '../context';
import { checkPhotos } from '../folders';
import { groundsOf, peopleAround, type Involved } from '../grounds';
import { once } from '../once';

type Asked<M extends OfferedMove> = MoveInput<M> & { readonly requestId: string; readonly id: string; readonly version?: number | undefined };
type MoveAnswer = Answered<'suggestion.adopt'>;

/** The handler of one move of the table: read, decide, commit, in one transaction. */
export const moveHandler = <M extends OfferedMove>(move: M) => async (asked: Asked<M>, context: Context): Promise<MoveAnswer> => {
  const { requestId, id, version } = asked;
  const photos = await newPhotos(asked, context);
  if (!photos.ok) return photos;
  return once(requestId, context, async (transaction): Promise<MoveAnswer> => {
    const suggestion = await transaction.get('suggestions', id);
    if (!suggestion) return refuse('notFound');
    if (!mayRead(suggestion, context.actor)) return refuse('notAllowed');
    if (version !== undefined && version !== suggestion.version) return refuse('changedMeanwhile');
    const implementer = implementerOf(asked, suggestion);
    const people = await peopleAround([...keysAround(suggestion), personKey(implementer)], transaction);
    const grounds = groundsOf(context, requestId, holdersAmong(people, context.now));
    const decided = decide({ suggestion, move, input: asked, candidate: candidateAmong(people, implementer), grounds });
    return decided.ok ? ok(await commit(transaction, decided.value)) : decided;
  });
};

/** Whoever the call names, the author otherwise 自提自改. */
const implementerOf = (asked: object, { authorId }: Suggestion): string =>
  ('implementerId' in asked && typeof asked.implementerId === 'string' ? asked.implementerId : authorId);

function candidateAmong(people: readonly Involved[], personId: string): Candidate | null {
  const found = people.find(({ _id, state }) => _id === personId && state === 'active');
  return found ? { id: found._id, name: found.name } : null;
}

/** Photos and evidence that come with a move must be the caller's own uploads for it; a resubmission may keep old ones. */
async function newPhotos(asked: { requestId: string; id: string }, context: Context) {
  const sent = 'photos' in asked ? asked.photos : 'evidence' in asked ? asked.evidence : [];
  const photos = sent as readonly string[];
  if (photos.length === 0) return ok(true as const);
  const known = (await context.store.get('suggestions', asked.id))?.photos ?? [];
  return checkPhotos(photos, asked.requestId, context, known);
}
