import type { Transaction } from '@cloudbase/database/dist/commonjs/transaction/index';
import { openCloud } from '../../../local/cloudbase/cloud';
import { connectInProcess } from '../../../local/cloudbase/wire/inProcess';
import { crashCollections } from './crash';

// A process of its own, to be killed: writes transactions without end and reports each one that was acknowledged.
async function write(dataDir: string): Promise<void> {
  const cloud = await openCloud({ dataDir, envId: 'crash', collections: crashCollections });
  const db = connectInProcess(cloud);
  const { total } = (await db.collection('entries').count()) as { total: number };
  for (let i = total; ; i++) {
    await db.runTransaction(async (t: Transaction) => {
      await t.collection('entries').add({ _id: `e${i}`, key: `k${i}`, tags: ['all', `t${i % 7}`], body: 'x'.repeat(1_500) });
      await t.collection('sums').doc('sum').set({ entries: i + 1 });
    });
    process.send?.(i);
  }
}

void write(process.argv[2] as string);
