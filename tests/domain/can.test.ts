import type { Holders } from '#shared/domain/actor';
import { can } from '#shared/domain/can';
import { excludedNow, waitingOf } from '#shared/domain/holder';
import type { Suggestion } from '#shared/model/suggestion';
import { holidays2026 } from '#shared/policy/holidays';
import type { Move } from '#shared/policy/moves';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { actor, holders, noon, suggestion } from './given';

/** Who may act at all: panels have tests of their own. */
const outcome = (move: Move, who: string, given: Partial<Suggestion>, held: Holders = holders): string => {
  const permitted = can({ suggestion: suggestion(given), move, actor: actor(who), holders: held, quorum: 0 });
  return permitted.ok ? `as ${permitted.value.as}` : permitted.refusal;
};

const adopted = { status: 'adopted', implementable: true, implementerId: 'zhao' } as const;
const verifying = { ...adopted, status: 'verifying', stage: 'unitReview' } as const;
const company = { ...verifying, stage: 'expertReview' } as const;

test.each<[Move, string, Partial<Suggestion>, string]>([
  ['accept', 'wang', {}, 'as specialist'],
  ['accept', 'zhou', {}, 'as office'],
  ['accept', 'lin', {}, 'notAllowed'],
  ['accept', 'he', {}, 'notAllowed'],
  ['accept', 'wang', { status: 'unitReview' }, 'wrongStatus'],
  ['accept', 'wang', { authorId: 'wang' }, 'ownSuggestion'],
  ['accept', 'wang', { coAuthorIds: ['wang'] }, 'ownSuggestion'],
  ['accept', 'zhou', { coAuthorIds: ['zhou'] }, 'ownSuggestion'],
  ['withdraw', 'lin', { status: 'expertReview' }, 'as author'],
  ['withdraw', 'lin', { status: 'expertReview', onAppeal: true }, 'wrongStatus'],
  ['withdraw', 'zhou', {}, 'notAllowed'],
  ['adopt', 'wang', { status: 'unitReview' }, 'as specialist'],
  ['adopt', 'zhou', { status: 'unitReview' }, 'notAllowed'],
  ['adopt', 'tang', { status: 'expertReview' }, 'as groupLead'],
  ['adopt', 'wang', { status: 'expertReview' }, 'notAllowed'],
  ['return', 'tang', { status: 'expertReview', onAppeal: true }, 'wrongStatus'],
  ['decline', 'tang', { status: 'expertReview', onAppeal: true }, 'as groupLead'],
  ['start', 'zhao', adopted, 'as implementer'],
  ['start', 'lin', adopted, 'notAllowed'],
  ['start', 'zhao', { ...adopted, implementable: false }, 'wrongStatus'],
  ['start', 'lin', { ...adopted, implementerId: 'lin' }, 'as implementer'],
  ['verifyCompletion', 'wang', verifying, 'as specialist'],
  ['verifyCompletion', 'wang', { ...verifying, implementerId: 'wang' }, 'ownSuggestion'],
  ['verifyCompletion', 'wang', { ...verifying, reportedById: 'wang' }, 'ownSuggestion'],
  ['verifyCompletion', 'fang', verifying, 'notAllowed'],
  ['verifyCompletion', 'fang', company, 'as expert'],
  ['verifyCompletion', 'wang', company, 'notAllowed'],
  ['standardise', 'wang', { ...verifying, status: 'completed', implementerId: 'wang' }, 'as specialist'],
  ['revoke', 'zhou', { status: 'standardised' }, 'as office'],
  ['revoke', 'wang', { status: 'standardised' }, 'notAllowed'],
  ['invalidate', 'zhou', { status: 'withdrawn' }, 'as office'],
  ['invalidate', 'zhou', { status: 'invalid' }, 'wrongStatus'],
])('%s by %s of %j: %s', (move, who, given, expected) => { expect(outcome(move, who, given)).toBe(expected); });

const without = (...keys: string[]): Holders => Object.fromEntries(Object.entries(holders).filter(([key]) => !keys.includes(key)));
const vacant = without('specialist:u1');
const noOffice = without('specialist:u1', 'office:plant');
const reviewed = { status: 'unitReview' } as const;

