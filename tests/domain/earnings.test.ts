import { decide } from '#shared/domain/decide';
import { accountChanges } from '#shared/domain/ledger';
import type { Entry } from '#shared/model/ledger';
import type { Suggestion } from '#shared/model/suggestion';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { grades, type Grade } from '#shared/policy/grades';
import { actor, grounds, policyWith, suggestion } from './given';

const candidate = { id: 'zhao', name: '赵铁柱' };
const reviewed = suggestion({ status: 'unitReview', stage: 'unitReview' });
const none = { adopted: false, started: false, completed: false, standardised: false };

function adopt(given: Suggestion, grade: Grade, { implementable = true, now = given.submittedAt, policy = firstPolicy } = {}) {
  const input = { grade, implementable, words: '' };
  const decided = decide({ suggestion: given, move: 'adopt', input, named: { candidate, original: null, unit: null, experts: [] }, grounds: grounds({ actor: actor('wang'), requestId: 'adopt-1', now, policy }) });
  if (!decided.ok) throw new Error(decided.refusal);
  return decided.value;
}

const summary = ({ _id, amount, from, to, year, month, policyVersion }: Entry) => [_id, amount, `${from} → ${to}`, year, month, policyVersion];

test.each([['first', 12_000], ['second', 8_000], ['third', 3_000]] as const)('adoption as %s pays %i fen and two points', (grade, fen) => {
  expect(adopt(reviewed, grade).entries.map(summary)).toEqual([
    ['points:adopted:suggestion-1:1', 2, 'issuer → person:lin:2026', 2026, '2026-03', 'v1'],
    ['money:perItem:suggestion-1:1', fen, 'company:perItem → person:lin', 2026, '2026-03', 'v1'],
  ]);
});

test('what cannot be carried out earns points and no money', () => {
  expect(adopt(reviewed, 'first', { implementable: false }).entries.map(({ kind }) => kind)).toEqual(['adopted']);
});

test('points belong to the year of submission, money to the month of the adoption', () => {
  const december = suggestion({ status: 'unitReview', stage: 'unitReview', submittedAt: new Date('2026-12-31T23:59:59+08:00'), year: 2026 });
  const { entries } = adopt(december, 'third', { now: new Date('2027-01-01T00:00:01+08:00') });
  expect(entries.map(({ book, year, month }) => `${book} ${year} ${month}`)).toEqual(['points 2026 2027-01', 'money 2027 2027-01']);
  expect(accountChanges(entries)).toEqual([
    { personId: 'lin', year: 2026, points: 2, awardsFen: 0 }, { personId: 'lin', year: 2027, points: 0, awardsFen: 3_000 },
  ]);
});

const verifying = suggestion({
  status: 'verifying', stage: 'unitReview', implementable: true, implementerId: 'zhao', grade: 'first',
  reached: { ...none, adopted: true, started: true }, completion: { done: '装好了', photos: [], benefitFen: 500 },
});

test('completion earns two points, the standard one more, and neither pays money', () => {
  const verified = decide({ suggestion: verifying, move: 'verifyCompletion', input: { words: '' }, named: { candidate: null, original: null, unit: null, experts: [] }, grounds: grounds({ actor: actor('wang') }) });
  if (!verified.ok) throw new Error(verified.refusal);
  expect(verified.value.entries.map(({ _id, amount }) => `${_id} ${amount}`)).toEqual(['points:completed:suggestion-1:1 2']);
  const input = { kind: 'standard', documentNumber: 'Q-1', evidence: [], words: '' } as const;
  const standard = decide({ suggestion: verified.value.next, move: 'standardise', input: { ...input, evidence: [] }, named: { candidate: null, original: null, unit: null, experts: [] }, grounds: grounds({ actor: actor('wang') }) });
  expect(standard.ok && standard.value.entries.map(({ _id, amount }) => `${_id} ${amount}`)).toEqual(['points:standardised:suggestion-1:1 1']);
});

test('a stage once reached earns nothing more; a new round may earn again under ids of its own', () => {
  const again = adopt({ ...reviewed, reached: { ...none, adopted: true } }, 'first');
  expect(again.entries).toEqual([]);
  const second = adopt({ ...reviewed, round: 2 }, 'first');
  expect(second.entries.map(({ _id }) => _id)).toEqual(['points:adopted:suggestion-1:2', 'money:perItem:suggestion-1:2']);
});

test('an award of 150 yuan tomorrow changes the amount and the version of what is earned then, and nothing else', () => {
  const raised = policyWith({ ...firstPolicy.numbers.awardYuan, first: 150 });
  const before = adopt(reviewed, 'first').entries;
  const after = adopt(reviewed, 'first', { policy: raised }).entries;
  expect(after.map(({ book, amount, policyVersion }) => [book, amount, policyVersion])).toEqual([['points', 2, 'v2'], ['money', 15_000, 'v2']]);
  const blank = (entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, amount: 0, policyVersion: '' }));
  expect(blank(after)).toEqual(blank(before));
  expect(adopt(reviewed, 'second', { policy: raised }).entries[1]?.amount).toBe(8_000);
});

test('the policy orders the grades, and an award of nothing leaves no entry', () => {
  const { awardYuan } = firstPolicy.numbers;
  expect(grades.map((grade) => awardYuan[grade])).toEqual([120, 80, 30]);
  expect(adopt(reviewed, 'third', { policy: policyWith({ ...awardYuan, third: 0 }) }).entries.map(({ book }) => book)).toEqual(['points']);
});

test('what moves between accounts of the scheme changes no person: only reserving, giving back and lapsing do', () => {
  const points = adopt(reviewed, 'third').entries.slice(0, 1);
  const moved = (from: string, to: string) => accountChanges(points.map((entry) => ({ ...entry, from, to, amount: 12 }))).map((change) => change.points);
  expect(moved('person:lin:2026', 'hold:s1')).toEqual([-12]);
  expect(moved('hold:s1', 'redeemed')).toEqual([]);
  expect(moved('hold:s1', 'person:lin:2026')).toEqual([12]);
  expect(moved('person:lin:2026', 'lapsed')).toEqual([-12]);
});
