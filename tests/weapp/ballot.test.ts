// A manager votes on a phone: the real mini program build, the real functions, one local cloud.
import { yearOf } from '#shared/domain/time';
import { firstGrades, giveLeaders } from '../plant/ballot';
import { draft } from '../plant/drafts';
import { openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const payloadLimit = 64 * 1024;
const year = yearOf(new Date()) - 1;
const ids = Array.from({ length: 12 }, (_, i) => `electable-${String(i + 1).padStart(3, '0')}`);

let system: TestSystem;
const network = { up: true };
let phone: Weapp;

beforeAll(async () => {
  system = await openTestSystem();
  const { plant: { store }, does } = system;
  await giveLeaders({ store });
  await does('lin', 'suggestion.submit', draft('ballot-model-1'));
  const model = await store.get('suggestions', 'ballot-model-1');
  if (!model) throw new Error('the model was filed');
  await store.transact((transaction) => transaction.insert('suggestions', firstGrades(model, year, { many: ids.length })));
  await does('zhou', 'ballot.open', { requestId: 'open-ballot-1', year, endsOn: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10), candidateIds: ids });
  phone = await openPhone(system, { openid: openidOf('wu'), network });
});

afterAll(async () => {
  phone.close();
  await system.close();
});

const halfDone = () => [...phone.storage.entries.keys()].filter((key) => key.startsWith('ballot:'));
const rolled = async () => (await system.plant.store.get('ballots', String(year)))?.voted;

test('home leads to the ballot; what is chosen lies on the phone, and nothing of it in the cloud', async () => {
  await phone.tap('#to-ballot');
  expect(phone.text()).toContain('先从 12 条里选出 10 条');
  for (const id of ids.slice(0, 10)) await phone.tap(`#candidate-${id}`);
  expect(halfDone()).toHaveLength(1);
  expect(await rolled()).toEqual([]);
});

test('ten times three marks make a sheet, which waits while there is no network and is taken once', async () => {
  await phone.tap('#to-marks');
  for (let place = 1; place <= 10; place += 1) {
    expect(phone.text()).toContain(`第 ${place} 条，共 10 条`);
    for (const criterion of ['quality', 'effect', 'value']) await phone.tap(`#mark-${criterion}-8`);
    await phone.tap('#mark-next');
  }
  await phone.tap('#to-hand-in');
  network.up = false;
  await phone.tap('#hand-in');
  expect(phone.text()).toContain('网络不通');
  network.up = true;
  await phone.tap('#hand-in');
  expect(phone.text()).toContain('您的选票已在票箱里');
  expect(halfDone()).toEqual([]);
  expect(await rolled()).toHaveLength(1);
});

test('no error, no unknown function of wx, no large setData', () => {
  expect(phone.findings.errors).toEqual([]);
  expect([...phone.findings.unmocked]).toEqual([]);
  expect(phone.findings.largestPayload().bytes).toBeLessThanOrEqual(payloadLimit);
});
