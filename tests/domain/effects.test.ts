import { checkContent } from '#shared/domain/content';
import { decide } from '#shared/domain/decide';
import type { MoveInput, OfferedMove } from '#shared/model/moveInputs';
import type { Content, Suggestion } from '#shared/model/suggestion';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { actor, content, grounds, noon, suggestion } from './given';

const rules = firstPolicy.numbers.content;
const good: Content = { ...content, photos: [] };

test.each<[string, Partial<Content>, string[]]>([
  ['all that is needed', {}, []],
  ['no effect', { effect: '' }, []],
  ['a title of three characters', { title: '装按钮' }, ['title']],
  ['a title of forty', { title: '字'.repeat(40) }, []],
  ['a title of forty-one', { title: '字'.repeat(41) }, ['title']],
  ['a complaint without a measure', { measure: '' }, ['measure']],
  ['blanks in place of words', { problem: '        \n  ' }, ['problem']],
  ['rare characters count once each', { problem: '𠮷'.repeat(7) }, ['problem']],
  ['eight rare characters', { problem: '𠮷'.repeat(8) }, []],
  ['more text than anybody reads', { measure: '字'.repeat(2001), effect: '字'.repeat(2001) }, ['measure', 'effect']],
  ['nine photos', { photos: Array.from({ length: 9 }, (_, i) => `cloud://e.b/${i}`) }, []],
  ['ten photos', { photos: Array.from({ length: 10 }, (_, i) => `cloud://e.b/${i}`) }, ['photos']],
  ['nothing at all', { title: '', problem: '', measure: '' }, ['title', 'problem', 'measure']],
])('%s: what is missing is named', (_what, given, fields) => {
  const checked = checkContent({ ...good, ...given }, rules);
  expect(checked.ok ? [] : Object.keys(checked.details?.fields as object)).toEqual(fields);
});

function after<M extends OfferedMove>(move: M, who: string, given: Partial<Suggestion>, input: MoveInput<M>) {
  const before = suggestion({ version: 4, ...given });
  return decide({ suggestion: before, move, input, named: { candidate: { id: 'zhao', name: '赵铁柱' }, original: null, unit: null, experts: [] }, grounds: grounds({ actor: actor(who), requestId: 'move-5' }) });
}

test('a resubmission brings new words, keeps the old in the history and begins a new round at the stage that returned it', () => {
  const input = { ...good, secrecyConfirmed: true, title: '三号冲床加装双手启动按钮', category: 'cost' as const };
  expect(after('resubmit', 'lin', { status: 'returned', stage: 'unitReview' }, input)).toMatchObject({
    ok: true,
    value: {
      next: { status: 'unitReview', round: 2, title: input.title, group: 'generalManagement', submittedAt: noon },
      history: { _id: 'move-5', sequence: 5, from: 'returned', to: 'unitReview', round: 2, as: 'author', said: { replaced: { title: content.title } } },
    },
  });
});

test('a resubmission must still be enough to judge', () => {
  expect(after('resubmit', 'lin', { status: 'returned' }, { ...good, secrecyConfirmed: true, measure: '' })).toMatchObject({ ok: false, refusal: 'contentIncomplete' });
});

const review = { status: 'unitReview', stage: 'unitReview' } as const;

test.each([
  ['sixty days where no day is named', {}, '2026-05-01T15:59:59.999Z'],
  ['today', { completeBy: '2026-03-02' }, '2026-03-02T15:59:59.999Z'],
  ['a day in the next year', { completeBy: '2027-01-31' }, '2027-01-31T15:59:59.999Z'],
])('an implementable one is to be done by the end of %s', (_what, named, until) => {
  const decided = after('adopt', 'wang', review, { grade: 'first', implementable: true, words: '', ...named });
  expect(decided).toMatchObject({ ok: true, value: { next: { implementerId: 'zhao', completeBy: new Date(until), dueAt: new Date(until), waitsFor: ['person:zhao'] } } });
});

test.each([
  ['yesterday', { implementable: true, completeBy: '2026-03-01' }, 'dayPast'],
  ['a day for what cannot be carried out', { implementable: false, completeBy: '2026-05-01' }, 'notImplementable'],
  ['somebody for what cannot be carried out', { implementable: false, implementerId: 'zhao' }, 'notImplementable'],
])('adopting it until %s is refused: %j %s', (_what, named, refusal) => {
  expect(after('adopt', 'wang', review, { grade: 'first', words: '', ...named })).toMatchObject({ ok: false, refusal });
});

const done = { status: 'implementing', implementable: true, implementerId: 'zhao', reached: { adopted: true, started: false, completed: false, standardised: false } } as const;

test('reporting implies that it was started; rejecting leaves it started and not completed', () => {
  const reported = after('reportCompletion', 'zhao', { ...done, status: 'adopted', ...{ stage: 'unitReview' } }, { done: '装好了', photos: [], benefitFen: 900 });
  if (!reported.ok) throw new Error(reported.refusal);
  expect(reported.value.next).toMatchObject({ status: 'verifying', reached: { started: true, completed: false }, completion: { benefitFen: 900 } });
  const rejected = after('rejectCompletion', 'wang', reported.value.next, { words: '还没有接线' });
  expect(rejected).toMatchObject({ ok: true, value: { next: { status: 'implementing', reached: { started: true, completed: false } }, entries: [] } });
});

test.each([[undefined, 900], [700, 700], [0, 0]])('a verified benefit of %s makes it %i', (benefitFen, verified) => {
  const verifying = { ...done, status: 'verifying', stage: 'unitReview', completion: { done: '装好了', photos: [], benefitFen: 900 } } as const;
  const input = { words: '', ...(benefitFen === undefined ? {} : { benefitFen }) };
  const decided = after('verifyCompletion', 'wang', { ...verifying, completion: { ...verifying.completion, photos: [] } }, input);
  expect(decided).toMatchObject({ ok: true, value: { next: { completion: { benefitFen: verified } }, history: { said: { benefitFen: verified } } } });
});

test('a move is told to author, co-author, implementer and the next holder, not to whoever makes it', () => {
  const decided = after('adopt', 'wang', { ...review, coAuthorIds: ['he'], filedById: 'tang' }, { grade: 'third', implementable: true, words: '' });
  expect(decided.ok && [...decided.value.history.notices].sort()).toEqual(['person:he', 'person:lin', 'person:tang', 'person:zhao']);
  const own = after('withdraw', 'lin', {}, { words: '' });
  expect(own.ok && own.value.history.notices).toEqual([]);
});
