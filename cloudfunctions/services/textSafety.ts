import * as z from 'zod';
import type { OpenApi } from './openApi';

/** `unchecked`: the checker could not be asked or could not tell; the text is then neither good nor bad. */
export type TextVerdict = 'passed' | 'refused' | 'unchecked';

/** The platform's content safety for texts, as handlers know it. */
export interface TextSafety {
  /** Judges a text of any length that the person behind `openid` has just written. Never throws. */
  check(text: string, openid: string): Promise<TextVerdict>;
}

/** The most that msgSecCheck 2.0 takes, and how far the pieces of a longer text overlap, so that no word is cut in two unseen. */
const charactersACall = 2_500;
const overlap = 50;
const forumScene = 3;
/** Somebody is waiting for the answer. */
const patienceMs = 3_000;

const reply = z.object({ errcode: z.literal(0), result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) });
const verdicts = { pass: 'passed', review: 'unchecked', risky: 'refused' } as const;

export function wechatTextSafety(app: OpenApi): TextSafety {
  const judge = async (content: string, openid: string): Promise<TextVerdict> => {
    try {
      const requestData = { content, version: 2, scene: forumScene, openid };
      const answered = reply.safeParse((await app.callWxOpenApi({ apiName: '/wxa/msg_sec_check', requestData }, { timeout: patienceMs })).result);
      return answered.success ? verdicts[answered.data.result.suggest] : 'unchecked';
    } catch {
      return 'unchecked';
    }
  };
  return {
    async check(text, openid) {
      const judged = await Promise.all(piecesOf(text).map((piece) => judge(piece, openid)));
      return judged.includes('refused') ? 'refused' : judged.includes('unchecked') ? 'unchecked' : 'passed';
    },
  };
}

function piecesOf(text: string): string[] {
  const signs = [...text];
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start + overlap < signs.length; start += charactersACall - overlap) {
    pieces.push(signs.slice(start, start + charactersACall).join(''));
  }
  return pieces;
}
