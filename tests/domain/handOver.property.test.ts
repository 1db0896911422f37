import fc from 'fast-check';
import { personKey, type Holders } from '#shared/domain/actor';
import { movesOpenTo } from '#shared/domain/can';
import { handOver } from '#shared/domain/clock';
import { excludedNow, waitsForPerson } from '#shared/domain/holder';
import type { Suggestion } from '#shared/model/suggestion';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { holidays2026 } from '#shared/policy/holidays';
import { moves } from '#shared/policy/moves';
import { noon, suggestion } from './given';

const people = ['lin', 'zhao', 'wang', 'sun', 'he', 'fang', 'tang', 'zhou', 'qian'] as const;
const keys = ['specialist:u1', 'unitReviewer:u1', 'expert:safetyEnvironment', 'groupLead:safetyEnvironment', 'office:plant'] as const;
const some = fc.subarray([...people]);

/** Anybody holds anything, anybody may have left; somebody who has to do with nothing is a leader, so that somebody is left. */
const held: fc.Arbitrary<Holders> = fc.tuple(some, fc.tuple(...keys.map(() => some))).map(([present, byKey]) => Object.fromEntries([
  ...keys.map((key, i) => [key, (byKey[i] ?? []).filter((id) => present.includes(id))]),
  ...present.map((id) => [personKey(id), [id]]), ['leader:plant', ['wu']], [personKey('wu'), ['wu']],
]));

const person = fc.constantFrom(...people);
const anywhere: fc.Arbitrary<Suggestion> = fc.record({
  status: fc.constantFrom(...moves.handOver[0].from), authorId: person, coAuthorIds: fc.subarray([...people], { maxLength: 2 }), deciders: some, invitedIds: some,
  appealed: fc.boolean(), consulting: fc.boolean(), implementerId: person, reportedById: person, companyLevel: fc.boolean(),
  waitsFor: fc.subarray([...keys, ...people.map(personKey)], { minLength: 1, maxLength: 2 }),
}).map(({ companyLevel, appealed, ...drawn }) => suggestion({
  ...drawn,
  stage: drawn.status === 'submitted' ? 'submitted' : drawn.status === 'expertReview' || (drawn.status !== 'unitReview' && companyLevel) ? 'expertReview' : 'unitReview',
  consulting: drawn.consulting && drawn.status === 'unitReview', onAppeal: appealed && drawn.status === 'expertReview', appealed,
  implementable: true, dueAt: noon,
}));

const { numbers } = firstPolicy;
const keysOf = (id: string, holders: Holders) => Object.keys(holders).filter((key) => holders[key]?.includes(id));

test('whatever roles people hold and whoever has left, next morning somebody who can act has it in the queue', () => {
  fc.assert(fc.property(anywhere, held, (before, holders) => {
    const grounds = { holders, policy: firstPolicy, calendar: holidays2026, now: noon };
    const after = handOver(before, grounds)?.next ?? before;
    const able = [...people, 'wu'].filter((id) => {
      const roleKeys = keysOf(id, holders);
      const actor = { personId: id, name: id, roleKeys };
      return roleKeys.length > 0 && waitsForPerson(after, roleKeys, id)
        && movesOpenTo({ suggestion: after, actor, holders, quorum: numbers.scoring.quorum }).length > 0;
    });
    expect(able).not.toEqual([]);
    expect(able.filter((id) => excludedNow(after).includes(id))).toEqual([]);
  }), { numRuns: 1000 });
});

test('what was handed over is in the right hands: a second look moves nothing', () => {
  fc.assert(fc.property(anywhere, held, (before, holders) => {
    const grounds = { holders, policy: firstPolicy, calendar: holidays2026, now: noon };
    const decision = handOver(before, grounds);
    if (decision) expect(handOver(decision.next, grounds)).toBeNull();
  }));
});
