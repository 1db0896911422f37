import * as z from 'zod';
import { day, id } from '../model/common';
import { grant } from '../model/person';
import { roleNames } from '../policy/roles';
import { moment, personLine } from './views';

const personId = z.string().min(1).max(64);
const scope = z.string().min(1).max(64).describe('Unit id, expert group, or `plant`');
const role = z.enum(roleNames);
const words = z.string().trim().max(200).default('').describe('Why, for the history');
const requestId = id.describe('Made on the phone; a repeated call with it answers as the first time');

export const rolesInputs = {
  get: z.strictObject({ personId }),
  holders: z.strictObject({ role, scope: scope.optional() }),
  changes: z.strictObject({ personId: personId.optional().describe('Of everybody when left out') }),
  give: z.strictObject({
    requestId, personId, role, scope, words,
    from: day.describe('First day, today at the earliest'),
    until: day.optional().describe('Last day; open-ended when left out'),
    standsInFor: personId.optional().describe('Person whose absence it bridges; then with a last day'),
  }),
  take: z.strictObject({
    requestId, personId, role, scope, words,
    from: day.describe('First day of the grant: which of several it is'),
    lastDay: day.optional().describe('Last day; from now on when left out'),
  }),
};

/** A role of one person, as it stands to today. */
export const grantView = grant.extend({ scopeName: z.string(), state: z.enum(['coming', 'present', 'over']) });
export type GrantView = z.infer<typeof grantView>;

/** Somebody with roles, those over last. */
export const personRoles = personLine.omit({ hasRole: true }).extend({ grants: z.array(grantView) });
export type PersonRoles = z.infer<typeof personRoles>;

export const roleChangeView = grant.extend({
  id: z.string(),
  what: z.enum(['given', 'taken']),
  personId: z.string(),
  personName: z.string(),
  workNumber: z.string(),
  scopeName: z.string(),
  words: z.string(),
  at: moment,
  byName: z.string(),
});
export type RoleChangeView = z.infer<typeof roleChangeView>;