describe('nobody eligible is left', () => {
  test.each<[string, Move, string, Partial<Suggestion>, Holders, string]>([
    ['the office stands in for the specialist', 'adopt', 'zhou', reviewed, vacant, 'as office'],
    ['the office stands in where the only specialist is the author', 'adopt', 'zhou', { ...reviewed, authorId: 'wang' }, { ...holders, 'specialist:u1': ['wang'] }, 'as office'],
    ['a leader does not while the office can', 'adopt', 'wu', reviewed, vacant, 'notAllowed'],
    ['a leader stands in for the office’s own', 'adopt', 'wu', { ...reviewed, authorId: 'zhou' }, vacant, 'as leader'],
    ['the office is told that it is its own', 'adopt', 'zhou', { ...reviewed, authorId: 'zhou' }, vacant, 'ownSuggestion'],
    ['a second in the office comes before a leader', 'adopt', 'wu', { ...reviewed, authorId: 'zhou' }, { ...vacant, 'office:plant': ['zhou', 'li'] }, 'notAllowed'],
    ['a leader stands in where there is no office', 'adopt', 'wu', reviewed, noOffice, 'as leader'],
    ['the office carries on for an implementer who left', 'start', 'zhou', adopted, without('person:zhao'), 'as office'],
    ['nobody writes in the author’s place', 'resubmit', 'zhou', { status: 'returned' }, without('person:lin'), 'notAllowed'],
  ])('%s', (_what, move, who, given, held, expected) => { expect(outcome(move, who, given, held)).toBe(expected); });
});

const waits = (given: Partial<Suggestion>, held: Holders = holders) =>
  waitingOf(suggestion(given), { holders: held, numbers: firstPolicy.numbers, calendar: holidays2026, now: noon });

const until = new Date('2026-04-30T15:59:59.999Z');

/** Due from Monday, 2 March 2026, noon. */
test.each<[string, Partial<Suggestion>, string, string | null]>([
  ['submitted', {}, 'specialist:u1', '2026-03-04'],
  ['returned', { status: 'returned' }, 'person:lin', '2026-04-01'],
  ['in unit review', { ...reviewed, stage: 'unitReview' }, 'specialist:u1,unitReviewer:u1', '2026-03-09'],
  ['in expert review', { status: 'expertReview', stage: 'expertReview' }, 'groupLead:safetyEnvironment,expert:safetyEnvironment', '2026-03-17'],
  ['adopted', { ...adopted, completeBy: until }, 'person:zhao', '2026-04-30'],
  ['adopted, not implementable', { ...adopted, implementable: false }, '', null],
  ['implementing', { ...adopted, status: 'implementing', completeBy: until }, 'person:zhao', '2026-04-30'],
  ['verifying in the unit', verifying, 'specialist:u1', '2026-03-09'],
  ['verifying for the company', company, 'expert:safetyEnvironment', '2026-03-09'],
  ['completed', { status: 'completed' }, 'specialist:u1', null],
  ...(['declined', 'duplicate', 'withdrawn', 'invalid', 'standardised', 'abandoned'] as const).map((status): [string, Partial<Suggestion>, string, null] => [status, { status }, '', null]),
])('%s: %j waits for “%s” until %s', (_what, given, key, day) => {
  const { waitsFor, dueAt } = waits(given);
  expect(waitsFor.join()).toBe(key);
  expect(dueAt?.toISOString() ?? null).toBe(day && `${day}T15:59:59.999Z`);
});

test.each<[string, Partial<Suggestion>, Holders, string]>([
  ['a unit without a specialist', {}, vacant, 'office:plant'],
  ['the only specialist’s own', { authorId: 'wang' }, { ...holders, 'specialist:u1': ['wang'] }, 'office:plant'],
  ['work that the only specialist carried out', { ...verifying, implementerId: 'wang' }, { ...holders, 'specialist:u1': ['wang'] }, 'office:plant'],
  ['the office’s own where no other is left', { authorId: 'zhou' }, vacant, 'leader:plant'],
  ['work of an implementer who left', adopted, without('person:zhao'), 'office:plant'],
])('%s waits for whoever stands in', (_what, given, held, key) => { expect(waits(given, held).waitsFor).toEqual([key]); });

test('whoever holds it by role and may not judge it is named', () => {
  expect(excludedNow(suggestion({ coAuthorIds: ['wang'] }))).toEqual(['lin', 'wang']);
  expect(excludedNow(suggestion({ ...verifying, implementerId: 'wang' }))).toEqual(['lin', 'wang']);
  expect(excludedNow(suggestion({ ...adopted, implementerId: 'wang' }))).toEqual([]);
});
