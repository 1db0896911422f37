import * as z from 'zod';
import { personCategories, roleNames } from '../policy/roles';
import { stored } from './common';

/** A role given to a person for one unit, one expert group or the whole plant, from and until a day (inclusive). */
export const grant = z.object({
  role: z.enum(roleNames),
  /** Unit id, expert group, or `plant`. */
  scope: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  /** Whose absence this grant bridges 代理. */
  standsInFor: z.object({ id: z.string(), name: z.string() }).optional(),
});
export type Grant = z.infer<typeof grant>;

/** One person on the roster 花名册, with roles: identity is read as this one document. */
export const person = z.object({
  _id: z.string(),
  ...stored,
  workNumber: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  teamId: z.string().nullable(),
  teamName: z.string().nullable(),
  mobile: z.string().nullable(),
  personCategories: z.array(z.enum(personCategories)),
  partyMember: z.boolean(),
  state: z.enum(['active', 'left']),
  grants: z.array(grant),
  /** `role:scope` of every grant, whatever its dates: the index that finds holders. */
  roleKeys: z.array(z.string()),
  /** The WeChat openid, or `unbound:<id>`: a unique index needs a value in every document. */
  account: z.string(),
  boundAt: z.date().nullable(),
  /** Up to when this person has looked at the inbox. */
  inboxSeenAt: z.date().nullable().default(null),
});
export type Person = z.infer<typeof person>;

/** One change of somebody's roles, kept for good; its id was made on the phone. */
export const roleChange = z.object({
  _id: z.string(),
  ...stored,
  what: z.enum(['given', 'taken']),
  personId: z.string(),
  personName: z.string(),
  workNumber: z.string(),
  ...grant.shape,
  /** The unit's name, or the scope itself. */
  scopeName: z.string(),
  words: z.string(),
  at: z.date(),
  byId: z.string(),
  byName: z.string(),
  /** SHA-256 of the call's input: the same id with other input is refused. */
  inputHash: z.string(),
});
export type RoleChange = z.infer<typeof roleChange>;

/** A unit 二级单位 with its teams 班组. */
export const unit = z.object({
  _id: z.string(),
  ...stored,
  name: z.string(),
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Unit = z.infer<typeof unit>;

/** A single-use code that binds a WeChat account to one person; its id is the person's. */
export const bindingCode = z.object({
  _id: z.string(),
  ...stored,
  code: z.string(),
  issuedBy: z.string(),
  issuedAt: z.date(),
  expiresAt: z.date(),
  /** The account that used it. */
  usedBy: z.string().nullable(),
});
export type BindingCode = z.infer<typeof bindingCode>;

/** Failed bindings of a work number (`number:…`) or an account (`account:…`) since `since`. */
export const bindingAttempts = z.object({ _id: z.string(), ...stored, failed: z.number().int(), since: z.date() });
export type BindingAttempts = z.infer<typeof bindingAttempts>;

