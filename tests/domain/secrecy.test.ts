import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { hashedList, listedHashes } from '#shared/domain/secrecy/hashes';
import { listedWords, placesIn, watchedPlaces } from '#shared/domain/secrecy/places';
import { normalWord } from '#shared/domain/secrecy/signs';
import { sha256 } from '#shared/domain/secrecy/sha256';
import { placesWords } from '#shared/text/secrecy';

const words = ['银河七号', 'XK-90B', '总装二线', '二线'];
const listed = listedWords(words);
const found = (text: string) => placesIn(text, listed).map(({ from, to }) => text.slice(from, to));

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('SHA-256 of the standard’s vectors is the standard’s (%#)', (text, digest) => { expect(sha256(text)).toBe(digest); });

test('SHA-256 of any text, of any length around a block, is what the platform computes', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }));
});

test.each([
  ['和银河七号的夹具一样', ['银河七号']],
  ['和银 河-七，号的夹具一样', ['银 河-七，号']],
  ['用ｘｋ９０ｂ的压板', ['ｘｋ９０ｂ']],
  ['总装二线缺灯，二线也缺', ['总装二线', '二线']],
  ['银河八号的夹具', []],
  ['', []],
])('in “%s” is found %j, as it was written', (text, passages) => { expect(found(text)).toEqual(passages); });

test('a place is said by counting characters as people do, and quotes what was written', () => {
  const text = '😀和银 河七号一样，XK90B';
  expect(placesWords(text, placesIn(text, listed))).toBe('第 3–7 个字可能涉密：“银 河七号”；第 11–15 个字可能涉密：“XK90B”');
});

const sign = fc.constantFrom('银', '河', '七', '号', 'X', 'ｘ', 'k', '9', '０', 'b', '-', ' ', '二', '线', '总', '装', '😀', '。');
const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));

test('the phone, with hashes alone, finds the very places that the cloud finds', () => {
  const hashed = listedHashes(hashedList(words, 'salt'));
  fc.assert(fc.property(text, (written) => { expect(placesIn(written, hashed)).toEqual(placesIn(written, listed)); }));
});

test.each([['the list itself', listed], ['hashes', listedHashes(hashedList(words, 'salt'))]])('looked for by %s, a text that is typed, pasted into, cut and mended has the places of the whole text at every moment', (_by, listed) => {
  const edit = fc.record({ at: fc.nat(60), drop: fc.nat(6), put: text });
  fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
    const placesNow = watchedPlaces(listed);
    let written: string[] = [];
    for (const { at, drop, put } of edits) {
      const from = Math.min(at, written.length);
      written = [...written.slice(0, from), ...put, ...written.slice(from + drop)];
      expect(placesNow(written.join(''))).toEqual(placesIn(written.join(''), listed));
    }
  }));
});

test('typing on looks again only at what a letter may have touched, wherever it is typed', () => {
  let looked = 0;
  const placesNow = watchedPlaces({ reach: 5, longest: (_signs, from, to) => { looked += to - from; return Array.from({ length: to - from }, () => 0); } });
  const long = '三号行车的踏板磨平了'.repeat(200);
  placesNow(long);
  expect(looked).toBe(2000);
  placesNow(`${long}换`);
  expect(looked).toBe(2000 + 5);
  placesNow(`${long.slice(0, 1000)}新${long.slice(1000)}换`);
  expect(looked).toBe(2000 + 5 + 5);
});

test('normalising a word twice changes nothing, and a place holds a listed word', () => {
  fc.assert(fc.property(text, (written) => {
    expect(normalWord(normalWord(written))).toBe(normalWord(written));
    for (const passage of found(written)) expect(words.some((word) => normalWord(passage).includes(normalWord(word)))).toBe(true);
  }));
});

test('hashes show nothing in clear, differ with the salt, and come in an order of their own', () => {
  const [one, other] = [hashedList(words, 'one'), hashedList(words, 'other')];
  expect(one.groups.map(({ length, folds, hashes }) => [length, folds.length, hashes.length])).toEqual([[2, 1, 1], [4, 2, 2], [5, 1, 1]]);
  expect(one.groups.flatMap(({ folds }) => folds)).not.toEqual(other.groups.flatMap(({ folds }) => folds));
  const hashesOf = ({ groups }: typeof one) => groups.flatMap(({ hashes }) => hashes);
  expect(hashesOf(one).every((hash) => /^[0-9a-f]{32}$/.test(hash))).toBe(true);
  expect(hashesOf(one).filter((hash) => hashesOf(other).includes(hash))).toEqual([]);
  expect(hashedList([...words].reverse(), 'one')).toEqual(one);
});
