/** A passage of the text as it was written, in UTF-16 units; `to` is behind its last sign. */
export type Place = { readonly from: number; readonly to: number };
export type Sign = Place & { readonly sign: string };

const compared = /^[\p{L}\p{N}]$/u;
/** Characters met before, with what they are compared as; beyond so many it begins anew. */
const rememberedMost = 8_000;
const remembered = new Map<string, readonly string[]>();

/** Letters and digits alone, in one width and one case, with their places. No numerals are rewritten: a code name may be one. */
export function signsOf(text: string): Sign[] {
  const found: Sign[] = [];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    for (const sign of remembered.get(character) ?? remember(character)) found.push({ sign, from, to });
    from = to;
  }
  return found;
}

function remember(character: string): readonly string[] {
  if (remembered.size >= rememberedMost) remembered.clear();
  const signs = [...character.normalize('NFKD').toLowerCase()].filter((sign) => compared.test(sign));
  remembered.set(character, signs);
  return signs;
}

/** A word as it is compared; idempotent. */
export const normalWord = (word: string): string => signsOf(word).map(({ sign }) => sign).join('');
export const signsIn = (word: string): number => signsOf(word).length;
