// Whether data that an earlier version of the program stored can still be read.
import { createHash } from 'node:crypto';
import type { Db } from '@cloudbase/database';
import * as z from 'zod';
import { documents } from '../cloudfunctions/store/documents';
import { collectionIndexes } from '../cloudfunctions/store/indexes';

const pageSize = 500;

/** Changes with every change of a stored schema or an index. */
export function shapeFingerprint(): string {
  const schemas = Object.entries(documents).map(([name, schema]) => [name, z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })]);
  return createHash('sha256').update(JSON.stringify([schemas, collectionIndexes])).digest('hex');
}

/** The first document of each collection that today's schema does not read, with what is wrong; none when all can be read. */
export async function unreadable(database: Db): Promise<string[]> {
  const found = await Promise.all(Object.entries(documents).map(([name, schema]) => firstUnreadable(database, name, schema)));
  return found.filter((fault) => fault !== null);
}

async function firstUnreadable(database: Db, name: string, schema: z.ZodObject): Promise<string | null> {
  for (let after = ''; ;) {
    const { data } = await database.collection(name).where({ _id: database.command.gt(after) }).orderBy('_id', 'asc').limit(pageSize).get();
    const stored = data as { _id: string }[];
    for (const document of stored) {
      const read = schema.safeParse(document);
      if (!read.success) return `${name} ${document._id}: ${read.error.issues[0]?.path.join('.') ?? ''}`;
    }
    if (stored.length < pageSize) return null;
    after = stored.at(-1)?._id ?? '';
  }
}
