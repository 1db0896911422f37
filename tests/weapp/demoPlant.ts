import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPlant } from '../../local/plant/seed';
import { openRunning, type Running } from '../../local/running';

/** The demo plant on a running system of a test file's own, with a year of suggestions; thrown away at `close`. */
export async function openDemoPlant(name: string): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), `${name}-`));
  const running = await openRunning({ dataDir, port: 0, envId: name, log: () => undefined, prepare: seedPlant });
  const close = async () => {
    await running.close();
    rmSync(dataDir, { recursive: true });
  };
  return { ...running, close };
}
