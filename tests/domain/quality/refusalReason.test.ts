import { reasonFault } from '#shared/domain/quality/refusalReason';
import { sameWords } from '#shared/domain/quality/sameWords';
import { cannedReasons } from '#shared/policy/cannedReasons';
import { firstPolicy } from '#shared/policy/firstPolicy';

const rules = { ...firstPolicy.numbers.quality, phrases: cannedReasons };
const at = new Date('2026-11-20T10:00:00+08:00');
/** Twenty characters. */
const real = '冲床双手按钮已列入三季度技改，五月装好。';
const daysBefore = (days: number, words = real) => ({ at: new Date(at.getTime() - days * 86_400_000), words: sameWords(words) });
const fault = (words: string, ...earlier: ReturnType<typeof daysBefore>[]) => reasonFault({ at, words }, earlier, rules);

test('twenty characters are a reason, nineteen are none', () => {
  expect([...real].length).toBe(20);
  expect(fault(real)).toBeNull();
  expect(fault([...real].slice(0, 19).join(''))).toBe('tooShort');
});

test.each([
  '感谢您的建议，经研究决定，暂不采纳，希望继续提出宝贵意见！',
  '感谢您的建议。经评审组讨论，综合考虑，该建议暂时不具备条件，不予采纳，谢谢。',
])('“%s” is long and says nothing', (words) => { expect(fault(words)).toBe('canned'); });

test('which phrases say nothing is for the office to say, and the longer of two goes first', () => {
  const words = '领导班子不同意，这件事情到此为止了，大家都不要再提了';
  expect(reasonFault({ at, words }, [], rules)).toBeNull();
  expect(reasonFault({ at, words }, [], { ...rules, phrases: ['领导', '领导班子', '领导班子不同意'] })).toBe('canned');
  expect(reasonFault({ at, words: '感谢您的建议，经研究决定，暂不采纳，希望继续提出宝贵意见！' }, [], { ...rules, phrases: [] })).toBeNull();
});

test('a polite beginning does not spoil a real reason', () => {
  expect(fault(`感谢您的建议。${real}费用由设备部承担了`)).toBeNull();
});

test('the same words count twice in ninety days and not a third time', () => {
  expect(fault(real, daysBefore(30))).toBeNull();
  expect(fault(real, daysBefore(30), daysBefore(60))).toBe('repeated');
});

test('a further full stop, a blank or another width makes no new words', () => {
  expect(fault(`  ${real.replace('，', ',')}。`, daysBefore(1), daysBefore(2, `${real}！`))).toBe('repeated');
});

test('what was said ninety days ago counts, what was said before that is forgotten', () => {
  expect(fault(real, daysBefore(1), daysBefore(90))).toBe('repeated');
  expect(fault(real, daysBefore(1), daysBefore(90.01))).toBeNull();
});

test('another’s words, or other words, do not count', () => {
  expect(fault(real, daysBefore(1, '液压站漏油已由动能分厂换了密封圈，请看七月工单。'), daysBefore(2))).toBeNull();
});
