import { ok, refuse, type Result } from '#shared/result';
import type { Context } from './context';

/** The fields of a call that other people will read. */
const readFields: readonly string[] = ['title', 'problem', 'measure', 'effect', 'words', 'comment', 'done', 'documentNumber'];
const refusedWords = '这一项没有通过内容安全检查，请改一改';

/**
 * Has the platform look at what was written, before anything is stored and outside any transaction. A checker that
 * cannot tell stops nobody: the answer then says that the text is unchecked.
 * Refusal `textRefused` with `details.fields`: field → that this is what was refused.
 */
export async function checkText(input: object, context: Pick<Context, 'safety' | 'openid' | 'log' | 'requestId'>): Promise<Result<{ textUnchecked: boolean }, 'textRefused'>> {
  const { safety, log, requestId } = context;
  const openid = context.openid ?? '';
  const written = Object.entries(input).filter((field): field is [string, string] => readFields.includes(field[0]) && typeof field[1] === 'string' && field[1] !== '');
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
