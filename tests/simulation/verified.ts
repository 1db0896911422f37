import { firstPolicy } from '#shared/policy/firstPolicy';
import { checkBooks } from '../../local/verify/check.mjs';
import type { Books } from './books';

const parts = ['entries', 'history', 'suggestions', 'accounts', 'seasons', 'prizes', 'reservations'] as const;

/** What the verifier finds, who shares no code with the system, in the books as they would be exported. */
export function verified(books: Books): string[] {
  const documents = parts.flatMap((part) => books[part].map((one) => ({ part, ...one })));
  const { wrong } = checkBooks(JSON.parse(JSON.stringify([...documents, { part: 'policies', ...firstPolicy }])) as { part: string }[]);
  return wrong.map((line) => `verifier: ${line}`);
}
