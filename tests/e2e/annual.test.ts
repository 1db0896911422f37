// The annual awards on one page: the office decides, types in, confirms, pays, and sets a slip right; a specialist finds the money and where it comes from.
import { yearOf } from '#shared/domain/time';
import { openidOf } from '../plant/testPlant';
import { openStage, type Stage } from './stage';
import type { User } from './user';

const year = yearOf(new Date()) - 1;
let stage: Stage;
let office: User;

beforeAll(async () => {
  stage = await openStage();
  await stage.system.plant.store.transact((transaction) => transaction.insert('counters', [
    { _id: `stamping-${year}`, schema: 1, version: 1, unitId: 'stamping', year, counts: { all: { all: { effective: 10, adopted: 9 } } } },
  ]));
  office = await stage.enter(openidOf('zhou'), 'desk');
});

afterAll(() => stage.close());

test('the units stand in their order, and one opens to the numbers behind it', async () => {
  await office.go('我的');
  await office.tap('go-office');
  await office.tap('to-annual');
  await office.tap(`year-${year}`);
  await office.sees(`${year} 年合计`);
  await office.sees('冲压分厂 优秀');
  await office.tap('unit-stamping');
  await office.sees('已采纳 9 ÷ 有效提案 10，权重 40%');
  await office.back();
});

test('a wage total is typed in, a hot topic named with everybody concerned', async () => {
  await office.sees('还有优秀组织单位的工资总额没有填');
  await office.write('wage-stamping', '1234567.50');
  await office.tap('save-wages');
  await office.sees('奖励 12,345.68 元');
  await office.tap('add-topic');
  await office.write('topic-name', '职工食堂改造');
  await office.write('topic-people', 'LIN、赵铁柱');
  await office.tap('topic-find');
  await office.sees('已加入 2 人');
  await office.tap('topic-save');
  await office.sees('热点议案（1 个）');
});

test('the year is confirmed without the ballot when that is said, and paid to the last line', async () => {
  await office.tap('confirm');
  await office.sees('确认后不能再改，也不能撤回');
  await office.tap('without-top-ten');
  await office.tap('confirm-sure');
  await office.sees('不再变动。之后的更正进入补充发放单。');
  await office.sees(`${year} 年度专项奖励发放单`);
});

test('a slip is set right by a further line, which the next list names', async () => {
  await office.tap('list-lines-1');
  await office.sees('孙立 SUN（冲压分厂） · 专员');
  // What may be corrected is known a moment after the lines.
  await office.sees('漏了的，补一笔');
  await office.tapText('孙立 SUN（冲压分厂） · 专员');
  await office.write('correct-amount', '500');
  await office.write('correct-words', '十二月三十日已调离');
  await office.tap('correct-sure');
  await office.sees('更正后 500 元');
  await office.back();
  await office.sees('十二月三十日已调离');
  await office.tap('close-list');
  await office.sees(`${year} 年度专项奖励补充发放单（1）`);
});

test('a specialist finds the award and who confirmed it', async () => {
  const wang = await stage.enter(openidOf('wang'));
  await wang.reopen('/packages/account/points/index');
  await wang.sees(`专项奖励：${year} 年度专员`);
  await wang.part(`entry-money:annualSpecialist:${year}:p-wang`).click();
  await wang.sees(`确认 ${year} 年度专项奖励`);
  await wang.sees('700 元');
});

test('no page complained in anybody’s console', () => {
  expect(stage.complaints()).toEqual([]);
});
