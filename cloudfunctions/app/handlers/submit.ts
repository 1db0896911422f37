import type { Answered, Parsed } from '#shared/contract/index';
import { leaderKey, officeKey, roleKey, type Holders } from '#shared/domain/actor';
import { checkContent } from '#shared/domain/content';
import { submit } from '#shared/domain/submit';
import { ok } from '#shared/result';
import { commit } from '../commit';
import type { Context } from '../context';
import { checkPhotos } from '../folders';
import { groundsOf, holdersOf } from '../grounds';
import { earlier, once } from '../once';
import { checkText } from '../textCheck';
import type { Transaction } from '../../store/store';

export async function submitSuggestion(input: Parsed<'suggestion.submit'>, context: Context): Promise<Answered<'suggestion.submit'>> {
  const { requestId, ...content } = input;
  const written = checkContent(content, context.policy.numbers.content);
  if (!written.ok) return (await earlier(requestId, context)) ?? written;
  const photos = await checkPhotos(content.photos, requestId, context);
  if (!photos.ok) return (await earlier(requestId, context)) ?? photos;
  const text = await checkText(content, context);
  if (!text.ok) return (await earlier(requestId, context)) ?? text;
  return once(requestId, context, async (transaction) => {
    const holders = await unitHolders(context, transaction);
    const decided = submit({ author: context.caller, content, grounds: groundsOf(context, requestId, { holders, standing: [], ...text.value }) });
    return decided.ok ? ok(await commit(transaction, decided.value)) : decided;
  });
}

/**
 * Who takes in the unit's suggestions. Looked up only when the author might be the only one, as a specialist or in the
 * office that stands in: that somebody holds a role is looked up again whenever the suggestion is read or moved, and the office's queue shows units that have nobody.
 */
async function unitHolders({ caller, actor, now }: Context, transaction: Transaction): Promise<Holders> {
  const key = roleKey('specialist', caller.unitId);
  if (!actor.roleKeys.some((held) => held === key || held === officeKey)) return { [key]: ['somebody else'] };
  return holdersOf([key, officeKey, leaderKey], transaction, now);
}
