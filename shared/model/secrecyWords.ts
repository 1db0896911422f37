import * as z from 'zod';
import { id, stored } from './common';

/** Who changed the list and by how many words; which ones is not kept, because the list itself is sensitive. */
const change = z.object({
  requestId: id, inputHash: z.string(), byId: z.string(), byName: z.string(), at: z.date(),
  added: z.number().int(), removed: z.number().int(),
});
export type SecrecyChange = z.infer<typeof change>;

/** The words that no suggestion may hold, with the salt of this version: the plant has one list. */
export const secrecyWords = z.object({ _id: z.string(), ...stored, words: z.array(z.string()), salt: z.string(), changes: z.array(change) });
export type SecrecyWords = z.infer<typeof secrecyWords>;
