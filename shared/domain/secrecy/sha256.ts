const rounds = 64;
const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return true;
};
const primes: number[] = [];
for (let n = 2; primes.length < rounds; n += 1) if (isPrime(n)) primes.push(n);
/** The first 32 bits of the fraction of a root, as the standard takes its constants. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const at = (words: Int32Array, i: number): number => words[i] ?? 0;

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. Source: FIPS 180-4. Pure and at once: the phone has no other that is both. */
export function sha256(text: string): string {
  const words = padded(utf8(text));
  const state = Int32Array.from(start);
  const schedule = new Int32Array(rounds);
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16));
    compress(state, schedule);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const utf8 = (text: string): number[] => [...text].flatMap((sign) => {
  const code = sign.codePointAt(0) ?? 0;
  const rest = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), rest(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), rest(6), rest(0)];
  return [0xf0 | (code >> 18), rest(12), rest(6), rest(0)];
});

/** Bytes as big-endian words: the text, a one bit, zeros, the length in bits. */
function padded(bytes: readonly number[]): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  const put = (i: number, byte: number) => { words[i >> 2] = at(words, i >> 2) | (byte << (24 - (i % 4) * 8)); };
  bytes.forEach((byte, i) => put(i, byte));
  put(bytes.length, 0x80);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function compress(state: Int32Array, w: Int32Array): void {
  for (let i = 16; i < rounds; i += 1) {
    const [early, late] = [at(w, i - 15), at(w, i - 2)];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    w[i] = (at(w, i - 16) + small + at(w, i - 7) + large) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < rounds; i += 1) {
    const mixed = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g));
    const first = (h + mixed + (constants[i] ?? 0) + at(w, i)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e;
    e = (d + first) | 0;
    d = c; c = b; b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = (at(state, i) + word) | 0; });
}
