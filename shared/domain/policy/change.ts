import type { PolicyVersion, Rulebook } from '../../model/rulebook';
import { policyNumbers, type Policy, type PolicyNumbers } from '../../policy/policy';
import { ok, refuse, type Details, type Result } from '../../result';
import { daysLater, dayOf } from '../time';
import { comingPolicy, policyOn } from './inForce';
import { differencesBetween, withChanges, type Changes, type Difference } from './numbers';

/** Who changes something, by which call. */
export type Author = Pick<PolicyVersion, 'requestId' | 'inputHash' | 'byId' | 'byName' | 'at'>;
export type Proposal = { readonly from: string; readonly changes: Changes };

// Running functions have worked out today's rules already, and a call may be written a while after it was received: what
// is decided in the last minutes of a day counts as decided on the next.
const marginMs = 10 * 60_000;

/** The first day on which a change made now can count: tomorrow. Source: rules, head. */
export const earliestFrom = (now: Date): string => daysLater(new Date(now.getTime() + marginMs), 1);

/** What a proposal would change, checked as a whole; writes nothing. `details.fields`: path → what is wrong, in words. */
export function previewPolicy(book: Rulebook, { from, changes }: Proposal, now: Date): Result<{
  next: Policy; differences: Difference[];
}, 'fromTooEarly' | 'policyComing' | 'policyFaulty' | 'nothingToCorrect'> {
  if (from < earliestFrom(now)) return refuse('fromTooEarly');
  if (comingPolicy(book, dayOf(now))) return refuse('policyComing');
  const before = policyOn(book, dayOf(now)).numbers;
  const checked = checkNumbers(before, changes);
  if (!checked.ok) return checked;
  const differences = differencesBetween(before, checked.value);
  if (differences.length === 0) return refuse('nothingToCorrect');
  return ok({ next: { version: `v${book.policies.length + 2}`, from, numbers: checked.value }, differences });
}

/** The numbers with some of them changed, when they fit together. Refusal `policyFaulty`; `details.fields`: path → what is wrong, in words. */
export function checkNumbers(before: PolicyNumbers, changes: Changes): Result<PolicyNumbers, 'policyFaulty'> {
  const checked = policyNumbers.safeParse(withChanges(before, changes));
  return checked.success ? ok(checked.data) : refuse('policyFaulty', faultyFields(checked.error.issues));
}

const faultyFields = (issues: readonly { path: PropertyKey[]; message: string }[]): Details =>
  ({ fields: Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message])) });

/** Adds a version that will count from its day on. */
export function proposePolicy(book: Rulebook, proposal: Proposal & { readonly note: string }, author: Author) {
  const previewed = previewPolicy(book, proposal, author.at);
  if (!previewed.ok) return previewed;
  const added: PolicyVersion = { ...previewed.value.next, note: proposal.note, ...author, cancelled: null };
  return ok({ ...book, policies: [...book.policies, added] });
}

/** Takes back a version that has not come into force; it stays in the history. Cancelled twice is cancelled. */
export function cancelPolicy(book: Rulebook, version: string, { byId, byName, at }: Author): Result<Rulebook, 'notFound' | 'policyInForce'> {
  const found = book.policies.find((one) => one.version === version);
  if (!found) return refuse('notFound');
  if (found.cancelled) return ok(book);
  if (found.from < earliestFrom(at)) return refuse('policyInForce');
  const cancelled = { ...found, cancelled: { byId, byName, at } };
  return ok({ ...book, policies: book.policies.map((one) => (one === found ? cancelled : one)) });
}
