import type { Answered, Parsed } from '#shared/contract/index';
import { officeKey, roleKey } from '#shared/domain/actor';
import { firstDayWithoutOffice, giveRole, takeRole } from '#shared/domain/roles';
import { daysLater } from '#shared/domain/time';
import type { Grant, Person } from '#shared/model/person';
import { expertGroups, roles, type ExpertGroup, type Role } from '#shared/policy/roles';
import { ok, refuse, type Result } from '#shared/result';
import type { Transaction } from '../../store/store';
import type { Context } from '../context';
import { changeOnce } from '../roles/changeOnce';
import { changeView, personRolesOf, scopeNames } from '../roles/views';

const pageSize = 50;
/** More people than an office ever has. */
const officeMax = 200;

export async function getRoles({ personId }: Parsed<'roles.get'>, { store, now }: Context): Promise<Answered<'roles.get'>> {
  const person = await store.get('people', personId);
  return person ? ok(personRolesOf(person, await scopeNames(store, [person]), now)) : refuse('notFound');
}

export async function holders({ role, scope, cursor }: Parsed<'roles.holders'>, { store, now }: Context): Promise<Answered<'roles.holders'>> {
  const roleKeys = scope ? roleKey(role, scope) : { from: `${role}:`, below: `${role};` };
  const { items, next } = await store.page('people', {
    where: { roleKeys, state: 'active' }, orderBy: { field: 'name', direction: 'asc' }, limit: pageSize, after: cursor ?? null,
  });
  const names = await scopeNames(store, items);
  return ok({ items: items.map((person) => personRolesOf(person, names, now)), next });
}

export async function roleChanges({ personId, cursor }: Parsed<'roles.changes'>, { store }: Context): Promise<Answered<'roles.changes'>> {
  const { items, next } = await store.page('roleChanges', {
    where: personId ? { personId } : {}, orderBy: { field: 'at', direction: 'desc' }, limit: pageSize, after: cursor ?? null,
  });
  return ok({ items: items.map(changeView), next });
}

export async function giveRoleTo(input: Parsed<'roles.give'>, context: Context): Promise<Answered<'roles.give'>> {
  const { requestId, personId, role, scope, from, until = null, standsInFor, words } = input;
  return changeOnce(requestId, context, async (transaction): Promise<Answered<'roles.give'>> => {
    const person = await transaction.get('people', personId);
    if (!person || person.state === 'left') return refuse('notFound');
    const scopeName = await nameOfScope(role, scope, transaction);
    if (scopeName === null) return refuse('scopeUnknown');
    const absent = standsInFor ? await transaction.get('people', standsInFor) : null;
    if (standsInFor && !absent) return refuse('standInUnfit');
    const grant: Grant = { role, scope, from, until, ...(absent ? { standsInFor: { id: absent._id, name: absent.name } } : {}) };
    const given = giveRole(person, grant, { absent, now: context.now });
    if (!given.ok) return given;
    await transaction.replace('people', given.value);
    return ok(await note({ what: 'given', person, grant, scopeName, words, requestId }, transaction, context));
  });
}

export async function takeRoleFrom(input: Parsed<'roles.take'>, context: Context): Promise<Answered<'roles.take'>> {
  const { requestId, personId, role, scope, from, lastDay = null, words } = input;
  const { now } = context;
  return changeOnce(requestId, context, async (transaction): Promise<Answered<'roles.take'>> => {
    const person = await transaction.get('people', personId);
    if (!person) return refuse('notFound');
    const taken = takeRole(person, { role, scope, from }, { lastDay, now });
    if (!taken.ok) return taken;
    const kept = role === 'office' ? await keepOffice(person, taken.value, transaction, now) : ok(true as const);
    if (!kept.ok) return kept;
    await transaction.replace('people', taken.value);
    const until = lastDay ?? daysLater(now, -1);
    const scopeName = (await nameOfScope(role, scope, transaction)) ?? scope;
    const before = person.grants.find((grant) => grant.role === role && grant.scope === scope && grant.from === from);
    return ok(await note({ what: 'taken', person, grant: { role, scope, from, until, ...standingIn(before) }, scopeName, words, requestId }, transaction, context));
  });
}

const standingIn = (grant: Grant | undefined): Pick<Grant, 'standsInFor'> => (grant?.standsInFor ? { standsInFor: grant.standsInFor } : {});

/**
 * Refuses `lastOffice` when the change leaves the office without anybody on a day on which somebody was there before.
 * The others of the office are written too: two members who take each other away at the same moment then meet in a
 * conflict, where reading alone would let both go.
 */
async function keepOffice(before: Person, after: Person, transaction: Transaction, now: Date): Promise<Result<true, 'lastOffice'>> {
  const office = await transaction.find('people', { where: { roleKeys: officeKey, state: 'active' }, limit: officeMax });
  const others = office.filter(({ _id }) => _id !== before._id);
  const gap = firstDayWithoutOffice([...others, after], now);
  const gapBefore = firstDayWithoutOffice([...others, before], now);
  if (gap !== null && (gapBefore === null || gap < gapBefore)) return refuse('lastOffice');
  for (const other of others) await transaction.replace('people', other);
  return ok(true);
}

/** What a role is held for, in words; `null` when the role is not held for such a thing. */
async function nameOfScope(role: Role, scope: string, transaction: Transaction): Promise<string | null> {
  switch (roles[role]) {
    case 'unit': return (await transaction.get('units', scope))?.name ?? null;
    case 'group': return expertGroups.includes(scope as ExpertGroup) ? scope : null;
    case 'plant': return scope === 'plant' ? scope : null;
  }
}

type Noted = {
  readonly what: 'given' | 'taken'; readonly person: Person; readonly grant: Grant;
  readonly scopeName: string; readonly words: string; readonly requestId: string;
};

async function note({ what, person, grant, scopeName, words, requestId }: Noted, transaction: Transaction, { caller, now, inputHash }: Context) {
  const change = {
    _id: requestId, schema: 1 as const, version: 1, what, ...grant, scopeName, words, inputHash, at: now,
    personId: person._id, personName: person.name, workNumber: person.workNumber, byId: caller._id, byName: caller.name,
  };
  await transaction.insert('roleChanges', [change]);
  return changeView(change);
}
