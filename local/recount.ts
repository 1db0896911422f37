// `npm run recount -- --data DIR`: compares all accounts with all entries in a data folder that no other process uses.
import { resolve } from 'node:path';
import { collectionIndexes } from '../cloudfunctions/store/indexes';
import { cloudbaseStore } from '../cloudfunctions/store/cloudbase';
import { beginRecount, stepRecount } from '../cloudfunctions/app/ledger/recount';
import type { Recount } from '#shared/model/recount';
import { openCloud } from './cloudbase/cloud';
import { connectInProcess, disconnect } from './cloudbase/wire/inProcess';
import { lockDataDir } from './dataDir';

/** Runs one recount from begin to end; what it found stays in the data, where the office reads it too. */
export async function recountFolder(dataDir: string): Promise<Recount> {
  const unlock = await lockDataDir(dataDir);
  const cloud = await openCloud({ dataDir, envId: 'local-env', collections: collectionIndexes });
  try {
    const store = cloudbaseStore(connectInProcess(cloud));
    const now = new Date(cloud.clock.now());
    let recount = await beginRecount(store, { _id: `command-${now.getTime()}`, byName: 'recount', now });
    while (recount.state === 'running') {
      const stepped = await stepRecount(store, recount._id, now);
      if (!stepped.ok) throw new Error(stepped.refusal);
      recount = stepped.value;
    }
    return recount;
  } finally {
    disconnect(cloud);
    await cloud.close();
    await unlock();
  }
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--data');
  const { people, entries, sums, differences, differenceCount } = await recountFolder(resolve(at > 0 ? process.argv[at + 1] ?? '.data' : '.data'));
  for (const { book, year, account, amount } of sums) console.log([book, year, account, amount].join('\t'));
  for (const difference of differences) console.log(`DIFFERS ${JSON.stringify(difference)}`);
  console.log(`${people} people, ${entries} entries, ${differenceCount} accounts differ`);
  if (differenceCount > 0) process.exitCode = 1;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 1;
  });
}
