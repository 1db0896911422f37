import fc from 'fast-check';
import { counterChange, countsOf, isEffective, scopesOf, type Increments } from '#shared/domain/counts';
import type { Suggestion } from '#shared/model/suggestion';
import { categoryNames } from '#shared/policy/categories';
import { statuses } from '#shared/policy/moves';
import { suggestion } from './given';

const none = { adopted: false, started: false, completed: false, standardised: false };
const all = { adopted: true, started: true, completed: true, standardised: true };

test('a suggestion counts in the year, its month, category, team, campaign and kinds of people', () => {
  expect(scopesOf(suggestion({ campaignId: 'c1' }))).toEqual([
    'all.all', 'month.m03', 'category.safetyEnvironment', 'team.t1', 'campaign.c1', 'people.teamLeader', 'people.partyMember']);
  expect(scopesOf(suggestion({ teamId: null, personCategories: [], partyMember: false }))).toEqual(['all.all', 'month.m03', 'category.safetyEnvironment']);
});

test.each([
  ['2026-12-31T23:59:59+08:00', 'month.m12'], ['2027-01-01T00:00:01+08:00', 'month.m01'],
])('what was filed at %s counts in %s', (at, month) => { expect(scopesOf(suggestion({ submittedAt: new Date(at) }))).toContain(month); });

const inAll = (given: Partial<Suggestion>) => Object.fromEntries(
  Object.entries(countsOf(suggestion(given))).filter(([path]) => path.startsWith('all.all.')).map(([path, n]) => [path.slice(8), n]));

test.each<[string, Partial<Suggestion>, object]>([
  ['filed', {}, { effective: 1 }],
  ['declined', { status: 'declined' }, { effective: 1 }],
  ['withdrawn', { status: 'withdrawn' }, {}],
  ['duplicate', { status: 'duplicate' }, {}],
  ['invalid, though it was standardised', { status: 'invalid', reached: all }, {}],
  ['adopted', { status: 'adopted', reached: { ...none, adopted: true } }, { effective: 1, adopted: 1 }],
  ['reported, its benefit not verified yet', { status: 'verifying', reached: { ...none, adopted: true, started: true }, completion: { done: '', photos: [], benefitFen: 9 } },
    { effective: 1, adopted: 1, started: 1 }],
  ['standardised with its benefit', { status: 'standardised', reached: all, completion: { done: '', photos: [], benefitFen: 9 } },
    { effective: 1, adopted: 1, started: 1, completed: 1, standardised: 1, benefitFen: 9 }],
  ['abandoned: what it reached it has reached', { status: 'abandoned', reached: { ...none, adopted: true, started: true } }, { effective: 1, adopted: 1, started: 1 }],
])('%s', (_what, given, counts) => { expect(inAll(given)).toEqual(counts); });

/** Any state a suggestion could pass through; what it belongs to stays. */
const state: fc.Arbitrary<Partial<Suggestion>> = fc.record({
  status: fc.constantFrom(...statuses),
  category: fc.constantFrom(...categoryNames),
  reached: fc.record({ adopted: fc.boolean(), started: fc.boolean(), completed: fc.boolean(), standardised: fc.boolean() }),
  completion: fc.option(fc.record({ done: fc.constant(''), photos: fc.constant([]), benefitFen: fc.nat({ max: 1e9 }) })),
});
const life = fc.tuple(fc.constantFrom('lin', 'zhao'), fc.array(state, { minLength: 1, maxLength: 8 }))
  .map(([authorId, states]) => states.map((given) => suggestion({ authorId, ...given })));

function sum(increments: readonly Increments[]): Increments {
  const total: Record<string, number> = {};
  for (const changes of increments) for (const [path, by] of Object.entries(changes)) total[path] = (total[path] ?? 0) + by;
  return Object.fromEntries(Object.entries(total).filter(([, n]) => n !== 0));
}

const changesOf = (states: readonly Suggestion[]) => states.map((after, i) => counterChange(states[i - 1] ?? null, after));

test('whatever suggestions go through, the changes add up to a full recount', () => {
  fc.assert(fc.property(fc.array(life, { maxLength: 6 }), (lives) => {
    const counted = sum(lives.flatMap(changesOf).map(({ increments }) => increments));
    expect(counted).toEqual(sum(lives.flatMap((states) => states.slice(-1).map(countsOf))));
  }));
});

test('an author stands in each scope as often as effective suggestions do', () => {
  fc.assert(fc.property(life, (states) => {
    const scopes = sum(changesOf(states).map(({ authorScopes }) => authorScopes));
    const last = states.at(-1);
    const expected = last && isEffective(last) ? scopesOf(last).flatMap((scope) => [`u1.${scope}`, `plant.${scope}`]) : [];
    expect(Object.entries(scopes).map(([path, n]) => `${path} ${n}`).sort()).toEqual(expected.map((path) => `${path} 1`).sort());
  }));
});
