import type { BindingAttempts } from '#shared/model/person';
import type { PolicyNumbers } from '#shared/policy/policy';
import type { Transaction } from '../store/store';

type Rules = Pick<PolicyNumbers['binding'], 'attempts' | 'lockHours'>;
const hourMs = 3_600_000;

/** Failed attempts of some subjects (a work number, an account, a desk), as they stand in this transaction. */
export type Failures = {
  readonly subjects: readonly string[];
  readonly known: readonly BindingAttempts[];
  isLocked(rules: Rules, now: Date): boolean;
};

const isOver = ({ since }: BindingAttempts, { lockHours }: Rules, now: Date) => now.getTime() - since.getTime() >= lockHours * hourMs;

/** A subject with too many failures is locked until the lock is over; unknown work numbers count like known ones. */
export async function failedBefore(subjects: readonly string[], transaction: Transaction): Promise<Failures> {
  const known = await transaction.find('bindingAttempts', { where: { _id: { in: subjects } }, limit: subjects.length });
  return {
    subjects,
    known,
    isLocked: (rules, now) => known.some((attempts) => attempts.failed >= rules.attempts && !isOver(attempts, rules, now)),
  };
}

export async function noteFailure({ subjects, known }: Failures, transaction: Transaction, rules: Rules, now: Date): Promise<void> {
  await insertFresh(subjects, known, transaction, { failed: 1, since: now });
  for (const attempts of known) {
    const again = isOver(attempts, rules, now) ? { failed: 1, since: now } : { failed: attempts.failed + 1 };
    await transaction.replace('bindingAttempts', { ...attempts, ...again });
  }
}

/**
 * A success, or a new code from the specialist, starts the count anew. Written even where nothing had failed: of guesses
 * made at the same moment the database then lets one after the other through, and none is weighed beside the count.
 */
export async function forgetFailures({ subjects, known }: Failures, transaction: Transaction, now: Date): Promise<void> {
  await insertFresh(subjects, known, transaction, { failed: 0, since: now });
  for (const attempts of known) await transaction.replace('bindingAttempts', { ...attempts, failed: 0, since: now });
}

async function insertFresh(subjects: readonly string[], known: readonly BindingAttempts[], transaction: Transaction, begun: { failed: number; since: Date }): Promise<void> {
  const fresh = subjects.filter((subject) => !known.some(({ _id }) => _id === subject));
  await transaction.insert('bindingAttempts', fresh.map((_id) => ({ _id, schema: 1 as const, version: 1, ...begun })));
}
