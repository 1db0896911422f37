import { calendarOn, policyNamed, policyOn } from '#shared/domain/policy/inForce';
import { closedYearsOn } from '#shared/domain/season/creditedYear';
import { dayOf } from '#shared/domain/time';
import type { Author } from '#shared/domain/policy/change';
import type { Rulebook } from '#shared/model/rulebook';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere, type Reader, type Store } from '../store/store';
import type { Context, VisitorContext } from './context';

const bookId = 'plant';
const emptyBook: Rulebook = { _id: bookId, schema: 1, version: 0, policies: [], calendars: [], closings: [], phrases: [] };

type Rules = Pick<VisitorContext, 'policy' | 'calendar' | 'policyNamed' | 'closedYears'>;
const known = new WeakMap<Store, { readonly day: string; readonly rules: Rules }>();

/**
 * Policy and calendar in force on the Shanghai day of `now`. No change can count before the next day, so what a warm
 * function found once holds until midnight: one operation a day.
 */
export async function rulesOn(now: Date, store: Store): Promise<Rules> {
  const day = dayOf(now);
  const before = known.get(store);
  if (before?.day === day) return before.rules;
  const book = await readBook(store);
  const rules = { policy: policyOn(book, day), calendar: calendarOn(book, day), policyNamed: (version: string) => policyNamed(book, version), closedYears: closedYearsOn(book.closings, day) };
  known.set(store, { day, rules });
  return rules;
}

/** What the office has decided so far; nothing at first, under version 0. */
export const readBook = async (reader: Reader): Promise<Rulebook> => await reader.get('rulebooks', bookId) ?? emptyBook;

/** Two calls may both begin the book: the second finds it on its next try. */
const triesAfterCollision = 3;

/** Changes the book at most once for a request id: a repeat by the same person with the same input finds its change there. */
export async function changeBook<E extends string>(
  requestId: string,
  context: Context,
  work: (book: Rulebook, author: Author) => Result<Rulebook, E>,
): Promise<Result<Rulebook, E | 'idReused'>> {
  const { store, caller, now, inputHash } = context;
  const author: Author = { requestId, inputHash, byId: caller._id, byName: caller.name, at: now };
  for (let tries = 1; ; tries += 1) {
    try {
      return await store.transact(async (transaction) => {
        const book = await readBook(transaction);
        const earlier = [...book.policies, ...book.calendars, ...book.phrases].find((one) => one.requestId === requestId);
        if (earlier) return earlier.byId === caller._id && earlier.inputHash === inputHash ? ok(book) : refuse('idReused');
        const changed = work(book, author);
        if (!changed.ok || changed.value === book) return changed;
        const next = { ...changed.value, version: book.version + 1 };
        if (book.version === 0) await transaction.insert('rulebooks', [next]);
        else await transaction.replace('rulebooks', changed.value);
        return ok(next);
      });
    } catch (error) {
      if (!(error instanceof AlreadyThere) || tries === triesAfterCollision) throw error;
    }
  }
}
