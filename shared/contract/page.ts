import * as z from 'zod';

/** Every list has a limit of its own and goes on behind a cursor. */
export const cursor = z.string().max(500).optional().describe('The `next` of the page before');
export const page = <T extends z.ZodType>(line: T) => z.object({ items: z.array(line), next: z.string().nullable() });
