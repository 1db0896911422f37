import type { Answered, Parsed } from '#shared/contract/index';
import { actorOf, leaderKey, officeKey, roleKey, type Holders } from '#shared/domain/actor';
import { checkContent } from '#shared/domain/content';
import { checkFiling, type Filers } from '#shared/domain/filing';
import { submit } from '#shared/domain/submit';
import { ok, refuse } from '#shared/result';
import { commit } from '../commit';
import type { Context } from '../context';
import { findable, sameAgain } from '../duplicates/findable';
import { frequenciesOn } from '../duplicates/table';
import { checkPhotos } from '../folders';
import { groundsOf, holdersOf } from '../grounds';
import { earlier, once } from '../once';
import { checkText } from '../textCheck';
import type { Transaction } from '../../store/store';

type Asked = Parsed<'suggestion.submit'>;

export async function submitSuggestion(input: Asked, context: Context): Promise<Answered<'suggestion.submit'>> {
  const { requestId, title, category, problem, measure, effect, photos, ...filing } = input;
  const checked = await check(input, context);
  if (!checked.ok) return (await earlier(requestId, context)) ?? checked;
  const { filers, uploaded, textUnchecked } = checked.value;
  const content = { title, category, problem, measure, effect, photos };
  const table = await frequenciesOn(context.now, context.store);
  return once(requestId, context, async (transaction) => {
    const holders = await unitHolders(filers, context, transaction);
    const decided = submit({ filers, content, filing, grounds: groundsOf(context, requestId, { holders, standing: [], textUnchecked, uploaded }) });
    return decided.ok ? ok(await commit(transaction, findable(decided.value, table))) : decided;
  }, () => sameAgain({ ...content, authorId: filers.author._id, _id: requestId }, context.store));
}

/** All that can be said before anything is written, cheapest first. */
async function check(input: Asked, context: Context) {
  if (!input.secrecyConfirmed) return refuse('secrecyUnconfirmed');
  const written = checkContent(input, context.policy.numbers.content);
  if (!written.ok) return written;
  const filers = await filersOf(input, context);
  if (!filers.ok) return filers;
  const photos = await checkPhotos(input.photos, input.requestId, context);
  if (!photos.ok) return photos;
  const text = await checkText(input, context);
  return text.ok ? ok({ filers: filers.value, uploaded: photos.value, ...text.value }) : text;
}

/** One operation when somebody else is named, none otherwise. */
async function filersOf(filing: Asked, { store, caller, actor, policy }: Context) {
  const named = [filing.authorId, ...filing.coAuthorIds].filter((id) => id !== undefined && id !== caller._id);
  const people = named.length === 0 ? [] : await store.find('people', { where: { _id: { in: named as string[] } }, limit: named.length });
  return checkFiling({ filing, caller, actor, people, content: policy.numbers.content });
}

/**
 * Who takes in the unit's suggestions. Looked up only when an author might be the only one, as a specialist or in the
 * office that stands in: that somebody holds a role is looked up again whenever the suggestion is read or moved, and the office's queue shows units that have nobody.
 */
async function unitHolders({ author, coAuthors }: Filers, { now }: Context, transaction: Transaction): Promise<Holders> {
  const key = roleKey('specialist', author.unitId);
  const held = [author, ...coAuthors].flatMap((person) => actorOf(person, now).roleKeys);
  if (!held.some((one) => one === key || one === officeKey)) return { [key]: ['somebody else'] };
  return holdersOf([key, officeKey, leaderKey], transaction, now);
}
