// A workshop's network: gone, back, or gone between the question and its answer.
import { idOf, openidOf } from '../plant/testPlant';
import { openForm, writeInForm, writeSuggestion } from './filing';
import { photoWithPlace } from './photo';
import { openStage, type Stage } from './stage';
import type { User } from './user';

/** What Chromium itself says about a request that got no answer. */
const deadNetwork = /net::ERR_(INTERNET_DISCONNECTED|FAILED)/;

let stage: Stage;
let worker: User;

beforeEach(async () => {
  stage = await openStage();
  worker = await stage.enter(openidOf('lin'));
});

afterEach(async () => {
  const complaints = stage.complaints().filter((text) => !deadNetwork.test(text));
  await stage.close();
  expect(complaints).toEqual([]);
});

const filed = () => stage.system.plant.store.find('suggestions', { where: { authorId: idOf('lin') }, limit: 10 });
const online = (is: boolean) => worker.page.context().setOffline(!is);
const written = (id: string) => worker.part(id).locator('input, textarea').inputValue();

test('with two photos, the network lost in the middle and the app closed, it is filed once when one comes back', async () => {
  await writeSuggestion(worker, { title: '三号行车加装防滑踏板', photo: photoWithPlace() });
  await worker.seesNoMore(/^\d+%$/);
  // The way to the cloud is cut, not to the app itself: a phone has that in the package.
  const cut = [/\/functions\//, /\/storage\//];
  for (const way of cut) await worker.page.route(way, (route) => route.abort('internetdisconnected'));
  await worker.choose('photo-add', photoWithPlace('IMG_2099.jpg', 'floor-after'));
  await worker.sees('点击重试');
  await worker.tap('send');
  await worker.sees(/已放进待发送/);
  await worker.reopen('/pages/suggest/index');
  await worker.sees('1 条待发送');
  expect(await filed()).toEqual([]);
  for (const way of cut) await worker.page.unroute(way);
  await worker.reopen('/pages/suggest/index');
  await worker.part('secrecy-confirm').waitFor();
  await worker.seesNoMore('1 条待发送');
  expect((await filed()).map(({ photos }) => photos.length)).toEqual([2]);
});

test('a draft survives a closed app with its text and its photo', async () => {
  await writeSuggestion(worker, { title: '三号行车加装防滑踏板', photo: photoWithPlace() });
  await worker.seesNoMore(/^\d+%$/);
  await worker.reopen('/pages/suggest/index');
  await worker.part('suggest').locator('[data-testid="photo"] img').waitFor();
  expect(await Promise.all(['title', 'measure'].map(written))).toEqual(['三号行车加装防滑踏板', '换成带齿的格栅踏板，前沿贴黄色防滑条，每月点检一次。']);
  await worker.tap('send');
  await worker.sees('编号');
  expect((await filed()).map(({ photos }) => photos.length)).toEqual([1]);
});

test('what waits goes by itself when the network is back, also a photo that found none', async () => {
  await openForm(worker);
  await online(false);
  await writeInForm(worker, { title: '三号行车加装防滑踏板', photo: photoWithPlace() });
  await worker.sees('点击重试');
  await worker.tap('send');
  await worker.sees('1 条待发送');
  await online(true);
  await worker.seesNoMore('1 条待发送');
  expect((await filed()).map(({ photos }) => photos.length)).toEqual([1]);
});

test('when the answer got lost, sending again does not file again', async () => {
  await writeSuggestion(worker, { title: '三号行车加装防滑踏板' });
  const { page } = worker;
  await page.route('**/functions/api', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await worker.tap('send');
  await worker.sees(/已放进待发送/);
  expect(await filed()).toHaveLength(1);
  await page.unroute('**/functions/api');
  await worker.tap('to-drafts');
  await worker.tap('send-now');
  await worker.sees('没有草稿，也没有待发送的');
  expect(await filed()).toHaveLength(1);
});

test('what the cloud does not take comes back with the reason, and is filed once it is mended', async () => {
  await openForm(worker);
  await online(false);
  stage.system.cloud.openApi.safety.refusedWords.add('违禁词');
  await writeInForm(worker, { title: '三号行车的违禁词' });
  await worker.tap('send');
  await worker.sees('1 条待发送');
  await online(true);
  await worker.sees('1 条没提交成，请修改');
  await worker.tap('to-drafts');
  await worker.sees(/没有通过平台的内容安全检查/);
  await worker.tapText('接着写');
  await worker.sees('这一项没有通过内容安全检查，请改一改');
  await worker.write('title', '三号行车加装防滑踏板');
  await worker.tap('send');
  await worker.sees('编号');
  expect(await filed()).toHaveLength(1);
});

test('a page without a network says so and comes to life on the next try', async () => {
  // A browser fetches a page's code when it is first opened; a phone has it in the package.
  await worker.tap('to-points');
  await worker.sees('还没有积分');
  await worker.back();
  await online(false);
  await worker.tap('to-points');
  await worker.sees('网络不通');
  await online(true);
  await worker.tap('retry');
  await worker.sees('还没有积分');
});
