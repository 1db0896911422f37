import { similarity } from '../../policy/similarity';
import { signsOf, tags, type Signs } from './normalise';

/** A stretch of a text as written, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number };

/**
 * What stands in both: stretches of `text` of at least so many letters in a row that are also in one of `others`, whatever
 * punctuation and spaces lie between. Not overlapping, in order.
 */
export function commonSpans(text: string, others: readonly string[], least: number = similarity.passage): Span[] {
  const { signs, from, to } = signsOf(text);
  const elsewhere = new Set(others.flatMap((other) => windows(signsOf(other), least)));
  const spans: { from: number; to: number }[] = [];
  windows({ signs, from, to }, least).forEach((window, i) => {
    if (!elsewhere.has(window)) return;
    const [begin, end] = [from[i] ?? 0, to[i + least - 1] ?? 0];
    const last = spans.at(-1);
    if (last && begin <= last.to) last.to = Math.max(last.to, end);
    else spans.push({ from: begin, to: end });
  });
  return spans;
}

const windows = ({ signs }: Signs, least: number): string[] =>
  Array.from({ length: Math.max(0, signs.length - least + 1) }, (_, i) => signs.slice(i, i + least).join(''));

/** The stretches themselves, each once, the longest first. */
export function commonPassages(texts: readonly string[], others: readonly string[], most: number): string[] {
  const found = texts.flatMap((text) => commonSpans(text, others).map(({ from, to }) => text.slice(from, to).replace(tags, '').trim()));
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, most);
}
