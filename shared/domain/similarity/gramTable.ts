/** Letters are numbered below it, pairs above: a pair is its first letter times this, and its second. */
const beyondLetters = 0x200000;
const spread = 0x9e3779b1;

/** A gram as a number, never 0. */
export const pairCode = (first: number, second: number): number => first * beyondLetters + second;
export const codeOf = (gram: string): number => {
  const [first = 0, second] = [...gram].map((sign) => sign.codePointAt(0) ?? 0);
  return second === undefined ? first : pairCode(first, second);
};

function hashOf(code: number): number {
  const first = Math.floor(code / beyondLetters);
  return Math.imul(Math.imul(first, spread) ^ (code - first * beyondLetters), spread);
}

/**
 * Numbers above 0 by gram. A check looks up a hundred thousand grams: as strings in a Map they took three quarters of its
 * time. Open addressing; what does not fit is a mistake of the caller.
 */
export class GramTable {
  #codes = new Float64Array(0);
  #values = new Float64Array(0);
  #slots = 0;

  /** Empty, with room for so many grams. */
  constructor(most = 0) {
    this.empty(most);
  }

  empty(most: number): void {
    this.#slots = 2 ** Math.ceil(Math.log2(Math.max(most, 4) * 2));
    if (this.#codes.length < this.#slots) {
      this.#codes = new Float64Array(this.#slots);
      this.#values = new Float64Array(this.#slots);
    } else {
      this.#codes.fill(0, 0, this.#slots);
    }
  }

  /** 0 where there is none. */
  get(code: number): number {
    const at = this.#find(code);
    return this.#codes[at] === code ? this.#values[at] as number : 0;
  }

  /** Whether it is new. */
  put(code: number, value: number): boolean {
    const at = this.#find(code);
    const isNew = this.#codes[at] !== code;
    this.#codes[at] = code;
    this.#values[at] = value;
    return isNew;
  }

  #find(code: number): number {
    const last = this.#slots - 1;
    const hash = hashOf(code);
    let at = (hash ^ (hash >>> 15)) & last;
    while (this.#codes[at] !== code && this.#codes[at] !== 0) at = (at + 1) & last;
    return at;
  }
}
