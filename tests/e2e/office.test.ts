// The office at its PC: a roster as plants keep it comes in, and its people come after it.
import { resolve } from 'node:path';
import { messyFirstRow, messyRows } from '../fixtures/roster/messy';
import { openidOf } from '../plant/testPlant';
import { openStage, type Stage } from './stage';
import type { User } from './user';

const messy = resolve(__dirname, '../../docs/samples/roster-messy.xlsx');
const newUnit = '新能源事业部';

let stage: Stage;
let office: User;

beforeAll(async () => {
  stage = await openStage();
  office = await stage.enter(openidOf('zhou'), 'desk');
});

afterAll(() => stage.close());

/** What the sheet's rows come to on a plant that knows none of its people: those of odd names, numbers or places. */
const wrongAnyway = messyRows.flatMap(({ fate }, index) =>
  (typeof fate === 'object' && fate.bad !== '接受姓名更正' ? [{ row: messyFirstRow + index, why: fate.bad }] : []));

test('the preview names each bad row and why, and changes nothing', async () => {
  await office.go('我的');
  await office.tap('go-office');
  await office.tap('to-roster');
  await office.choose('choose-sheet', messy);
  await office.sees('还没有改动任何数据');
  const problems = await office.part('preview').getByTestId('problem').allInnerTexts();
  for (const { row, why } of wrongAnyway) {
    expect(problems.filter((text) => text.includes(`第 ${row} 行`)).join()).toContain(why);
  }
  expect(wrongAnyway.length).toBeGreaterThan(10);
  await office.sees(newUnit);
  expect(await stage.system.plant.store.find('people', { where: { workNumber: 'X0001' }, limit: 1 })).toEqual([]);
});

test('the import runs to its end with every row accounted for', async () => {
  await office.tap('import-start');
  await office.sees('导入完成');
  await office.sees('100%');
  await office.sees(`有 ${wrongAnyway.length} 行没有导入`);
});

test('a sheet of codes for the new unit brings its people in', async () => {
  await office.back();
  await office.tap('to-codes');
  await office.tap('pick-unit');
  await office.pick(newUnit);
  await office.tap('make-sheet');
  await office.sees('3 人还没绑定');
  const slip = await office.part('slips').getByTestId('slip').filter({ hasText: '欧阳建国' }).innerText();
  const [, code = ''] = /(\d{4} \d{4})/.exec(slip) ?? [];

  const newcomer = await stage.enter('wx-ouyang');
  await newcomer.tap('go-bind');
  await newcomer.write('bind-work-number', 'X0001');
  await newcomer.write('bind-name', '欧阳建国');
  await newcomer.write('bind-code', code.replace(' ', ''));
  await newcomer.tap('bind-submit');
  await newcomer.sees('我最近的建议');
  await newcomer.go('我的');
  await newcomer.sees(`${newUnit} · 电池一班`);
});

test('who does not work for the office finds no way to the roster', async () => {
  const worker = await stage.enter(openidOf('lin'));
  await worker.go('我的');
  await worker.sees('怎么提建议');
  expect(await worker.part('go-office').count()).toBe(0);
  await worker.reopen('/packages/office/roster/index');
  await worker.sees('您没有此操作的权限');
});

test('no page complained in anybody’s console', () => {
  expect(stage.complaints()).toEqual([]);
});
