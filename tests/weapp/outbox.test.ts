// A suggestion that loses its network and its phone on the way: the real mini program build on two visits.
import { idOf, openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { cameraWith } from './camera';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const title = '三号行车操作台加装防滑踏板';

let plant: TestSystem;
let phone: Weapp;
const camera = cameraWith(1);
const network = { up: true };

beforeAll(async () => {
  plant = await openTestSystem();
  phone = await openPhone(plant, { openid: openidOf('lin'), ...camera, network });
});

afterAll(async () => {
  phone.close();
  await plant.close();
});

const filed = () => plant.plant.store.find('suggestions', { where: { authorId: idOf('lin') }, limit: 10 });

test('typed, with one photo in the cloud and one that found no network, it waits in the outbox', async () => {
  await phone.switchTab('pages/suggest/index');
  await phone.tap('#secrecy-confirm');
  await phone.input('#problem', '三号行车操作台前的花纹钢板磨平了，雨天鞋底带水，上下时打滑。');
  await phone.input('#measure', '换成带齿的格栅踏板，前沿贴黄色防滑条，每月点检一次。');
  await phone.input('#title', title);
  await phone.tap('#category-safetyEnvironment');
  await phone.tap('#photo-add');
  network.up = false;
  await phone.tap('#photo-add');
  await phone.tap('#send');
  expect(phone.text('#told')).toContain('已放进待发送');
  expect(phone.text('#to-drafts')).toContain('1 条待发送');
  expect(await filed()).toEqual([]);
});

test('closed and opened again it is still there, and goes once with both photos when the network is back', async () => {
  const kept = new Map(phone.storage.entries);
  expect(phone.findings.errors).toEqual([]);
  phone.close();
  phone = await openPhone(plant, { openid: openidOf('lin'), ...camera, network, kept });
  await phone.switchTab('pages/suggest/index');
  expect(phone.text('#to-drafts')).toContain('1 条待发送');
  network.up = true;
  await phone.tap('#to-drafts');
  await phone.tap('#send-now');
  expect(phone.text('#drafts')).toContain('没有草稿，也没有待发送的');
  expect((await filed()).map(({ photos, title: name }) => [name, photos.length])).toEqual([[title, 2]]);
});

test('the phone met no error and no function of wx that nobody stands in for', () => {
  expect(phone.findings.errors).toEqual([]);
  expect([...phone.findings.unmocked]).toEqual([]);
});
