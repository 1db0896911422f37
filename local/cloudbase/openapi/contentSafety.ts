import { randomUUID } from 'node:crypto';
import { appId } from './appId';
import type { OpenApiReply } from './openApi';

export interface MediaCheck {
  traceId: string;
  url: string;
  openid: string;
}

/** The event that WeChat pushes when it has looked at a picture. */
export interface MediaVerdict {
  ToUserName: string;
  FromUserName: string;
  CreateTime: number;
  MsgType: 'event';
  Event: 'wxa_media_check';
  appid: string;
  version: 2;
  trace_id: string;
  errcode: number;
  errmsg: string;
  result?: { suggest: 'pass' | 'review' | 'risky'; label: number };
}

const HARMLESS = 100;
const ILLEGAL = 20_006;
const TEXT_CHARACTERS = 2_500;

/** Content safety: texts with a refused word are risky, with a doubtful word for review; pictures are judged by their address, when the caller delivers the verdicts. */
export class ContentSafety {
  readonly refusedWords = new Set<string>();
  readonly doubtfulWords = new Set<string>();
  readonly refusedMedia = new Set<string>();
  readonly doubtfulMedia = new Set<string>();
  /** Pictures that cannot be fetched. */
  readonly lostMedia = new Set<string>();
  readonly mediaChecks: MediaCheck[] = [];

  reset(): void {
    this.refusedWords.clear();
    this.doubtfulWords.clear();
    this.refusedMedia.clear();
    this.doubtfulMedia.clear();
    this.lostMedia.clear();
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
  verdictOn({ traceId, url, openid }: MediaCheck): MediaVerdict {
    const about = { ToUserName: 'gh_local', FromUserName: openid, CreateTime: 0, MsgType: 'event', Event: 'wxa_media_check', appid: appId, version: 2, trace_id: traceId } as const;
    if (containsAny(url, this.lostMedia)) return { ...about, errcode: -1_008, errmsg: 'download error' };
    const suggest = containsAny(url, this.refusedMedia) ? 'risky' : containsAny(url, this.doubtfulMedia) ? 'review' : 'pass';
    return { ...about, errcode: 0, errmsg: 'ok', result: { suggest, label: suggest === 'pass' ? HARMLESS : ILLEGAL } };
  }

  /** The verdicts on all pictures taken and not judged yet. */
  takeVerdicts(): MediaVerdict[] {
    return this.mediaChecks.splice(0).map((check) => this.verdictOn(check));
  }
}

const containsAny = (text: string, words: Iterable<string>): boolean => [...words].some((word) => text.includes(word));
