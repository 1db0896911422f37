import type { Answered, Parsed } from '#shared/contract/index';
import type { PolicyLine, PolicyView } from '#shared/contract/policy';
import { cancelPolicy, earliestFrom, previewPolicy, proposePolicy } from '#shared/domain/policy/change';
import { policyOn } from '#shared/domain/policy/inForce';
import { differencesBetween, numberAt } from '#shared/domain/policy/numbers';
import { dayOf } from '#shared/domain/time';
import type { PolicyVersion, Rulebook } from '#shared/model/rulebook';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { ok } from '#shared/result';
import { policyPaths } from '#shared/text/policy';
import type { Context, VisitorContext } from '../context';
import { changeBook, readBook } from '../rulebook';

export async function currentPolicy(_input: object, { policy: { version, from, numbers } }: VisitorContext): Promise<Answered<'policy.current'>> {
  const { awardYuan, points, due, scoring, content, estimate, annual } = numbers;
  return ok({ version, from, awardYuan, points, due, scoring, content, estimate, annual });
}

export async function policy(_input: object, { store, now }: Context): Promise<Answered<'policy.get'>> {
  return ok(viewOf(await readBook(store), now));
}

export async function previewOfPolicy(proposal: Parsed<'policy.preview'>, { store, now }: Context): Promise<Answered<'policy.preview'>> {
  const previewed = previewPolicy(await readBook(store), proposal, now);
  if (!previewed.ok) return previewed;
  const { next: { version, from }, differences } = previewed.value;
  return ok({ version, from, differences });
}

export async function propose({ requestId, ...proposal }: Parsed<'policy.propose'>, context: Context): Promise<Answered<'policy.propose'>> {
  const changed = await changeBook(requestId, context, (book, author) => proposePolicy(book, proposal, author));
  return changed.ok ? ok(viewOf(changed.value, context.now)) : changed;
}

export async function cancel({ requestId, version }: Parsed<'policy.cancel'>, context: Context): Promise<Answered<'policy.cancel'>> {
  const changed = await changeBook(requestId, context, (book, author) => cancelPolicy(book, version, author));
  return changed.ok ? ok(viewOf(changed.value, context.now)) : changed;
}

function viewOf(book: Rulebook, now: Date): PolicyView {
  const today = dayOf(now);
  const { version, from, numbers } = policyOn(book, today);
  return {
    inForce: { version, from },
    numbers: Object.fromEntries(policyPaths.map((path) => [path, numberAt(numbers, path)])) as PolicyView['numbers'],
    earliest: earliestFrom(now),
    history: [...book.policies.map((one, index) => lineOf(one, index, book, today)).reverse(), firstLine(version)],
  };
}

/** A version with what it changed of the one in force when it was decided. */
function lineOf(decided: PolicyVersion, index: number, book: Rulebook, today: string): PolicyLine {
  const { version, from, numbers, note, byName, at, cancelled } = decided;
  const before = policyOn({ policies: book.policies.slice(0, index), calendars: [] }, dayOf(at));
  return {
    version, from, note, byName, at: at.toISOString(),
    state: stateOf(decided, policyOn(book, today).version, today),
    cancelledBy: cancelled?.byName ?? null,
    cancelledAt: cancelled?.at.toISOString() ?? null,
    differences: differencesBetween(before.numbers, numbers),
  };
}

function stateOf({ version, from, cancelled }: PolicyVersion, inForce: string, today: string): PolicyLine['state'] {
  if (cancelled) return 'cancelled';
  if (from > today) return 'coming';
  return version === inForce ? 'inForce' : 'past';
}

const firstLine = (inForce: string): PolicyLine => ({
  version: firstPolicy.version, from: firstPolicy.from, state: inForce === firstPolicy.version ? 'inForce' : 'past',
  note: '', byName: null, at: null, cancelledBy: null, cancelledAt: null, differences: [],
});
