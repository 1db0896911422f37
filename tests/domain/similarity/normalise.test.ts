import * as fc from 'fast-check';
import { normalise, signsOf } from '#shared/domain/similarity/normalise';

test.each([
  ['width, case and spaces', 'ＣＫ６１４０ 车 床', 'ck6140车床'],
  ['numerals before what is counted', '三号冲床在二楼十二跨', '3号冲床在2楼12跨'],
  ['hundreds', '一百零五号', '105号'],
  ['digits read one by one', '二〇一区', '201区'],
  ['a numeral inside a word', '一般用三角带', '一般用三角带'],
  ['a number with a cross', '3#线与５＃线', '3号线与5号线'],
  ['punctuation and emoji', '漏油！👷‍♂️（每天）。', '漏油每天'],
  ['a decimal point', '2.5米，共.5吨.', '2.5米共5吨'],
  ['pasted HTML', '<p class="x">油管<br/>漏油</p>&nbsp;', '油管漏油'],
  ['a comparison', '温度<50且>30', '温度50且30'],
  ['only spaces', ' \n\t　', ''],
])('%s', (_what, written, normal) => expect(normalise(written)).toBe(normal));

const pieces = ['三', '十', '号', '线', '楼', '#', '.', '3', '，', ' ', '<b>', 'Ａ', 'é', '漏油', '👷‍♂️', 'İ', '㎡', '½', '가', '&nbsp;', '〇', '々', '…'];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
);

test('normalising twice changes nothing', () => {
  fc.assert(fc.property(anyText, (text) => { expect(normalise(normalise(text))).toBe(normalise(text)); }), { numRuns: 2_000 });
});

test('the short way of plain texts gives what the long way gives', () => {
  fc.assert(fc.property(anyText, (text) => { expect(normalise(text)).toBe(signsOf(text).signs.join('')); }), { numRuns: 2_000 });
});

test('every letter tells where it stood', () => {
  const { signs, from, to } = signsOf('第十二跨：ＣＫ');
  expect(signs.map((sign, i) => [sign, '第十二跨：ＣＫ'.slice(from[i], to[i])])).toEqual([
    ['第', '第'], ['1', '十二'], ['2', '十二'], ['跨', '跨'], ['c', 'Ｃ'], ['k', 'Ｋ'],
  ]);
});
