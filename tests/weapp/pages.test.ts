import type { Running } from '../../local/running';
import { openDemoPlant } from './demoPlant';
import { textOf } from './host/nodes';
import { holderOf, workerOf } from './people';
import { openPhone } from './phone';

const payloadLimit = 64 * 1024;

/** Nothing a phone could show on its own may stand for a page. */
const shownAtLeast = 2;

let plant: Running;

beforeAll(async () => {
  plant = await openDemoPlant('weapp-pages');
});

afterAll(() => plant.close());

it.each([
  ['a visitor', async () => 'visitor-1'],
  ['a worker', async () => (await workerOf(plant, (await holderOf(plant, 'specialist')).unitId)).account],
  ['a specialist', async () => (await holderOf(plant, 'specialist')).account],
  ['the office', async () => (await holderOf(plant, 'office')).account],
])('%s can open every page without an error, an unknown function of wx or a large setData', async (_who, account) => {
  const phone = await openPhone(plant, { openid: await account() });
  try {
    for (const route of phone.manifest.pages) {
      phone.pages.relaunch(route, {});
      await phone.settled();
      expect(textOf(phone.tree).length).toBeGreaterThanOrEqual(shownAtLeast);
      expect([route, phone.findings.errors]).toEqual([route, []]);
    }
    expect([...phone.findings.unmocked]).toEqual([]);
    expect(phone.findings.largestPayload().bytes).toBeLessThanOrEqual(payloadLimit);
  } finally {
    phone.close();
  }
});
