// The form in hard hands: a narrow phone with the largest type, long texts, signs that nobody expects, few taps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, openidOf } from '../plant/testPlant';
import { openForm } from './filing';
import { openStage, type Stage } from './stage';
import type { User } from './user';

const faultsIn = readFileSync(join(__dirname, 'layoutFaults.js'), 'utf8');
const narrow = { width: 320, height: 640 };
const largestType = `document.head.append(Object.assign(document.createElement('style'), { textContent: '.type-scale { --type-scale: 1.4 }' }))`;

let stage: Stage;
let worker: User;

beforeEach(async () => {
  stage = await openStage();
  worker = await stage.enter(openidOf('lin'));
});

afterEach(async () => {
  const complaints = stage.complaints();
  await stage.close();
  expect(complaints).toEqual([]);
});

const filed = () => stage.system.plant.store.find('suggestions', { where: { authorId: idOf('lin') }, limit: 10 });

test('a simple one takes at most six taps besides typing', async () => {
  await worker.page.evaluate(`window.taps = 0; document.addEventListener('click', ({ target }) => { if (!target.closest('input, textarea')) window.taps += 1; }, true)`);
  await openForm(worker);
  await worker.write('problem', '三号行车操作台前的踏板磨平了，雨天打滑。');
  await worker.write('measure', '换成带齿的格栅踏板，前沿贴防滑条。');
  await worker.write('title', '三号行车换防滑踏板');
  await worker.tap('send');
  await worker.sees('编号');
  expect((await filed()).map(({ category }) => category)).toEqual(['safetyEnvironment']);
  expect(await worker.page.evaluate<number>('window.taps')).toBeLessThanOrEqual(6);
  expect(await filed()).toHaveLength(1);
});

test.each([
  ['two thousand characters', '三号行车操作台前的踏板磨平了，'.repeat(140).slice(0, 2000)],
  ['emoji and rare characters', '👩‍🏭 师傅说：𬭎管接头漏油😅，一天擦三次🧽'],
  ['a page pasted from the web', '<div style="width:4000px"><b>三号行车</b><script>alert(1)</script></div>'],
  ['a word that has no end', 'ABC'.repeat(300)],
])('with %s it fits 320 pixels at 1.4 times the type, and files what was written', async (_what, text) => {
  await worker.page.setViewportSize(narrow);
  await worker.page.evaluate(largestType);
  await openForm(worker);
  await worker.write('problem', text);
  await worker.write('measure', '换成带齿的格栅踏板，前沿贴黄色防滑条。');
  await worker.write('title', '三号行车换防滑踏板');
  await worker.tap('category-safetyEnvironment');
  await worker.tap('further');
  expect(await worker.page.evaluate<string[]>(faultsIn)).toEqual([]);
  await worker.tap('send');
  await worker.sees('编号');
  expect((await filed()).map(({ problem }) => problem)).toEqual([text]);
});

test('with only spaces it says what is missing and files nothing', async () => {
  await openForm(worker);
  for (const field of ['problem', 'measure', 'title']) await worker.write(field, '　　  ');
  await worker.tap('category-cost');
  await worker.tap('send');
  await worker.sees(/至少写 \d+ 个字，现在 0 个/);
  expect(await filed()).toEqual([]);
});
