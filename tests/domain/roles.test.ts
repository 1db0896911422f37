import { firstDayWithoutOffice, giveRole, takeRole } from '#shared/domain/roles';
import { leftPerson } from '#shared/domain/roster/person';
import type { Grant, Person } from '#shared/model/person';
import { noon, person } from './given';

const grant = (more: Partial<Grant> = {}): Grant => ({ role: 'specialist', scope: 'u1', from: '2026-03-02', until: null, ...more });
const holding = (id: string, ...grants: Grant[]): Person => ({ ...person(id), grants });
const given = (to: Person, asked: Grant, absent: Person | null = null) => {
  const result = giveRole(to, asked, { absent, now: noon });
  return result.ok ? result.value.roleKeys : result.refusal;
};

const bridging = grant({ until: '2026-03-20', standsInFor: { id: 'wang', name: '王芳' } });
const wang = holding('wang', grant({ from: '2020-01-01' }));

test.each<[string, Person, Grant, Person | null, unknown]>([
  ['a role from today on', holding('lin'), grant(), null, ['specialist:u1']],
  ['a role that began yesterday', holding('lin'), grant({ from: '2026-03-01' }), null, 'datesUnfit'],
  ['a role that ends before it begins', holding('lin'), grant({ from: '2026-03-03', until: '2026-03-02' }), null, 'datesUnfit'],
  ['a role held already', holding('lin', grant({ from: '2020-01-01' })), grant({ from: '2030-01-01' }), null, 'roleHeld'],
  ['a role after the same one has ended', holding('lin', grant({ from: '2020-01-01', until: '2026-03-01' })), grant(), null, ['specialist:u1']],
  ['the same role for another unit', holding('lin', grant({ scope: 'u2' })), grant(), null, ['specialist:u2', 'specialist:u1']],
  ['a stand-in for some days', holding('lin'), bridging, wang, ['specialist:u1']],
  ['a stand-in without a last day', holding('lin'), { ...bridging, until: null }, wang, 'standInUnfit'],
  ['a stand-in for somebody who does not hold it', holding('lin'), bridging, holding('wang'), 'standInUnfit'],
  ['a stand-in for somebody whose role ends before', holding('lin'), bridging, holding('wang', grant({ from: '2020-01-01', until: '2026-03-01' })), 'standInUnfit'],
  ['a stand-in for oneself', holding('wang'), bridging, wang, 'standInUnfit'],
])('%s', (_what, to, asked, absent, expected) => { expect(given(to, asked, absent)).toEqual(expected); });

const taken = (from: Grant, lastDay: string | null) => {
  const result = takeRole(holding('lin', from), from, { lastDay, now: noon });
  return result.ok ? [result.value.grants.map(({ until }) => until), result.value.roleKeys] : result.refusal;
};

test.each<[string, Grant, string | null, unknown]>([
  ['now', grant({ from: '2020-01-01' }), null, [['2026-03-01'], []]],
  ['after a last day', grant({ from: '2020-01-01' }), '2026-03-31', [['2026-03-31'], ['specialist:u1']]],
  ['on the day it was given, as if it had never been', grant(), null, [[], []]],
  ['before it begins', grant({ from: '2026-05-01' }), '2026-04-30', [[], []]],
  ['on a day past', grant({ from: '2020-01-01' }), '2026-03-01', 'lastDayUnfit'],
  ['later than it ends anyway', grant({ from: '2020-01-01', until: '2026-03-10' }), '2026-03-11', 'lastDayUnfit'],
  ['when it is over', grant({ from: '2020-01-01', until: '2026-03-01' }), null, 'roleUnknown'],
])('a role is taken %s', (_what, from, lastDay, expected) => { expect(taken(from, lastDay)).toEqual(expected); });

const office = (more: Partial<Grant> = {}) => grant({ role: 'office', scope: 'plant', from: '2020-01-01', ...more });

test.each<[string, Person[], string | null]>([
  ['one member for good', [holding('zhou', office())], null],
  ['nobody', [], '2026-03-02'],
  ['one member for a time', [holding('zhou', office({ until: '2026-04-30' }))], '2026-05-01'],
  ['one after the other without a gap', [holding('zhou', office({ until: '2026-04-30' })), holding('huang', office({ from: '2026-05-01' }))], null],
  ['a day between them', [holding('zhou', office({ until: '2026-04-30' })), holding('huang', office({ from: '2026-05-02' }))], '2026-05-01'],
  ['one who has left', [leftPerson(holding('zhou', office()), '2026-03-01')], '2026-03-02'],
  ['one who cannot sign in', [{ ...holding('zhou', office()), account: 'unbound:zhou' }], '2026-03-02'],
])('the office with %s is empty from %s', (_what, people, day) => { expect(firstDayWithoutOffice(people, noon)).toBe(day); });
