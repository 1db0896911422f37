// A suggestion that loses its network and its phone on the way: the real mini program build on two visits.
import { draft } from '../plant/drafts';
import { idOf, openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { cameraWith } from './camera';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const title = '五号行车操作台加装防滑踏板';
const tapsMost = 6;
const payloadLimit = 64 * 1024;

let plant: TestSystem;
let phone: Weapp;
let taps = 0;
const camera = cameraWith(1);
const network = { up: true };

const tap = async (target: string) => {
  taps += 1;
  await phone.tap(target);
};
const visit = async (kept?: ReadonlyMap<string, string>) => {
  phone = await openPhone(plant, { openid: openidOf('lin'), ...camera, network, ...(kept ? { kept } : {}) });
  taps += 1;
  await phone.switchTab('pages/suggest/index');
};
/** Closed as a phone closes it: what it keeps stays, the rest is gone. */
const closeAndOpen = async () => {
  expect(phone.findings.errors).toEqual([]);
  expect([...phone.findings.unmocked]).toEqual([]);
  expect(phone.findings.largestPayload().bytes).toBeLessThanOrEqual(payloadLimit);
  const kept = new Map(phone.storage.entries);
  phone.close();
  await visit(kept);
};

beforeAll(async () => {
  plant = await openTestSystem();
  await plant.does('zhao', 'suggestion.submit', {
    ...draft('filed-by-zhao-000001'), title: '三号行车换防滑踏板', problem: '三号行车操作台前的花纹钢板磨平了，雨天上下时打滑。', measure: '换成带齿的格栅踏板，前沿贴防滑条。',
  });
  await visit();
});

afterAll(async () => {
  phone.close();
  await plant.close();
});

const filed = () => plant.plant.store.find('suggestions', { where: { authorId: idOf('lin') }, limit: 10 });

test('typed, seen that a colleague has one like it, adjusted, with one photo in the cloud and one that found no network', async () => {
  await tap('#secrecy-confirm');
  await phone.input('#problem', '三号行车操作台前的花纹钢板磨平了，雨天上下时打滑。');
  expect(phone.text('#similar')).toMatch(/可能有人提过.*三号行车换防滑踏板.*高度相似/);
  await phone.input('#problem', '五号行车操作台前的花纹钢板磨平了，雨天上下时打滑。');
  expect(phone.text('#similar')).toContain('这条是5号行车');
  await phone.input('#measure', '换成带齿的格栅踏板，前沿贴防滑条，并在护栏上加扶手。');
  await phone.input('#title', title);
  await tap('#photo-add');
  network.up = false;
  await tap('#photo-add');
  expect(phone.text('#suggest')).toContain('点击重试');
});

test('closed and opened again without a network the draft is there; sent when there is one, it is filed once, in six taps at most', async () => {
  await closeAndOpen();
  expect(phone.find('#title').attributes['value']).toBe(title);
  expect(phone.findAll('image').length).toBeGreaterThanOrEqual(2);
  network.up = true;
  await tap('#send');
  expect(phone.route).toBe('packages/suggestion/detail/index');
  expect((await filed()).map(({ photos, title: name }) => [name, photos.length])).toEqual([[title, 2]]);
  // Coming back to the tab after the phone was closed is the phone's doing.
  expect(taps - 1).toBeLessThanOrEqual(tapsMost);
});

test('sent without a network another one waits, over a closed app too, and goes once when somebody tries', async () => {
  network.up = false;
  await phone.switchTab('pages/suggest/index');
  await phone.tap('#secrecy-confirm');
  await phone.input('#problem', '砂轮机没有吸尘罩，粉尘飞到脸上。');
  await phone.input('#measure', '在砂轮两侧装吸尘罩，接到除尘管上。');
  await phone.input('#title', '砂轮机装吸尘罩');
  await phone.tap('#category-safetyEnvironment');
  await phone.tap('#photo-add');
  await phone.tap('#send');
  expect(phone.text('#told')).toContain('已放进待发送');
  await closeAndOpen();
  expect(phone.text('#to-drafts')).toContain('1 条待发送');
  expect(await filed()).toHaveLength(1);
  network.up = true;
  await phone.tap('#to-drafts');
  await phone.tap('#send-now');
  expect(phone.text('#drafts')).toContain('没有草稿，也没有待发送的');
  expect((await filed()).map(({ photos }) => photos.length).sort()).toEqual([1, 2]);
});

test('the phone met no error, no function of wx that nobody stands in for, and no setData above 64 KB', () => {
  expect(phone.findings.errors).toEqual([]);
  expect([...phone.findings.unmocked]).toEqual([]);
  expect(phone.findings.largestPayload().bytes).toBeLessThanOrEqual(payloadLimit);
});
