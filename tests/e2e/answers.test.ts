// What a worker hears when it does not go straight through: more is asked for, no, or second thoughts.
import { idOf, openidOf } from '../plant/testPlant';
import { openForm, openFromQueue, writeSuggestion } from './filing';
import { photoWithPlace } from './photo';
import { openStage, type Stage } from './stage';
import type { User } from './user';

let stage: Stage;
let worker: User;
let specialist: User;

beforeAll(async () => {
  stage = await openStage();
  worker = await stage.enter(openidOf('lin'));
  specialist = await stage.enter(openidOf('wang'));
});

afterAll(() => stage.close());

const files = async (title: string, words: { problem?: string; measure?: string } = {}) => {
  await writeSuggestion(worker, { title, ...words, photo: photoWithPlace() });
  await worker.tap('send');
  await worker.sees('编号');
};
const kept = async (title: string) => {
  const mine = await stage.system.plant.store.find('suggestions', { where: { authorId: idOf('lin') }, limit: 10 });
  return mine.find((suggestion) => suggestion.title === title);
};

test('what comes back is completed with the old photo still there, and goes on', async () => {
  const [before, after] = ['行车操作台防滑', '三号行车操作台加装防滑踏板'];
  await files(before);
  await openFromQueue(specialist, before);
  await specialist.tap('move-return');
  await specialist.write('words', '请写明是哪一台行车');
  await specialist.tap('send');
  await specialist.sees('待补充');

  await openFromQueue(worker, before);
  await worker.tap('move-resubmit');
  await worker.sees('需要补充：请写明是哪一台行车');
  await worker.tap('secrecy-confirm');
  expect(await worker.part('resubmit').getByTestId('photo').count()).toBe(1);
  await worker.write('title', after);
  await worker.choose('photo-add', photoWithPlace('IMG_2042.jpg', 'floor-after'));
  await worker.tap('send');
  await worker.sees('重新提交');
  await worker.sees('现在由 冲压分厂专员 处理');
  expect((await kept(after))?.photos).toHaveLength(2);
});

test('a no comes with its reason and words that the author can do something with', async () => {
  const title = '食堂门口装一面镜子';
  const words = '食堂归后勤管，请向后勤食堂的专员提，他们正在征集。';
  await files(title, { problem: '吃完饭出来整理不了工装，安全帽常常戴歪。', measure: '在食堂出口的墙上装一面大镜子。' });
  await openFromQueue(specialist, title);
  await specialist.tap('move-decline');
  await specialist.tap('reason-outOfScope');
  await specialist.write('words', words);
  await specialist.tap('send');
  await specialist.sees('未采纳');

  await worker.go('我的');
  await worker.tapText(title);
  await worker.sees('不属于合理化建议');
  await worker.sees(words);
});

test('the author takes back what nobody has concluded on', async () => {
  const title = '给砂轮机装吸尘罩';
  await files(title, { problem: '磨刀时粉尘飞到脸上，一个班下来全是灰。', measure: '在砂轮两侧装吸尘罩，接到车间的除尘管。' });
  await worker.tap('move-withdraw');
  await worker.write('words', '班长说上月已经有人提过');
  await worker.tap('send');
  await worker.sees('撤回，到此为止');
  expect((await kept(title))?.status).toBe('withdrawn');
  await specialist.go('待办');
  await specialist.seesNoMore(title);
});

test('the form says what is missing before anything is filed', async () => {
  await openForm(worker);
  await worker.write('problem', '灯不亮');
  await worker.tap('send');
  await worker.sees('请选一类');
  await worker.tap('category-equipmentEnergy');
  await worker.tap('send');
  await worker.sees('再补充一点，内容才够评审');
  expect(await worker.part('suggest').getByTestId('field-error').count()).toBeGreaterThanOrEqual(2);
});

test('no page complained in anybody’s console', () => {
  expect(stage.complaints()).toEqual([]);
});
