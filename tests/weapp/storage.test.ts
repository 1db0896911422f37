// A phone that is full: WeChat gives a mini program 10 MB for texts and 200 MB for files, and nothing may be lost in silence.
import { idOf, openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { cameraWith, drawnAnew } from './camera';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const allTexts = 10 * 1024 * 1024;
const noRoom = '手机存储空间不够，这一条保存不下';

let plant: TestSystem;
let phone: Weapp;
const room = { bytes: Infinity };
const camera = cameraWith(1, room);

const open = async (kept = new Map<string, string>()) => {
  phone = await openPhone(plant, { openid: openidOf('lin'), ...camera, kept });
  await phone.switchTab('pages/suggest/index');
};
/** What somebody's other texts leave: room for so many bytes more. */
const fill = (left: number) => {
  phone.storage.entries.delete('other');
  const used = [...phone.storage.entries.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  phone.storage.entries.set('other', 'x'.repeat(allTexts - used - left));
};
/** Pictures that the mini program keeps for its drafts. */
const kept = () => [...camera.files.keys()].filter((path) => path.includes('/draft-'));
const said = () => phone.findAll('#told').length > 0 && phone.text('#told').includes(noRoom);

beforeAll(async () => {
  plant = await openTestSystem();
  await open();
});

afterAll(async () => {
  phone.close();
  await plant.close();
});

test('when texts find no room it is said at once, what was written stays in sight, and is kept as soon as there is some', async () => {
  await phone.tap('#secrecy-confirm');
  fill(100);
  await phone.input('#problem', '砂轮机没有吸尘罩，粉尘飞到脸上。'.repeat(20));
  expect(said()).toBe(true);
  await phone.input('#measure', '在砂轮两侧装吸尘罩，接到除尘管上。');
  expect([said(), phone.find('#measure').attributes['value']]).toEqual([true, '在砂轮两侧装吸尘罩，接到除尘管上。']);
  fill(100_000);
  await phone.input('#title', '砂轮机装吸尘罩');
  expect(said()).toBe(false);
  const kept = new Map(phone.storage.entries);
  phone.close();
  await open(kept);
  expect(['problem', 'measure', 'title'].map((id) => phone.find(`#${id}`).attributes['value'] !== '')).toEqual([true, true, true]);
});

test('when photos find no room, pictures that no draft holds any more give way', async () => {
  camera.files.set('http://usr/draft-left-behind.jpg', drawnAnew);
  room.bytes = drawnAnew.length;
  await phone.tap('#photo-add');
  expect([camera.files.has('http://usr/draft-left-behind.jpg'), kept().length]).toEqual([false, 1]);
});

test('one more than fits is said to last for this visit only, and is sent all the same', async () => {
  await phone.tap('#photo-add');
  expect(phone.text('#suggest')).toContain('手机存储空间不够，照片只能在这次打开时使用，请尽快提交');
  expect(kept()).toHaveLength(1);
  await phone.tap('#category-safetyEnvironment');
  await phone.tap('#send');
  expect(phone.route).toBe('packages/suggestion/detail/index');
  const filed = await plant.plant.store.find('suggestions', { where: { authorId: idOf('lin') }, limit: 10 });
  expect(filed.map(({ photos }) => photos.length)).toEqual([2]);
});

test('what is filed leaves nothing behind, neither text nor picture', () => {
  expect([...phone.storage.entries.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
  expect(kept()).toEqual([]);
  expect(phone.findings.errors).toEqual([]);
  expect([...phone.findings.unmocked]).toEqual([]);
});
