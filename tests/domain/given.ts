import type { Actor, Holders } from '#shared/domain/actor';
import { personKey } from '#shared/domain/actor';
import type { Grounds } from '#shared/domain/decide';
import { submit } from '#shared/domain/submit';
import type { Filing } from '#shared/model/moveInputs';
import type { Person } from '#shared/model/person';
import type { Suggestion } from '#shared/model/suggestion';
import { holidays2026 } from '#shared/policy/holidays';
import { firstPolicy } from '#shared/policy/firstPolicy';
import type { Policy } from '#shared/policy/policy';

export const noon = new Date('2026-03-02T12:00:00+08:00');

export const content = {
  title: '冲床加装双手启动按钮', category: 'safetyEnvironment', effect: '', photos: [],
  problem: '三号冲床单手即可启动，有夹手的危险。', measure: '加装双手同时按压的启动按钮。',
} as const;

/** Who holds what: Lin writes; Wang and Sun are specialists of u1, which has no panel; Tang leads the safety experts, Fang is one; Zhou is the office, Wu a leader. */
export const holders: Holders = Object.fromEntries([
  ['specialist:u1', ['wang', 'sun']], ['expert:safetyEnvironment', ['fang', 'tang']],
  ['groupLead:safetyEnvironment', ['tang']], ['office:plant', ['zhou']], ['leader:plant', ['wu']],
  ...['lin', 'zhao', 'wang', 'sun', 'he', 'fang', 'tang', 'zhou', 'wu'].map((id) => [personKey(id), [id]]),
]);

export const actor = (personId: string): Actor => ({
  personId,
  name: personId,
  roleKeys: Object.keys(holders).filter((key) => !key.startsWith('person:') && holders[key]?.includes(personId)),
});

export const person = (id: string): Person => ({
  _id: id, schema: 1, version: 1, workNumber: id, name: id, unitId: 'u1', unitName: '冲压分厂', teamId: 't1', teamName: '一班',
  mobile: null, personCategories: ['teamLeader'], partyMember: true, state: 'active', grants: [], roleKeys: [], account: `wx-${id}`, boundAt: null, inboxSeenAt: null,
});

export const grounds = (more: Partial<Grounds> = {}): Grounds => ({
  actor: actor('lin'), holders, policy: firstPolicy, calendar: holidays2026, closedYears: [], now: noon, requestId: 'suggestion-1', inputHash: 'hash', standing: [], ...more,
});

/** Nothing out of the ordinary. */
export const filing: Filing = { coAuthorIds: [], source: 'employee', wantsToImplement: true };

/** Lin's suggestion as it was filed, with what a test needs changed. */
export function suggestion(more: Partial<Suggestion> = {}): Suggestion {
  const filed = submit({ filers: { author: person('lin'), coAuthors: [] }, content: { ...content, photos: [] }, filing, grounds: grounds() });
  if (!filed.ok) throw new Error(filed.refusal);
  return { ...filed.value.next, ...more };
}

export const policyWith = (awardYuan: Policy['numbers']['awardYuan']): Policy =>
  ({ ...firstPolicy, version: 'v2', numbers: { ...firstPolicy.numbers, awardYuan } });
