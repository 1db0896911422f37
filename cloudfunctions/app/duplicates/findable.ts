import { createHash } from 'node:crypto';
import type { Decision } from '#shared/domain/decide';
import { sayingOf, type Idea } from '#shared/domain/similarity/grams';
import type { Frequencies } from '#shared/domain/similarity/frequencies';
import { keyedUnder } from '#shared/domain/similarity/keys';
import { refuse, type Refused } from '#shared/result';
import type { Store } from '../../store/store';

/** A decision whose suggestion is found by those that are like it, and refused when its author has filed the same already. */
export const findable = ({ next, ...rest }: Decision, table: Frequencies): Decision =>
  ({ ...rest, next: { ...next, ...keyedUnder(next, table), sayingKey: sayingKeyOf(next) } });

type Saying = Idea & { readonly authorId: string };

/** What an author says, letter for letter as texts are compared. */
const sayingKeyOf = ({ authorId, ...idea }: Saying): string =>
  createHash('sha256').update(JSON.stringify([authorId, sayingOf(idea)])).digest('base64url');

/** Looked up only when a write met a unique value: the author’s suggestion that says the same, unless it is the one being written. */
export async function sameAgain(next: Saying & { readonly _id: string }, store: Store): Promise<Refused<'sameAgain'> | null> {
  const [before] = await store.pick('suggestions', ['_id', 'number', 'title'], { where: { sayingKey: sayingKeyOf(next) }, limit: 1 });
  return before && before._id !== next._id ? refuse('sameAgain', { id: before._id, number: before.number, title: before.title }) : null;
}
