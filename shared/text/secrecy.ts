/** A passage in UTF-16 units; `to` is behind its last sign. */
type Place = { readonly from: number; readonly to: number };

/** 第 12–15 个字可能涉密：“…”, quoting what the person wrote; characters are counted as people count them. */
export const placesWords = (text: string, places: readonly Place[]): string =>
  places.map(({ from, to }) => {
    const [first, last] = [[...text.slice(0, from)].length + 1, [...text.slice(0, to)].length];
    return `第 ${first === last ? first : `${first}–${last}`} 个字可能涉密：“${text.slice(from, to)}”`;
  }).join('；');
