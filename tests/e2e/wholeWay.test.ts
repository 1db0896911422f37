// A worker in a hall with a bad network, from the first word to the number of the suggestion.
import { draft } from '../plant/drafts';
import { idOf, openidOf } from '../plant/testPlant';
import { openForm } from './filing';
import { photoWithPlace } from './photo';
import { openStage, type Stage } from './stage';
import type { User } from './user';

/** What Chromium itself says about a request that got no answer. */
const deadNetwork = /net::ERR_(INTERNET_DISCONNECTED|FAILED)/;
/** The way to the cloud, not to the app itself: a phone has that in the package. */
const ways = [/\/functions\//, /\/storage\//];
const tapsMost = 6;
/** Survives the closing of the app, as the person does. */
const countTaps = `document.addEventListener('click', ({ target }) => {
  if (!target.closest('input, textarea')) localStorage.setItem('taps', Number(localStorage.getItem('taps')) + 1);
}, true)`;

let stage: Stage;
let worker: User;
/** Endpoint and text of all that left the phone. */
let sent: string[];

beforeAll(async () => {
  stage = await openStage();
  worker = await stage.enter(openidOf('lin'));
  sent = [];
  worker.page.on('request', (request) => { if (ways.some((way) => way.test(request.url()))) sent.push(request.postData() ?? request.url()); });
  await worker.page.addInitScript(countTaps);
  await worker.reopen();
  await stage.system.does('zhao', 'suggestion.submit', {
    ...draft('filed-by-zhao-000001'), title: '三号行车换防滑踏板', problem: '三号行车操作台前的花纹钢板磨平了，雨天上下时打滑。', measure: '换成带齿的格栅踏板，前沿贴防滑条。',
  });
});

afterAll(async () => {
  const complaints = stage.complaints().filter((text) => !deadNetwork.test(text));
  await stage.close();
  expect(complaints).toEqual([]);
});

const filed = () => stage.system.plant.store.find('suggestions', { where: { authorId: idOf('lin') }, limit: 10 });
const cut = async (isCut: boolean) => {
  for (const way of ways) await (isCut ? worker.page.route(way, (route) => route.abort('internetdisconnected')) : worker.page.unroute(way));
};
const written = (id: string) => worker.part(id).locator('input, textarea').inputValue();

test('until nothing classified is confirmed, nothing of the form leaves the phone', async () => {
  await worker.go('提建议');
  await worker.part('secrecy-confirm').waitFor();
  expect(await worker.part('suggest').locator('input, textarea').count()).toBe(0);
  const endpoints = sent.map((text) => (JSON.parse(text) as { endpoint: string }).endpoint);
  expect(endpoints.filter((endpoint) => !['me.get', 'policy.current', 'home.get', 'messages.get', 'inbox.unread'].includes(endpoint))).toEqual([]);
});

test('while typing one sees what a colleague filed, and where it differs once it is adjusted', async () => {
  await openForm(worker);
  await worker.write('problem', '三号行车操作台前的花纹钢板磨平了，雨天上下时打滑。');
  await worker.sees('可能有人提过');
  const panel = worker.part('similar');
  expect(await panel.innerText()).toMatch(/三号行车换防滑踏板[^]*高度相似[^]*冲压分厂 · 已提交/);
  await worker.write('problem', '五号行车操作台前的花纹钢板磨平了，雨天上下时打滑。');
  await worker.sees(/这条是5号行车/);
  await worker.write('measure', '换成带齿的格栅踏板，前沿贴防滑条，并在护栏上加扶手。');
  await worker.write('title', '五号行车换防滑踏板');
});

test('with two photos, the network lost between them, the app closed and opened again, it is sent by one tap and filed once', async () => {
  await worker.choose('photo-add', photoWithPlace());
  await worker.seesNoMore(/^\d+%$/);
  await cut(true);
  await worker.choose('photo-add', photoWithPlace('IMG_2099.jpg', 'floor-after'));
  await worker.sees('点击重试');
  await worker.reopen('/pages/suggest/index');
  await worker.part('suggest').locator('[data-testid="photo"] img').nth(1).waitFor();
  expect(await written('title')).toBe('五号行车换防滑踏板');
  await cut(false);
  await worker.tapTwice('send');
  await worker.sees('编号');
  expect((await filed()).map(({ title, photos }) => [title, photos.length])).toEqual([['五号行车换防滑踏板', 2]]);
  await worker.reopen('/pages/suggest/index');
  await worker.part('secrecy-confirm').waitFor();
  expect(await filed()).toHaveLength(1);
});

test('all that took six taps at most, besides typing', async () => {
  // The second of two taps on the button is a glove's, not the person's.
  const taps = await worker.page.evaluate<number>(`Number(localStorage.getItem('taps'))`);
  expect(taps - 1).toBeLessThanOrEqual(tapsMost);
  expect(taps).toBeGreaterThan(0);
});
