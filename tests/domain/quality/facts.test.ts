import { factsOf, type Concluded, type Told } from '#shared/domain/quality/facts';
import { noFigures, withFact, withFacts } from '#shared/domain/quality/figures';
import type { HistoryEntry, Said, Suggestion } from '#shared/model/suggestion';
import { cannedReasons } from '#shared/policy/cannedReasons';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { holidays2026 } from '#shared/policy/holidays';
import type { Move, Status } from '#shared/policy/moves';
import { suggestion } from '../given';

const hourMs = 3_600_000;
/** A Monday. */
const begin = new Date('2026-03-02T09:00:00+08:00');

type Step = readonly [move: Move, to: Status, hours: number, by?: string, as?: string, said?: Said];
type Review = NonNullable<HistoryEntry['review']>;

/** A history from steps, each so many hours after the first submit; due three days later unless told otherwise. */
function history(steps: readonly Step[], review: Partial<Review> = {}): [...HistoryEntry[], HistoryEntry] {
  let from: Status | null = null;
  const entries = steps.map(([move, to, hours, by = 'wang', as = 'specialist', said = {}], i) => {
    const entry: HistoryEntry = {
      _id: `step-${i + 1}`, schema: 1, version: 1, suggestionId: 's1', suggestionNumber: '260302-AAAA', suggestionTitle: '题目', sequence: i + 1,
      at: new Date(begin.getTime() + hours * hourMs), move, from, to, round: 1, byId: by, byName: by, as, said, inputHash: '', policyVersion: 'v1', notices: [],
      review: move === 'submit' ? null : {
        unitId: 'u1', unitName: '冲压分厂', group: from === 'expertReview' ? 'safetyEnvironment' : null, dueAt: new Date(begin.getTime() + 72 * hourMs), ...review,
      },
    };
    from = to;
    return entry;
  });
  return entries as [...HistoryEntry[], HistoryEntry];
}

const filed: Step = ['submit', 'submitted', 0, 'lin', 'author'];
const told = (steps: readonly Step[], more: Partial<Told> & { scored?: Suggestion['scored'] } = {}): Told => ({
  suggestion: suggestion({ scored: more.scored ?? [] }), past: history(steps), concluded: [], numbers: firstPolicy.numbers, calendar: holidays2026, phrases: cannedReasons, ...more,
});
const facts = (...given: Parameters<typeof told>) => factsOf(told(...given));
const counted = (...given: Parameters<typeof told>) => facts(...given).map((fact) => [...fact.counted].sort());

test('taking in answers for the first time, after so much working time, within its due time', () => {
  expect(facts([filed, ['accept', 'unitReview', 5]])).toMatchObject([{
    _id: 'step-2', scope: 'unit:u1', scopeName: '冲压分厂', month: '2026-03', personIds: ['wang'], counted: ['response', 'step'], responseMinutes: 300, decisionMinutes: null,
  }]);
});

test('what is answered after its due time is late', () => {
  expect(counted([filed, ['accept', 'unitReview', 73]])).toEqual([['late', 'response', 'step']]);
});

test('a conclusion took the time it stood with the unit, without what the author had it', () => {
  const steps: Step[] = [filed, ['return', 'returned', 2], ['resubmit', 'submitted', 52, 'lin', 'author'], ['accept', 'unitReview', 53], ['adopt', 'adopted', 60]];
  expect(facts(steps)).toMatchObject([{ counted: ['step', 'decision', 'adopted'], responseMinutes: null, decisionMinutes: (2 + 1 + 7) * 60 }]);
});

test('after a transfer the time of the other unit begins anew, for the answer and for the conclusion', () => {
  const steps: Step[] = [filed, ['transfer', 'submitted', 30], ['decline', 'declined', 34, 'chen', 'specialist', { words: '太短' }]];
  expect(facts(steps)).toMatchObject([{ responseMinutes: 240, decisionMinutes: 240, personIds: ['chen'] }]);
});

test('a group answers first with a score or a conclusion, and its time begins with the escalation', () => {
  const escalated: Step[] = [filed, ['accept', 'unitReview', 1], ['escalate', 'expertReview', 10], ['score', 'expertReview', 14, 'fang', 'expert']];
  expect(facts(escalated)).toMatchObject([{ scope: 'group:safetyEnvironment', counted: ['response'], responseMinutes: 240 }]);
  expect(facts([...escalated, ['adopt', 'adopted', 20, 'tang', 'groupLead']])).toMatchObject([{ counted: ['step', 'decision', 'adopted'], decisionMinutes: 600 }]);
});

test('what authors, implementers and the clock do, advice, and what the office sets right are no review', () => {
  const steps: Step[] = [filed, ['withdraw', 'withdrawn', 3, 'lin', 'author']];
  expect(facts([filed])).toEqual([]);
  expect(facts(steps)).toEqual([]);
  expect(facts([filed, ['accept', 'unitReview', 1], ['adopt', 'adopted', 2], ['revoke', 'unitReview', 3, 'zhou', 'office']])).toEqual([]);
});

