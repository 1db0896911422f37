import type { Scalar } from './store';

type Place = { readonly value: Scalar; readonly id: string };

/** Where a page ended, as text that may travel through the phone: the last value of the order field, and the id. */
export const writeCursor = ({ value, id }: Place): string =>
  Buffer.from(JSON.stringify([value instanceof Date ? { date: value.getTime() } : value, id])).toString('base64url');

/** `null` when the text is not a cursor: the list then begins anew. */
export function readCursor(text: string): Place | null {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [Scalar | { date: number }, unknown];
    if (typeof id !== 'string') return null;
    const isDate = value !== null && typeof value === 'object' && 'date' in value;
    return { value: isDate ? new Date(value.date) : value, id };
  } catch {
    return null;
  }
}
