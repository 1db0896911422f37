import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPlant } from '../../local/plant/seed';
import { openRunning, type Running } from '../../local/running';

/** A seeded demo plant of a test file's own, thrown away at `close`. `name` must be one's own in the process. */
export async function openTestPlant(name: string): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), `${name}-`));
  const running = await openRunning({ dataDir, port: 0, envId: name, log: () => undefined, prepare: seedPlant });
  const close = async () => {
    await running.close();
    rmSync(dataDir, { recursive: true });
  };
  return { ...running, close };
}
