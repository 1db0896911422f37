/** Control signs but for tab and line break, halves of a pair, marks that turn what follows around, and signs that show nothing. */
const unreadable = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff]/gu;

/** Signs that show nothing alone but shape the one beside them, as in many emoji. */
const joiner = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0000}-\u{e007f}]/gu;

/** A typed text without what nobody can read; empty when nothing is left to be seen. */
export function readable(typed: string): string {
  const text = typed.replace(/\r\n?/g, '\n').replace(unreadable, '');
  return text.replace(joiner, '').trim() === '' ? '' : text;
}

/** The same as one line. */
export const readableLine = (typed: string): string => readable(typed).replace(/\s+/g, ' ');

/** Characters as a person counts them: a rare one and an emoji made of several once each sign that shows. */
export const charactersIn = (text: string): number => [...text.replace(joiner, '').trim()].length;
