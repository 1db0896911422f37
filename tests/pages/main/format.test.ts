import { newId } from '../../../miniprogram/src/api/newId';
import { fenOf, yuanOf } from '../../../miniprogram/src/format/money';
import { dayWords, momentWords } from '../../../miniprogram/src/format/time';
import { fitted } from '../../../miniprogram/src/photos/photo';

test.each([[0, '0'], [12_000, '120'], [774_550, '7,745.50'], [-8_000, '-80'], [5, '0.05'], [123_456_789_00, '123,456,789']])('%i fen read as %s yuan', (fen, yuan) => {
  expect(yuanOf(fen)).toBe(yuan);
});

test.each([['', 0], ['120', 12_000], ['7,745.5', 774_550], ['0.05', 5], [' 1 200 ', 120_000], ['1.005', null], ['一百', null], ['-3', null], ['1.', null]])('typed “%s” is %s fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen);
});

test('days are said in Shanghai, with the year when it is another', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  expect(dayWords('2026-11-25T16:30:00.000Z', now)).toBe('11月26日');
  expect(dayWords('2025-12-31T15:59:59.999Z', now)).toBe('2025年12月31日');
  expect(momentWords('2026-11-25T16:30:00.000Z', now)).toBe('11月26日 00:30');
});

test('photos shrink to the bound and never grow', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(1000, 5000)).toEqual({ width: 320, height: 1600 });
  expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
});

test('ids made on the phone sort by age, never meet, and are ids of the contract', () => {
  const ids = Array.from({ length: 2000 }, (_, at) => newId(1_790_000_000_000 + at));
  expect(new Set(ids).size).toBe(2000);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => /^[a-z0-9]{20,32}$/.test(id))).toBe(true);
});
