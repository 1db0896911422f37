import type { Running } from '../../local/running';
import { textOf } from './host/nodes';
import { openPhone } from './phone';
import { openTestPlant } from './plant';

const payloadLimit = 64 * 1024;

/** Nothing a phone could show on its own may stand for a page. */
const shownAtLeast = 2;

let plant: Running;

beforeAll(async () => {
  plant = await openTestPlant('weapp-pages');
});

afterAll(() => plant.close());

type Person = { _id: string; account: string; grants: { role: string }[] };

async function accountOf(role: string | null): Promise<string> {
  const { data } = (await plant.database.collection('people').limit(1_000).get()) as { data: Person[] };
  const found = data.find(({ account, grants }) => !account.startsWith('unbound:') && (role === null ? grants.length === 0 : grants.some((grant) => grant.role === role)));
  if (found === undefined) throw new Error(`the demo plant has nobody who is ${role ?? 'an employee only'}`);
  return found.account;
}

it.each([
  ['a visitor', () => Promise.resolve('visitor-1')],
  ['a worker', () => accountOf(null)],
  ['a specialist', () => accountOf('specialist')],
  ['the office', () => accountOf('office')],
])('%s can open every page without an error, an unknown function of wx or a large setData', async (_who, account) => {
  const phone = await openPhone(plant, { openid: await account() });
  try {
    for (const route of phone.manifest.pages) {
      phone.pages.relaunch(route, {});
      await phone.settled();
      expect([route, textOf(phone.tree).length]).toEqual([route, expect.any(Number)]);
      expect(textOf(phone.tree).length).toBeGreaterThanOrEqual(shownAtLeast);
      expect([route, phone.findings.errors]).toEqual([route, []]);
    }
    expect([...phone.findings.unmocked]).toEqual([]);
    expect(phone.findings.largestPayload().bytes).toBeLessThanOrEqual(payloadLimit);
  } finally {
    phone.close();
  }
});
