// A sample of the simulation over HTTP: gateway, function host, the bundles that are deployed.
import fc from 'fast-check';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { audit } from '../simulation/audit';
import { nothingKnown, playOn } from '../simulation/play';
import type { Stage } from '../simulation/stage';
import { filing, panels, plots } from '../simulation/story';

const histories = 20;
const seed = 23_222;
const firstDay = new Date('2026-12-21T09:00:00+08:00');

let system: TestSystem;
beforeAll(async () => { system = await openTestSystem(); });
afterAll(() => system.close());

function overHttp(): Stage {
  let ids = 0;
  return {
    store: system.plant.store,
    clock: system.cloud.clock,
    newId: () => `http-${String(ids += 1).padStart(6, '0')}`,
    async call(openid, endpoint, input) {
      const response = await fetch(`${system.url}/functions/api`, {
        method: 'POST', headers: { 'content-type': 'application/json', 'x-openid': openid }, body: JSON.stringify({ endpoint, input }),
      });
      return await response.json() as never;
    },
    async night() { await fetch(`${system.url}/timers/nightly`, { method: 'POST' }); },
  };
}

test(`over HTTP, too, nothing is wrong after ${histories} suggestions have lived (seed ${seed})`, async () => {
  system.cloud.clock.set(firstDay);
  const stage = overHttp();
  const memory = nothingKnown();
  const moments = fc.sample(plots.lives, { seed, numRuns: 150 });
  await playOn(memory, stage, [panels, filing(['lin', 'zhao', 'wang', 'chen', 'gao', 'tang', 'zhou']), ...moments]);
  stage.clock.advance(86_400_000);
  await stage.night();
  expect(await audit(stage, memory)).toEqual([]);
  expect(memory.ids.length).toBeGreaterThanOrEqual(histories);
});
