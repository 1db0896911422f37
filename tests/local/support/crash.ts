import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openCloud, type CloudOptions } from '../../../local/cloudbase/cloud';

export const crashCollections: CloudOptions['collections'] = {
  entries: [
    { name: 'key', fields: ['key'], unique: true },
    { name: 'tags', fields: ['tags'] },
  ],
  sums: [],
};

export interface CrashFindings {
  acknowledged: number;
  /** Acknowledged entries that are not there after reopening. */
  lost: number;
  /** Whether documents, index entries and the sum written in the same transaction agree. */
  consistent: boolean;
}

/** Lets a process write until it has acknowledged `acknowledgements` transactions more, kills it, and looks at what it left. */
export async function killAndInspect(dataDir: string, acknowledgements: number): Promise<CrashFindings> {
  const writer = fork(join(__dirname, 'crashWriter.ts'), [dataDir], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
  let last = -1;
  let heard = 0;
  writer.on('message', (i: number) => {
    last = i;
    if (++heard === acknowledgements) writer.kill('SIGKILL');
  });
  const [code, signal] = (await once(writer, 'exit')) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself, with ${code ?? signal}`);
  return inspect(dataDir, last);
}

async function inspect(dataDir: string, last: number): Promise<CrashFindings> {
  const cloud = await openCloud({ dataDir, collections: crashCollections });
  const { database } = cloud;
  const there = await database.count('entries', {});
  let lost = 0;
  for (let i = 0; i <= last; i++) if ((await database.count('entries', { key: `k${i}` })) !== 1) lost++;
  const indexed = await database.count('entries', { tags: 'all' });
  const [sum] = await database.find('sums', { query: { _id: 'sum' } });
  const summed = sum === undefined ? 0 : Number(database.read(sum)['entries']);
  await cloud.close();
  return { acknowledged: last + 1, lost, consistent: indexed === there && summed === there };
}
