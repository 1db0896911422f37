import { cleanName, cleanWorkNumber } from '../names';

export type Listed = { readonly workNumber: string; readonly name: string };

/** Work numbers and names as people paste them from a list: divided by spaces, commas, tabs, lines; each once. */
export function listedIn(text: string): Listed[] {
  const words = text.split(/[\s,，、;；]+/).filter((word) => word !== '');
  return [...new Set(words)].map((word) => ({ workNumber: cleanWorkNumber(word), name: cleanName(word) }));
}
