// The main job on two phones: the real mini program build, the real functions, one local cloud.
import { firstPolicy } from '#shared/policy/firstPolicy';
import { openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { cameraWith } from './camera';
import { moveSamples } from '../plant/samples';
import { textOf } from './host/nodes';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const payloadLimit = 64 * 1024;
const { points, awardYuan } = firstPolicy.numbers;
const title = '三号行车操作台加装防滑踏板';

let plant: TestSystem;
let worker: Weapp;
let specialist: Weapp;

beforeAll(async () => {
  plant = await openTestSystem();
  worker = await openPhone(plant, { openid: openidOf('lin'), ...cameraWith(2) });
  specialist = await openPhone(plant, { openid: openidOf('wang'), ...cameraWith(1) });
});

afterAll(async () => {
  worker.close();
  specialist.close();
  await plant.close();
});

/** Points and yuan of the year, as the home page shows them. */
async function earned(): Promise<{ points: number; yuan: number }> {
  worker.pages.relaunch('pages/home/index', {});
  await worker.settled();
  const [, points, yuan] = /^(\d+)分.*?积分([\d.]+)元/.exec(worker.text('#to-points')) ?? [];
  return { points: Number(points), yuan: Number(yuan) };
}

/** Opens the suggestion from the list on the page on top. */
async function openSuggestion(phone: Weapp): Promise<void> {
  const [card] = phone.findAll((node) => String(node.attributes['id']).startsWith('suggestion-') && textOf(node).includes(title));
  if (card === undefined) throw new Error(`${phone.route} does not list it:\n${phone.text()}`);
  await phone.tap(card);
}

async function openInQueue(phone: Weapp): Promise<void> {
  phone.pages.relaunch('pages/todo/index', {});
  await phone.settled();
  await openSuggestion(phone);
}

/** Makes a move of the open suggestion; `fill` does what its form asks. */
async function move(phone: Weapp, name: string, fill: () => Promise<unknown> = async () => undefined): Promise<void> {
  await phone.tap(`#move-${name}`);
  await fill();
  await phone.tap('#send');
  expect(phone.findAll('#move-failure').map(textOf)).toEqual([]);
  expect(phone.findAll(`#move-${name}`)).toEqual([]);
}

const history = (phone: Weapp) => phone.text('#detail');
it('a worker files a suggestion with two photos and sees who has it', async () => {
  await worker.switchTab('pages/suggest/index');
  await worker.tap('#secrecy-confirm');
  await worker.input('#problem', '三号行车操作台前的花纹钢板磨平了，雨天鞋底带水，上下时打滑，上月有两人扭了脚。');
  await worker.input('#measure', '换成带齿的格栅踏板，前沿贴黄色防滑条，每月点检一次。');
  await worker.input('#effect', '不再有人滑倒。');
  await worker.input('#title', title);
  await worker.tap('#photo-add');
  await worker.tap('#category-safetyEnvironment');
  await worker.tap('#send');
  expect(worker.screen.toasts).toContain('已提交');
  expect(worker.route).toBe('packages/suggestion/detail/index');
  expect(worker.text('#title')).toBe(title);
  expect(worker.text('#standing')).toContain('专员');
  expect(worker.findAll('image').filter((image) => String(image.attributes['src']).includes('/storage/'))).toHaveLength(2);
});

it('the specialist finds it in the queue, takes it in and adopts it', async () => {
  await openInQueue(specialist);
  await move(specialist, 'accept');
  const [filed] = await plant.plant.store.find('suggestions', { where: { title }, limit: 1 });
  await plant.does('he', 'suggestion.score', { requestId: 'score-of-he-1', id: filed?._id ?? '', ...moveSamples.score });
  await openInQueue(specialist);
  await move(specialist, 'adopt', async () => {
    await specialist.tap('#grade-second');
    await specialist.tap('#implementable-yes');
  });
  expect(history(specialist)).toContain('二等，可实施');
});

it('award and points are there the moment it is adopted', async () => {
  expect(await earned()).toEqual({ points: points.adopted, yuan: awardYuan.second });
  await worker.tap('#to-points');
  expect(worker.text()).toMatch(new RegExp(`积分奖励：建议被采纳.*${title}`));
});

it('the worker carries it out, the specialist verifies and makes it the standard; each brings its points', async () => {
  await openInQueue(worker);
  await move(worker, 'reportCompletion', async () => {
    await worker.input('#done', '踏板已换，防滑条已贴，点检表已挂。');
    await worker.input('#benefit', '3000');
    await worker.tap('#photo-add');
  });
  await openInQueue(specialist);
  await move(specialist, 'verifyCompletion');
  expect((await earned()).points).toBe(points.adopted + points.completed);
  await specialist.back();
  await specialist.tapText('可固化');
  await openSuggestion(specialist);
  await move(specialist, 'standardise', async () => {
    await specialist.tap('#standard-kind-operatingProcedure');
    await specialist.input('#document-number', 'Q/JD 3-2026');
  });
  expect(history(specialist)).toContain('操作规程 Q/JD 3-2026');
  expect((await earned()).points).toBe(points.adopted + points.completed + points.standardised);
});

it('neither phone met an error, an unknown function of wx or a setData above 64 KB', () => {
  for (const { findings } of [worker, specialist]) {
    expect(findings.errors).toEqual([]);
    expect([...findings.unmocked]).toEqual([]);
    expect(findings.largestPayload().bytes).toBeLessThanOrEqual(payloadLimit);
  }
});