test('a refusal without a real reason counts as one, and so does one that says what was said before', () => {
  const words = '这台设备明年三月整体更换，改造费用收不回来，请留意新设备的招标会。';
  const steps: Step[] = [filed, ['decline', 'declined', 1, 'wang', 'specialist', { words }]];
  const before: Concluded[] = [1, 2].map((i) => ({ _id: `b${i}`, suggestionId: `b${i}`, at: new Date(begin.getTime() - i * 24 * hourMs), words: words.replace(/[，。]/g, '') }));
  expect(facts(steps)).toMatchObject([{ fault: null }]);
  expect(facts(steps, { concluded: before })).toMatchObject([{ fault: 'repeated', counted: expect.arrayContaining(['unreasoned']) as string[] }]);
});

test('a conclusion is compared with the panel only where there was a proposal', () => {
  expect(counted([filed, ['adopt', 'adopted', 1, 'wang', 'specialist', { proposed: 'second', differs: true }]])).toEqual([['adopted', 'compared', 'decision', 'differing', 'response', 'step']]);
  expect(counted([filed, ['adopt', 'adopted', 1, 'wang', 'specialist', { proposed: 'second' }]])).toEqual([['adopted', 'compared', 'decision', 'response', 'step']]);
  expect(counted([filed, ['adopt', 'adopted', 1, 'wang', 'specialist', { unscored: true }]])).toEqual([['adopted', 'decision', 'response', 'step']]);
});

const score = (by: string, weighted: number) => ({ panel: 'unitReviewer:u1', round: 1, by, weighted });
const scoring: Step[] = [
  filed, ['accept', 'unitReview', 1],
  ['score', 'unitReview', 2, 'he', 'unitReviewer'], ['score', 'unitReview', 3, 'ma', 'unitReviewer'], ['score', 'unitReview', 4, 'luo', 'unitReviewer'],
];

test('three reviewers are three pairs, told when the second of each scores; bands decide, not marks', () => {
  // 70 and 84.99 are both second, 85 is first.
  const scored = [score('he', 7000), score('ma', 8499), score('luo', 8500)];
  expect(counted(scoring.slice(0, 3), { scored })).toEqual([]);
  expect(counted(scoring.slice(0, 4), { scored })).toEqual([['pair']]);
  expect(facts(scoring, { scored })).toMatchObject([
    { _id: 'step-5:he', personIds: ['luo', 'he'], people: [{ name: 'luo' }, { name: 'he' }], counted: ['pair', 'disagreed'] },
    { _id: 'step-5:ma', personIds: ['luo', 'ma'], counted: ['pair', 'disagreed'] },
  ]);
});

test('members of another panel or an earlier round are no pair', () => {
  const scored = [{ ...score('he', 7000), round: 2 }, { ...score('fang', 7000), panel: 'expert:safetyEnvironment' }, score('ma', 7000)];
  expect(facts(scoring.slice(0, 4), { scored })).toEqual([]);
});

const appealed: Step[] = [filed, ['decline', 'declined', 5, 'wang'], ['appeal', 'expertReview', 20, 'lin', 'author']];

test('an appeal is told of whoever concluded first, once, in the month of its outcome', () => {
  const upheld: Step[] = [...appealed, ['adopt', 'adopted', 24 * 40, 'tang', 'groupLead']];
  expect(facts(upheld)[1]).toMatchObject({ _id: 'step-4:appeal', scope: 'unit:u1', personIds: ['wang'], month: '2026-04', counted: ['appeal', 'upheld'] });
  expect(counted([...appealed, ['decline', 'declined', 30, 'tang', 'groupLead']])[1]).toEqual(['appeal']);
  const again: Step[] = [...upheld, ['revoke', 'expertReview', 1000, 'zhou', 'office'], ['decline', 'declined', 1010, 'tang', 'groupLead']];
  expect(facts(again)).toHaveLength(1);
});

test('a conclusion within seconds of another one is quick; the same suggestion concluded again is not', () => {
  const steps: Step[] = [filed, ['adopt', 'adopted', 1]];
  const secondsBefore = (seconds: number, suggestionId = 'other'): Concluded[] => [{ _id: 'x', suggestionId, words: '', at: new Date(begin.getTime() + hourMs - seconds * 1000) }];
  expect(counted(steps, { concluded: secondsBefore(19) })[0]).toContain('quick');
  expect(counted(steps, { concluded: secondsBefore(20) })[0]).not.toContain('quick');
  expect(counted(steps, { concluded: secondsBefore(5, 's1') })[0]).not.toContain('quick');
});

test('what was stored before the review was kept counts for the unit that has it, and has no due time', () => {
  const [first, second] = history([filed, ['accept', 'unitReview', 100]]);
  expect(facts([], { past: [first as HistoryEntry, { ...(second as HistoryEntry), review: null }] })).toMatchObject([{ scope: 'unit:u1', counted: ['response'] }]);
});

test('a sum grows by each figure of a fact; the plant has the same whole and no people', () => {
  const [fact] = facts([filed, ['accept', 'unitReview', 5]]);
  if (!fact) throw new Error('an accept is a fact');
  const figures = withFact(noFigures, fact);
  expect(figures).toEqual({ counts: { response: 1, step: 1 }, response: [0, 0, 0, 1], decision: [] });
  expect(withFacts([], [fact])).toMatchObject([
    { _id: '2026-03:unit:u1', scopeName: '冲压分厂', total: figures, people: [{ id: 'wang', name: 'wang', figures }] },
    { _id: '2026-03:plant', total: figures, people: [] },
  ]);
});
