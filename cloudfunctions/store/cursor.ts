import * as z from 'zod';
import type { Scalar } from './store';

export type Place = { readonly value: Scalar; readonly id: string };

/** Further from 1970, in milliseconds, no date lies. */
const dateLimit = 8.64e15;

const written = z.tuple([z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ date: z.int().min(-dateLimit).max(dateLimit) })]), z.string()]);

/** Where a page ended, as text that may travel through the phone: the last value of the order field, and the id. */
export const writeCursor = ({ value, id }: Place): string =>
  Buffer.from(JSON.stringify([value instanceof Date ? { date: value.getTime() } : value, id])).toString('base64url');

/** `null` when the text is not a cursor: the list then begins anew. */
export function readCursor(text: string): Place | null {
  const read = written.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!read.success) return null;
  const [value, id] = read.data;
  return { value: value !== null && typeof value === 'object' ? new Date(value.date) : value, id };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
