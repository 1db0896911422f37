import { ok, refuse, type Result } from '#shared/result';
import type { Context } from './context';
import { checkSecrecy } from './secrecyCheck';
import { writtenIn } from './written';

const refusedWords = '这一项没有通过内容安全检查，请改一改';

/**
 * Looks for the office's secrecy words, then has the platform look at what was written, so that nothing classified goes
 * there; before anything is stored and outside any transaction. A checker that
 * cannot tell stops nobody: the answer then says that the text is unchecked.
 * Refusals `classifiedWord` with the places; `textRefused` with `details.fields`: field → that this is what was refused.
 */
export async function checkText(input: object, context: Pick<Context, 'safety' | 'openid' | 'log' | 'requestId' | 'store' | 'now'>): Promise<Result<{ textUnchecked: boolean }, 'textRefused' | 'classifiedWord'>> {
  const secrecy = await checkSecrecy(input, context);
  if (!secrecy.ok) return secrecy;
  const { safety, log, requestId } = context;
  const openid = context.openid ?? '';
  const written = writtenIn(input);
  if (written.length === 0) return ok({ textUnchecked: false });
  const verdict = await safety.check(written.map(([, text]) => text).join('\n'), openid);
  if (verdict === 'refused') return refuse('textRefused', { fields: await refusedAmong(written, context) });
  if (verdict === 'unchecked') log({ requestId, textUnchecked: true });
  return ok({ textUnchecked: verdict === 'unchecked' });
}

/** Which fields are to blame; none when only all of them together are. */
async function refusedAmong(written: readonly [string, string][], { safety, openid }: Pick<Context, 'safety' | 'openid'>): Promise<Record<string, string>> {
  const verdicts = await Promise.all(written.map(async ([field, text]) => [field, await safety.check(text, openid ?? '')] as const));
  return Object.fromEntries(verdicts.filter(([, verdict]) => verdict === 'refused').map(([field]) => [field, refusedWords]));
}
