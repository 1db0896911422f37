import { randomUUID } from 'node:crypto';
import type { OpenApiReply } from './openApi';

export interface MediaCheck {
  traceId: string;
  url: string;
  openid: string;
}

/** The event that WeChat pushes when it has looked at a picture. */
export interface MediaVerdict {
  trace_id: string;
  result: { suggest: 'pass' | 'review' | 'risky'; label: number };
}

const HARMLESS = 100;
const ILLEGAL = 20_006;
const TEXT_CHARACTERS = 2_500;

/** Content safety: texts with a refused word are risky, with a doubtful word for review; pictures are judged by their address. */
export class ContentSafety {
  readonly refusedWords = new Set<string>();
  readonly doubtfulWords = new Set<string>();
  readonly refusedMedia = new Set<string>();
  readonly mediaChecks: MediaCheck[] = [];

  reset(): void {
    this.refusedWords.clear();
    this.doubtfulWords.clear();
    this.refusedMedia.clear();
    this.mediaChecks.length = 0;
  }

  checkText({ content, version, scene, openid }: Record<string, unknown>): OpenApiReply {
    if (typeof content !== 'string' || content === '') return { errcode: 44_002, errmsg: 'empty post data' };
    if (version !== 2 || typeof scene !== 'number') return { errcode: 40_097, errmsg: 'invalid args: version 2 and scene are required' };
    if (typeof openid !== 'string' || openid === '') return { errcode: 40_003, errmsg: 'invalid openid' };
    if ([...content].length > TEXT_CHARACTERS) return { errcode: 45_002, errmsg: 'content size out of limit' };
    const suggest = containsAny(content, this.refusedWords) ? 'risky' : containsAny(content, this.doubtfulWords) ? 'review' : 'pass';
    const label = suggest === 'pass' ? HARMLESS : ILLEGAL;
    return { errcode: 0, errmsg: 'ok', result: { suggest, label }, detail: [{ strategy: 'content_model', errcode: 0, suggest, label }], trace_id: randomUUID() };
  }

  takeMedia({ media_url: url, openid }: Record<string, unknown>): OpenApiReply {
    if (typeof url !== 'string' || url === '') return { errcode: 40_097, errmsg: 'invalid args: media_url' };
    if (typeof openid !== 'string' || openid === '') return { errcode: 40_003, errmsg: 'invalid openid' };
    const traceId = randomUUID();
    this.mediaChecks.push({ traceId, url, openid });
    return { errcode: 0, errmsg: 'ok', trace_id: traceId };
  }

  /** What WeChat would push about a picture taken earlier; the caller delivers it. */
  verdictOn({ traceId, url }: MediaCheck): MediaVerdict {
    const suggest = containsAny(url, this.refusedMedia) ? 'risky' : 'pass';
    return { trace_id: traceId, result: { suggest, label: suggest === 'pass' ? HARMLESS : ILLEGAL } };
  }
}

const containsAny = (text: string, words: Iterable<string>): boolean => [...words].some((word) => text.includes(word));
