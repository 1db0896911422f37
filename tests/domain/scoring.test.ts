import fc from 'fast-check';
import type { Holders } from '#shared/domain/actor';
import { can } from '#shared/domain/can';
import { decide } from '#shared/domain/decide';
import { presentHolders, waitsForPerson } from '#shared/domain/holder';
import { maySeeScores, neededScores } from '#shared/domain/panel';
import { meanOf, proposalFor, weightedScore } from '#shared/domain/scoring';
import type { Suggestion } from '#shared/model/suggestion';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { grades } from '#shared/policy/grades';
import { policyNumbers } from '#shared/policy/policy';
import { actor, grounds, holders, noon, suggestion } from './given';

const { scoring } = firstPolicy.numbers;
const same = (mark: number) => ({ novelty: mark, feasibility: mark, benefit: mark, spread: mark });

test.each([
  ['all the same', same(73), 7300],
  ['novelty counts a fifth', { ...same(0), novelty: 100 }, 2000],
  ['feasibility three tenths', { ...same(0), feasibility: 100 }, 3000],
  ['benefit three tenths', { ...same(0), benefit: 100 }, 3000],
  ['spread a fifth', { ...same(0), spread: 100 }, 2000],
])('%s: %j is worth %i hundredths', (_what, marks, weighted) => { expect(weightedScore(marks, scoring.weights)).toBe(weighted); });

test.each([
  [[8500], 'first'], [[8499], 'second'], [[7000], 'second'], [[6999], 'third'], [[6000], 'third'], [[5999], 'decline'],
  [[9000, 8000], 'first'], [[9000, 7999], 'second'], [[8500, 8500, 8499], 'second'], [[], null],
])('a panel of %j proposes %s', (weighted, proposal) => { expect(proposalFor(weighted, scoring)).toBe(proposal); });

test('what is shown as the mean never reaches a grade that the panel misses', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 9 }), (weighted) => {
    const mean = meanOf(weighted) ?? 0;
    expect(grades.find((grade) => mean >= scoring.gradeFrom[grade]) ?? 'decline').toBe(proposalFor(weighted, scoring));
  }));
});

test.each([
  ['weights that do not make a hundred', { weights: { ...scoring.weights, novelty: 21 } }],
  ['a second grade above the first', { gradeFrom: { first: 70, second: 85, third: 60 } }],
])('%s are no policy', (_what, change) => {
  expect(policyNumbers.safeParse({ ...firstPolicy.numbers, scoring: { ...scoring, ...change } }).success).toBe(false);
});

const seated = (...ids: string[]): Holders => ({ ...holders, 'unitReviewer:u1': ids });
const panel = 'unitReviewer:u1';
const given = (...by: string[]): Partial<Suggestion> => ({
  status: 'unitReview', stage: 'unitReview', waitsFor: ['specialist:u1', panel],
  scored: by.map((one) => ({ panel, round: 1, by: one, weighted: 7500 })),
});

test.each<[string, string[], Partial<Suggestion>, number]>([
  ['two of three', ['he', 'zhao', 'fang'], given(), 2],
  ['the only one there is', ['he'], given(), 1],
  ['nobody where nobody sits', [], given(), 0],
  ['not the author, who sits in it', ['he', 'lin'], given(), 1],
  ['also one who scored and left', ['he'], given('zhao'), 2],
])('a conclusion needs %s', (_what, ids, change, needed) => {
  expect(neededScores(suggestion(change), seated(...ids), 2)).toBe(needed);
});

const conclude = (change: Partial<Suggestion>, held: Holders, input: { grade: 'first' | 'second'; words: string }) => decide({
  suggestion: suggestion(change), move: 'adopt', input: { ...input, implementable: false },
  named: { candidate: null, original: null, unit: null, experts: [] }, grounds: grounds({ actor: actor('wang'), holders: held, requestId: 'adopt-1' }),
});

