import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndpointName, Input, Output } from '#shared/contract/index';
import { openRunning, type Running } from '../../local/running';
import { plantCaller, type PlantCaller } from '../../local/plant/caller';
import { openidOf, populate, type Who } from './testPlant';

/** The built system with the test plant's people: gateway, deployed function bundles, phone app. */
export type TestSystem = Running & {
  readonly plant: PlantCaller;
  /** Arranges through the application, in this process, and expects success. */
  does<E extends EndpointName>(who: Who, endpoint: E, input: Input<E>): Promise<Output<E>>;
};

export async function openTestSystem(): Promise<TestSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'system-'));
  const faults: string[] = [];
  let plant: PlantCaller | undefined;
  const running = await openRunning({
    dataDir,
    port: 0,
    envId: `test-${dataDir.slice(-6).toLowerCase()}`,
    log: ({ level, text }) => { if (level === 'error') faults.push(text); },
    prepare: async (cloud, url) => {
      plant = plantCaller(cloud, url);
      await populate(plant.store);
    },
  });
  if (!plant) throw new Error('the system opened without its plant');
  const caller = plant;
  return {
    ...running,
    plant,
    async does(who, endpoint, input) {
      const answered = await caller.call(openidOf(who), endpoint, input);
      if (answered.ok) return answered.data;
      throw new Error(`${who} ${endpoint}: ${JSON.stringify(answered)}`);
    },
    async close() {
      await running.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(`functions complained: ${faults.join('\n')}`);
    },
  };
}
