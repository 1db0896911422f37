// The main job from end to end: a suggestion's whole life on four people's phones.
import type { Suggestion } from '#shared/model/suggestion';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { faultOf } from '../../cloudfunctions/services/pictures';
import { idOf, openidOf } from '../plant/testPlant';
import { moveSamples } from '../plant/samples';
import { openFromQueue, writeSuggestion } from './filing';
import { photoWithPlace } from './photo';
import { openStage, type Stage } from './stage';
import type { User } from './user';

const { points, awardYuan } = firstPolicy.numbers;
const title = '三号行车操作台加装防滑踏板';

let stage: Stage;
let worker: User;
let specialist: User;
let colleague: User;

beforeAll(async () => {
  stage = await openStage();
  worker = await stage.enter('wx-new-phone');
  specialist = await stage.enter(openidOf('wang'));
  colleague = await stage.enter(openidOf('zhao'));
});

afterAll(() => stage.close());

/** The suggestions of the worker, as the cloud keeps them. */
const filed = () => stage.system.plant.store.find('suggestions', { where: { authorId: idOf('lin') }, limit: 10 });
const theOne = async (): Promise<Suggestion> => {
  const [suggestion] = await filed();
  if (!suggestion) throw new Error('nothing is filed');
  return suggestion;
};
test('a newcomer reads what this is and how it goes before anything is asked', async () => {
  await worker.sees('这里是本厂职工的合理化建议平台');
  await worker.tap('go-guide');
  await worker.sees('哪些建议欢迎提？');
  await worker.sees(`积分 +${points.standardised}`);
});

test('with work number, name and code the newcomer is in', async () => {
  const { code } = await stage.system.does('wang', 'binding.issue', { personId: idOf('lin') });
  await worker.tap('guide-bind');
  await worker.write('bind-work-number', 'lin');
  await worker.write('bind-name', '林小满');
  await worker.write('bind-code', code);
  await worker.tap('bind-submit');
  await worker.sees('林小满，欢迎您');
  await worker.sees('还没有提过建议');
});

test('a worker files with a photo; two taps on the button file it once', async () => {
  await writeSuggestion(worker, { title, photo: photoWithPlace() });
  await worker.tapTwice('send');
  await worker.sees('编号');
  await worker.sees('现在由 冲压分厂专员 处理');
  expect(await filed()).toHaveLength(1);
});

test('the stored photo is a picture and no longer says where it was taken', async () => {
  expect(faultOf(photoWithPlace().buffer)).toBe('photoCarriesLocation');
  const [fileId = ''] = (await theOne()).photos;
  const stored = await stage.system.cloud.storage.read(fileId.split('/').slice(3).join('/'));
  expect(stored && faultOf(stored)).toBeNull();
});

test('the specialist finds it in the queue, takes it in and adopts it with a grade and a colleague to carry it out', async () => {
  await openFromQueue(specialist, title);
  await specialist.tap('move-accept');
  await specialist.write('words', '已到现场看过');
  await specialist.tap('send');
  await specialist.sees('还差 1 人');
  await stage.system.does('he', 'suggestion.score', { requestId: 'score-of-he-1', id: (await theOne())._id, ...moveSamples.score });
  await openFromQueue(specialist, title);
  await specialist.tap('move-adopt');
  await specialist.tap('grade-second');
  await specialist.tap('implementable-yes');
  await specialist.tap('implementer-other');
  await specialist.write('find-person', '赵');
  await specialist.tap('find');
  await specialist.tapText('赵铁柱');
  await specialist.sees('由 赵铁柱 实施');
  await specialist.tap('send');
  await specialist.sees(/二等，可实施，由赵铁柱实施/);
});

test('the implementer reports completion with a photo and the benefit', async () => {
  await openFromQueue(colleague, title);
  await colleague.tap('move-reportCompletion');
  await colleague.write('done', '踏板已换，防滑条已贴，点检表已挂。');
  await colleague.choose('photo-add', photoWithPlace('IMG_2099.jpg', 'floor-after'));
  await colleague.write('benefit', '3000');
  await colleague.tap('send');
  await colleague.sees('待验收');
  await colleague.sees('年效益 3,000 元');
});

test('the specialist verifies it and makes it the standard', async () => {
  await openFromQueue(specialist, title);
  await specialist.tap('move-verifyCompletion');
  await specialist.tap('send');
  await specialist.tap('move-standardise');
  await specialist.tap('standard-kind-operatingProcedure');
  await specialist.write('document-number', 'Q/JD 3-2026');
  await specialist.tap('send');
  await specialist.sees('操作规程 Q/JD 3-2026');
});

test('the worker sees the award and the points, each with its reason, and everything that happened', async () => {
  await worker.go('首页');
  await worker.tap('to-points');
  await worker.sees('一笔一笔怎么来的');
  const total = points.adopted + points.completed + points.standardised;
  expect(await worker.part('points').getByTestId('balance').innerText()).toMatch(new RegExp(`^${total}\\s*分[^]*${awardYuan.second}\\s*元`));
  const entries = await worker.part('points').getByTestId('entry').allInnerTexts();
  for (const reason of ['建议被采纳', '实施完成', '固化为标准', '被采纳且可实施']) expect(entries.join('\n')).toContain(reason);
  expect(entries).toHaveLength(4);
  await worker.tapText(title);
  await worker.sees('因为什么');
  await worker.tap('to-suggestion');
  await worker.sees('过程记录');
  const history = (await worker.part('detail').getByTestId('timeline').innerText()).split('\n');
  const moves = ['固化', '验收通过', '报告完成', '采纳', '评分', '受理', '提交'];
  expect(history.filter((line) => moves.includes(line))).toEqual(moves);
  expect(history.join()).toContain('已到现场看过');
});

test('no page complained in anybody’s console', () => {
  expect(stage.complaints()).toEqual([]);
});
