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

test('without a network nothing is lost: the words say so, a reopened app has the text and the photo, and it is filed once', async () => {
  await writeSuggestion(worker, { title: '三号行车加装防滑踏板', photo: photoWithPlace() });
  await worker.seesNoMore(/^\d+%$/);
  await online(false);
  await worker.tap('send');
  await worker.sees('网络不通。内容已保存在手机上，有网时再点一次提交，不会重复');
  expect(await filed()).toEqual([]);
  await online(true);
  await worker.reopen('/pages/suggest/index');
  await worker.sees('已上传');
  expect(await Promise.all(['title', 'measure'].map(written))).toEqual(['三号行车加装防滑踏板', '换成带齿的格栅踏板，前沿贴黄色防滑条，每月点检一次。']);
  await worker.tap('send');
  await worker.sees('编号');
  expect((await filed()).map(({ photos }) => photos.length)).toEqual([1]);
});

test('a photo that found no network goes up with the suggestion once there is one', async () => {
  await openForm(worker);
  await online(false);
  await writeInForm(worker, { title: '三号行车加装防滑踏板', photo: photoWithPlace() });
  await worker.sees('点击重试');
  await online(true);
  await worker.tap('send');
  await worker.sees('编号');
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
  await worker.sees('网络不通');
  expect(await filed()).toHaveLength(1);
  await page.unroute('**/functions/api');
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
