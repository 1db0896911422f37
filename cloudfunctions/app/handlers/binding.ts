import type { Answered, Parsed } from '#shared/contract/index';
import { officeKey, roleKey, roleKeysOf } from '#shared/domain/actor';
import { cleanName, cleanWorkNumber, unboundAccount } from '#shared/domain/names';
import type { BindingCode, Person } from '#shared/model/person';
import { ok, refuse } from '#shared/result';
import type { Transaction } from '../../store/store';
import { failedBefore, forgetFailures, noteFailure } from '../attempts';
import { codesFor, slipOf } from '../codes';
import { againOnCollision } from '../collisions';
import type { Context, VisitorContext } from '../context';
import { viewOf } from './me';

/** People on one page of the sheet of codes. */
const sheetSize = 20;
/** As in the roster. */
const workNumberMost = 20;

/**
 * Binds the calling account to a person. Unknown number, wrong name, wrong or used code: one and the same refusal, and
 * one more failed attempt for the number and for the account.
 */
export async function bind(input: Parsed<'binding.bind'>, context: VisitorContext): Promise<Answered<'binding.bind'>> {
  const { openid, store, now, policy } = context;
  if (!openid) return refuse('notAllowed');
  // A ligature becomes many signs when it is cleaned.
  const workNumber = cleanWorkNumber(input.workNumber).slice(0, workNumberMost);
  const given = { workNumber, name: cleanName(input.name), code: input.code.replace(/\s/g, '') };
  const subjects = [`number:${workNumber}`, `account:${openid}`];

  return againOnCollision(() => store.transact(async (transaction) => {
    const failures = await failedBefore(subjects, transaction);
    if (failures.isLocked(policy.numbers.binding, now)) return refuse('bindingLocked');
    const [boundAlready] = await transaction.find('people', { where: { account: openid }, limit: 1 });
    const found = await matching(given, openid, transaction, now);
    if (!found) {
      await noteFailure(failures, transaction, policy.numbers.binding, now);
      return refuse('wrongBinding');
    }
    if (found.person.account === openid) return ok(viewOf(found.person, now));
    if (boundAlready) return refuse('alreadyBound');
    const bound: Person = { ...found.person, account: openid, boundAt: now };
    await transaction.replace('bindingCodes', { ...found.code, usedBy: openid });
    await transaction.replace('people', bound);
    await forgetFailures(failures, transaction, now);
    return ok(viewOf(bound, now));
  }));
}

type Given = { readonly workNumber: string; readonly name: string; readonly code: string };

type Match = { readonly person: Person; readonly code: BindingCode };

/** The person at the plant with this number and name, and the code, when it is good for this account. */
async function matching({ workNumber, name, code }: Given, openid: string, transaction: Transaction, now: Date): Promise<Match | null> {
  const [person] = await transaction.find('people', { where: { workNumber }, limit: 1 });
  // Looked up for nobody, too: how long the answer takes does not tell a known number from an unknown one.
  const issued = await transaction.get('bindingCodes', person?._id ?? 'nobody');
  if (!person || person.state !== 'active' || person.name !== name || issued?.code !== code) return null;
  const answersAgain = issued.usedBy === openid && person.account === openid;
  const isGood = issued.usedBy === null && issued.expiresAt >= now;
  return answersAgain || isGood ? { person, code: issued } : null;
}

export async function issue({ personId }: Parsed<'binding.issue'>, context: Context): Promise<Answered<'binding.issue'>> {
  return againOnCollision(() => context.store.transact(async (transaction) => {
    const person = await transaction.get('people', personId);
    if (!person || person.state === 'left') return refuse('notFound');
    if (!mayIssueIn(person.unitId, context) || !mayIssueTo(person, context)) return refuse('notAllowed');
    const [code] = await codesFor([person], transaction, context);
    if (!code) throw new Error(`no code for ${personId}`);
    const failures = await failedBefore([`number:${person.workNumber}`], transaction);
    await forgetFailures(failures, transaction, context.now);
    return ok(slipOf(person, code));
  }));
}

export async function sheet({ unitId, teamId, cursor }: Parsed<'binding.sheet'>, context: Context): Promise<Answered<'binding.sheet'>> {
  if (!mayIssueIn(unitId, context)) return refuse('notAllowed');
  const { store } = context;
  const { items, next } = await store.page('people', {
    where: { unitId, ...(teamId ? { teamId } : {}), state: 'active' },
    orderBy: { field: teamId ? '_id' : 'teamId', direction: 'asc' },
    limit: sheetSize,
    after: cursor ?? null,
  });
  const unbound = items.filter((person) => person.account === unboundAccount(person._id) && mayIssueTo(person, context));
  const codes = await againOnCollision(() => store.transact((transaction) => codesFor(unbound, transaction, context)));
  const slips = unbound.flatMap((person) => {
    const code = codes.find(({ _id }) => _id === person._id);
    return code ? [slipOf(person, code)] : [];
  });
  return ok({ items: slips, next });
}

/** The office issues codes for everybody, a specialist for the people of the own unit. */
const mayIssueIn = (unitId: string, { actor }: Context): boolean =>
  actor.roleKeys.includes(officeKey) || actor.roleKeys.includes(roleKey('specialist', unitId));

/** A code is the key to everything its person may do: of people who hold a role only the office gives it out. */
const mayIssueTo = (person: Person, { actor, now }: Context): boolean =>
  actor.roleKeys.includes(officeKey) || roleKeysOf(person, now).length === 0;
