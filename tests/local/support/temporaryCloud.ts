import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCloud, type Cloud, type CloudOptions } from '../../../local/cloudbase/cloud';

let made = 0;

/** A folder of its own that `remove` takes away. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A cloud in a folder of its own, with an environment name of its own; `dispose` closes it and takes everything away. */
export async function temporaryCloud(collections: CloudOptions['collections'], options: Partial<CloudOptions> = {}): Promise<{ cloud: Cloud; dispose: () => Promise<void> }> {
  const { folder, remove } = temporaryFolder();
  const cloud = await openCloud({ dataDir: folder, envId: `test-${process.pid}-${++made}`, durable: false, collections, ...options });
  const dispose = async (): Promise<void> => {
    await cloud.close();
    remove();
  };
  return { cloud, dispose };
}
