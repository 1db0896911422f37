import { phrasesOn, setPhrases } from '#shared/domain/quality/phrases';
import type { Rulebook } from '#shared/model/rulebook';
import { cannedReasons } from '#shared/policy/cannedReasons';

const empty: Rulebook = { _id: 'plant', schema: 1, version: 0, policies: [], calendars: [], closings: [], phrases: [] };
const by = (at: string) => ({ requestId: 'r1', inputHash: '', byId: 'p-zhou', byName: '周敏', at: new Date(at) });
const set = (book: Rulebook, phrases: readonly string[], at: string): Rulebook => {
  const changed = setPhrases(book, phrases, by(at));
  if (!changed.ok) throw new Error(changed.refusal);
  return changed.value;
};

test('until the office sets a list, the one that comes with the code counts; its own counts from the next day on', () => {
  const book = set(empty, ['领导不同意'], '2026-03-02T10:00:00+08:00');
  expect(phrasesOn(empty, '2026-03-02')).toBe(cannedReasons);
  expect(phrasesOn(book, '2026-03-02')).toBe(cannedReasons);
  expect(phrasesOn(book, '2026-03-03')).toEqual(['领导不同意']);
});

test('of two lists set on one day the later one counts, and phrases that compare alike are one', () => {
  const book = set(set(empty, ['甲句'], '2026-03-02T10:00:00+08:00'), ['乙句', '乙 句！'], '2026-03-02T11:00:00+08:00');
  expect(phrasesOn(book, '2026-03-03')).toEqual(['乙 句！']);
});

test('a list that says the same changes nothing', () => {
  expect(setPhrases(empty, [...cannedReasons].reverse(), by('2026-03-02T10:00:00+08:00'))).toEqual({ ok: false, refusal: 'nothingToCorrect' });
});
