// The form in hard hands: a narrow phone with the largest type, long texts, signs that nobody expects, few taps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draft } from '../plant/drafts';
import { idOf, openidOf } from '../plant/testPlant';
import { openForm } from './filing';
import { photoWithPlace } from './photo';
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

test('with photos above it, something alike beside it, the last look and a full list of drafts it fits, too', async () => {
  const alike = { problem: '三号行车操作台前的踏板磨平了，雨天上下打滑。', measure: '换成带齿的格栅踏板，前沿贴黄色防滑条。' };
  for (const [who, id] of [['zhao', 'filed-by-zhao-000001'], ['qian', 'filed-by-qian-000001']] as const) {
    await stage.system.does(who, 'suggestion.submit', { ...draft(id), ...alike, title: '三号行车换防滑踏板' });
  }
  const faults = async () => worker.page.evaluate<string[]>(faultsIn);
  await worker.page.setViewportSize(narrow);
  await worker.page.evaluate(largestType);
  await openForm(worker);
  await worker.choose('photo-first', photoWithPlace());
  await worker.seesNoMore(/^\d+%$/);
  await worker.write('problem', alike.problem);
  await worker.write('measure', alike.measure);
  await worker.write('title', '三号行车装防滑踏板');
  await worker.sees('别的单位也提过');
  expect(await faults()).toEqual([]);
  await worker.tap('send');
  await worker.part('send-anyway').waitFor();
  expect(await faults()).toEqual([]);
  await worker.tap('look-again');
  await worker.tap('another');
  await worker.tap('secrecy-confirm');
  await worker.write('problem', 'ABC'.repeat(60));
  await worker.tap('to-drafts');
  await worker.sees('接着写');
  // A page slides in from the side.
  await worker.page.waitForFunction(`document.querySelector('#drafts').closest('.taro_page').getBoundingClientRect().left === 0`);
  expect([await faults(), await worker.part('drafts').getByTestId('draft').count()]).toEqual([[], 2]);
});

test('with only spaces it says what is missing and files nothing', async () => {
  await openForm(worker);
  for (const field of ['problem', 'measure', 'title']) await worker.write(field, '　　  ');
  await worker.tap('category-cost');
  await worker.tap('send');
  await worker.sees(/至少写 \d+ 个字，现在 0 个/);
  expect(await filed()).toEqual([]);
});
