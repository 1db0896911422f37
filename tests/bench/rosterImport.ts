// Importing 2,200 people through the real handlers on a local cloud in this process. Operations are SDK requests to the
// database, start and commit of transactions and the look-up of the caller included.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

const file = readFileSync(resolve(__dirname, '../../docs/samples/roster-good.xlsx'));

async function measured(plant: TestPlant, work: () => Promise<number>) {
  plant.cloud.operations.reset();
  const begun = performance.now();
  const calls = await work();
  const seconds = Math.round(performance.now() - begun) / 1000;
  const operations = plant.cloud.operations.databaseCount();
  return { seconds, operations, 'operations a call': Math.round(operations / calls * 10) / 10 };
}

async function importOnce(plant: TestPlant, sheet: { folderId: string; fileId: string }): Promise<number> {
  const { id: jobId } = await plant.does('zhou', 'roster.start', { requestId: plant.newId(), ...sheet });
  for (let calls = 2; ; calls += 1) {
    if ((await plant.does('zhou', 'roster.step', { jobId })).state === 'finished') return calls;
  }
}

async function run(): Promise<void> {
  const plant = await openTestPlant();
  const folderId = plant.newId();
  const { folder } = await plant.does('zhou', 'files.openFolder', { requestId: folderId, purpose: 'roster' });
  const sheet = { folderId, fileId: await plant.cloud.storage.put(`${folder}/list.xlsx`, file) };
  const preview = async () => { await plant.does('zhou', 'roster.preview', sheet); return 1; };
  const figures = {
    'preview, all new': await measured(plant, preview),
    'import, all new': await measured(plant, () => importOnce(plant, sheet)),
    'preview, all known': await measured(plant, preview),
    'import, nothing changed': await measured(plant, () => importOnce(plant, sheet)),
  };
  await plant.close();
  console.log(JSON.stringify(figures, null, 2));
}

void run();
