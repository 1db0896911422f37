import fc from 'fast-check';
import { inCapitals } from '#shared/domain/awards/capitals';

test.each([
  [0, '零元整'], [1, '壹分'], [10, '壹角整'], [15, '壹角伍分'], [100, '壹元整'], [305, '叁元零伍分'], [350, '叁元伍角整'],
  [1000, '壹拾元整'], [1400, '壹拾肆元整'], [10_700, '壹佰零柒元整'], [100_753, '壹仟零柒元伍角叁分'], [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [12_000, '壹佰贰拾元整'], [1_000_000, '壹万元整'], [1_000_100, '壹万零壹元整'], [10_700_053, '壹拾万柒仟元伍角叁分'],
  [10_000_000, '壹拾万元整'], [100_100_000, '壹佰万壹仟元整'], [600_000_714, '陆佰万零柒元壹角肆分'],
  [1_000_000_000, '壹仟万元整'], [10_000_000_000, '壹亿元整'], [10_000_000_100, '壹亿零壹元整'], [10_001_000_000, '壹亿零壹万元整'],
  [-3_000, '负叁拾元整'], [-5, '负伍分'],
])('%i fen is %s', (fen, words) => {
  expect(inCapitals(fen)).toBe(words);
});

/** Reads capitals back, by another way than they are written. */
function read(words: string): number {
  const values: Record<string, number> = { 零: 0, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 };
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let [total, group, digit] = [0, 0, 0];
  let fen = 0;
  for (const sign of words.replace('负', '')) {
    if (sign in values) digit = values[sign] ?? 0;
    else if (sign in units) [group, digit] = [group + digit * (units[sign] ?? 1), 0];
    else if (sign === '万') [total, group, digit] = [total + (group + digit) * 10_000, 0, 0];
    else if (sign === '亿') [total, group, digit] = [(total + group + digit) * 100_000_000, 0, 0];
    else if (sign === '元') [fen, total, group, digit] = [(total + group + digit) * 100, 0, 0, 0];
    else if (sign === '角') [fen, digit] = [fen + digit * 10, 0];
    else if (sign === '分') [fen, digit] = [fen + digit, 0];
  }
  return words.startsWith('负') ? -fen : fen;
}

test('what is written can be read back to the fen, and never has two 零 together', () => {
  fc.assert(fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (fen) => {
    const words = inCapitals(fen);
    expect(read(words)).toBe(fen);
    expect(words).not.toMatch(/零零|.零元|零万|零亿/);
  }));
});
