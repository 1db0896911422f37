import * as z from 'zod';
import { keysAround } from '#shared/domain/actor';
import { hidePhoto } from '#shared/domain/clock';
import { judged, photoStateOf } from '#shared/domain/photos';
import type { PhotoState } from '#shared/model/upload';
import { ok, refuse, type Result } from '#shared/result';
import type { Transaction } from '../../store/store';
import { commit } from '../commit';
import type { VisitorContext } from '../context';
import { holdersOf } from '../grounds';

/** The message that the platform pushes about one picture. Source: WeChat, mediaCheckAsync, version 2. */
const pushed = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  appid: z.string(),
  trace_id: z.string().min(1).max(200),
  errcode: z.number().default(0),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }).optional(),
});

const states = { pass: 'passed', review: 'doubtful', risky: 'refused' } as const;
const undecided: readonly PhotoState[] = ['waiting', 'doubtful'];

type Given = Pick<VisitorContext, 'store' | 'policy' | 'calendar' | 'now'> & { readonly appId: string };

/**
 * Takes the platform's answer about a photo. Only one question of ours is answered, once, and for this mini program; the
 * trace is drawn by the platform and no phone ever learns it.
 */
export async function takePhotoVerdict(event: unknown, given: Given): Promise<Result<PhotoState | 'failed', 'notAllowed' | 'notFound'>> {
  const read = pushed.safeParse(event);
  if (!read.success || given.appId === '' || read.data.appid !== given.appId) return refuse('notAllowed');
  const { trace_id: trace, errcode, result } = read.data;
  const answer = errcode === 0 && result ? states[result.suggest] : 'failed';
  return given.store.transact(async (transaction) => {
    const check = await transaction.get('photoChecks', trace);
    if (!check || check.answer !== null) return refuse('notFound');
    await transaction.replace('photoChecks', { ...check, answer });
    // The platform could not open it: it is asked again in time.
    if (answer !== 'failed') await judge(check, answer, transaction, given);
    return ok(answer);
  });
}

type Judged = { readonly suggestionId: string; readonly fileId: string };

/** A refusal is a move, which its author is told of; everything else is known about the photo and changes nothing in the suggestion's life. */
async function judge({ suggestionId, fileId }: Judged, state: 'passed' | 'doubtful' | 'refused', transaction: Transaction, { policy, calendar, now }: Given): Promise<void> {
  const suggestion = await transaction.get('suggestions', suggestionId);
  if (!suggestion || !undecided.includes(photoStateOf(suggestion, fileId))) return;
  if (state === 'refused') {
    const holders = await holdersOf(keysAround(suggestion), transaction, now);
    const decision = hidePhoto({ suggestion, fileId, state }, { holders, policy, calendar, now });
    if (decision) await commit(transaction, decision);
    return;
  }
  const uploads = judged(suggestion.uploads, fileId, state);
  const waits = uploads.some((upload) => upload.state === 'waiting');
  await transaction.note('suggestions', suggestionId, { uploads, photosAskAt: waits ? suggestion.photosAskAt : null });
}
