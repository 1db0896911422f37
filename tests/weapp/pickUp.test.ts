// From the shelf to the hand on two phones: a worker reserves and shows the code, the specialist scans it and hands out.
import { renderSVG } from 'uqr';
import { dayOf, daysLater, yearOf } from '#shared/domain/time';
import { idOf, openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const points = 5;
let system: TestSystem;
let worker: Weapp;
let specialist: Weapp;
let prizeId: string;
/** What the camera of the specialist's phone looks at; `null` when the scanner is closed again. */
let inView: string | null = null;

/** As WeChat's scanner answers: what the picture says, when it is the picture that stands for the digits shown beside it. */
function scanCode() {
  if (inView === null) throw new Error('cancel');
  const digits = worker.text('#my-redemptions').match(/\d{3} \d{3}/)?.[0].replace(' ', '') ?? '';
  if (decodeURIComponent(inView.slice(inView.indexOf(',') + 1)) !== renderSVG(digits, { border: 2, ecc: 'M' })) throw new Error('no code of these digits');
  return { result: digits, scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' };
}

beforeAll(async () => {
  system = await openTestSystem();
  const { does, plant: { store } } = system;
  const now = new Date(system.cloud.clock.now());
  const year = yearOf(now);
  const plan = { opensOn: dayOf(now), endsOn: daysLater(now, 10), collectBy: daysLater(now, 20), limitPerPerson: 1, tiers: [{ name: '一档', points }] };
  const { id: seasonId } = await does('zhou', 'season.create', { requestId: 'season-of-scan', year, ...plan });
  prizeId = (await does('zhou', 'prize.add', { requestId: 'umbrella-scan', seasonId, name: '雨伞', tierId: '1', valueFen: 3_000, stock: 2 })).id;
  await does('zhou', 'prize.stock', { prizeId });
  await does('zhou', 'season.open', { requestId: 'open-of-scan-1', seasonId });
  const personId = idOf('lin');
  await store.transact((transaction) => transaction.insert('accounts', [{ _id: `${personId}-${year}`, schema: 1, version: 1, personId, year, points: 12, awardsFen: 0 }]));
  worker = await openPhone(system, { openid: openidOf('lin') });
  specialist = await openPhone(system, { openid: openidOf('sun'), standIns: { answers: { scanCode } } });
});

afterAll(async () => {
  worker.close();
  specialist.close();
  await system.close();
});

async function open(phone: Weapp, route: string): Promise<void> {
  phone.pages.relaunch(route, {});
  await phone.settled();
}

it('the worker reserves and has the code as six digits and as a picture', async () => {
  await open(worker, 'packages/prizes/shelf/index');
  await worker.tap(`#prize-${prizeId}`);
  await worker.tap('#reserve');
  await worker.tap('#reserve-confirm');
  expect(worker.route).toBe('packages/prizes/mine/index');
  expect(worker.text('#my-redemptions')).toMatch(/雨伞.*\d{3} \d{3}/);
  expect(shownCode()).toMatch(/^data:image\/svg\+xml,/);
});

const shownCode = () => String(worker.find((node) => String(node.attributes['src']).startsWith('data:image/svg')).attributes['src']);

it('a scanner that is closed again asks nothing', async () => {
  await open(specialist, 'packages/prizes/desk/index');
  await specialist.tap('#scan');
  expect(specialist.findAll('#found')).toEqual([]);
  expect(specialist.findAll('#code-refused')).toEqual([]);
});

it('the specialist scans it, sees whose it is, hands out, and the worker’s page says so', async () => {
  inView = shownCode();
  await specialist.tap('#scan');
  expect(specialist.text('#found')).toMatch(/林小满.*雨伞/);
  await specialist.tap('#hand-out');
  expect((await system.does('lin', 'prizes.mine', {})).items).toMatchObject([{ state: 'collected', settledBy: '孙立' }]);
  await open(worker, 'packages/prizes/mine/index');
  expect(worker.text('#my-redemptions')).toContain('已领取，孙立发放');
});

it('the same digits typed afterwards say who was first', async () => {
  inView = null;
  await open(specialist, 'packages/prizes/desk/index');
  const { items: [handed] } = await system.plant.store.page('reservations', { where: { personId: idOf('lin') }, orderBy: { field: 'reservedAt', direction: 'desc' }, limit: 1, after: null });
  await specialist.input('#pickup', handed?.code ?? '');
  await specialist.tap('#find');
  expect(specialist.text('#found')).toMatch(/已经领取过了：孙立/);
});

it('neither phone met an error or an unknown function of wx', () => {
  for (const { findings } of [worker, specialist]) expect([findings.errors, [...findings.unmocked]]).toEqual([[], []]);
});