test.each<[string, Partial<Suggestion>, { grade: 'first' | 'second'; words: string }, string | object]>([
  ['before the quorum', given('he'), { grade: 'second', words: '' }, 'quorumMissing'],
  ['as proposed, without words', given('he', 'zhao'), { grade: 'second', words: '' }, { proposed: 'second' }],
  ['otherwise, without a reason', given('he', 'zhao'), { grade: 'first', words: '好' }, 'reasonNeeded'],
  ['otherwise, with a reason', given('he', 'zhao'), { grade: 'first', words: '推广后效益更大' }, { proposed: 'second', differs: true }],
  ['in a new round, which has no scores yet', { ...given('he', 'zhao'), round: 2 }, { grade: 'second', words: '' }, 'quorumMissing'],
])('concluding %s', (_what, change, input, expected) => {
  const decided = conclude(change, seated('he', 'zhao', 'fang'), input);
  if (typeof expected === 'string') expect(decided).toMatchObject({ ok: false, refusal: expected });
  else expect(decided.ok && decided.value.history.said).toEqual({ ...expected, grade: input.grade, implementable: false, ...(input.words ? { words: input.words } : {}) });
});

test('where nobody sits in the panel the specialist concludes alone, and it is marked', () => {
  const decided = conclude(given(), seated(), { grade: 'first', words: '' });
  expect(decided).toMatchObject({ ok: true, value: { next: { unscored: true, differs: false }, history: { said: { unscored: true } } } });
});

test.each<[string, string, Holders, string]>([
  ['a member', 'he', seated('he'), 'ok'],
  ['a member who has scored', 'zhao', seated('he', 'zhao'), 'alreadyScored'],
  ['the author, who sits in it', 'lin', seated('he', 'lin'), 'ownSuggestion'],
  ['the office, where nobody sits in it', 'zhou', seated(), 'notAllowed'],
])('%s may score, or is told why not', (_what, who, held, expected) => {
  const roleKeys = held[panel]?.includes(who) ? [panel] : actor(who).roleKeys;
  const answered = can({ suggestion: suggestion(given('zhao')), move: 'score', actor: { ...actor(who), roleKeys }, holders: held, quorum: 2 });
  expect(answered.ok ? 'ok' : answered.refusal).toBe(expected);
});

test.each<[string, string, Partial<Suggestion>, boolean]>([
  ['a member before the own score', 'he', given('zhao', 'fang'), false],
  ['a member after it', 'zhao', given('zhao'), true],
  ['the specialist before the quorum', 'wang', given('zhao'), false],
  ['the specialist with the quorum', 'wang', given('zhao', 'fang'), true],
  ['the office before the quorum', 'zhou', given('zhao'), false],
  ['a member after the conclusion', 'he', { ...given('zhao', 'fang'), status: 'adopted' }, true],
  ['the author after the conclusion', 'lin', { ...given('zhao', 'fang'), status: 'adopted' }, false],
])('%s sees what others gave: %s', (_what, who, change, sees) => {
  const held = seated('he', 'zhao', 'fang');
  const roleKeys = held[panel]?.includes(who) ? [panel] : actor(who).roleKeys;
  expect(maySeeScores({ suggestion: suggestion(change), actor: { ...actor(who), roleKeys }, holders: held, quorum: 2 })).toBe(sees);
});

test('it waits for members who have not scored, and for whoever concludes', () => {
  const waiting = suggestion(given('zhao'));
  expect(waitsForPerson(waiting, [panel], 'he')).toBe(true);
  expect(waitsForPerson(waiting, [panel], 'zhao')).toBe(false);
  expect(waitsForPerson(waiting, [panel, 'specialist:u1'], 'zhao')).toBe(true);
  expect(presentHolders(waiting, seated('he', 'zhao'))).toEqual(['specialist:u1', panel]);
  expect(presentHolders(waiting, seated('zhao'))).toEqual(['specialist:u1']);
});

test('a score gives the review no more time, and whoever gave it decides no appeal', () => {
  const before = suggestion({ ...given(), dueAt: noon });
  const decided = decide({
    suggestion: before, move: 'score', input: { marks: same(75), comment: '可行' }, named: { candidate: null, original: null, unit: null, experts: [] },
    grounds: grounds({ actor: { ...actor('he'), roleKeys: [panel] }, holders: seated('he', 'zhao'), requestId: 'score-1' }),
  });
  expect(decided).toMatchObject({ ok: true, value: { next: { dueAt: noon, deciders: ['he'], status: 'unitReview' }, history: { said: {} }, score: { reviewerId: 'he', marks: same(75) } } });
});
