// The leading group elects the ten best: the office opens, managers vote on their phones, everybody reads the result.
import { yearOf } from '#shared/domain/time';
import { firstGrades, giveLeaders, members } from '../plant/ballot';
import { draft } from '../plant/drafts';
import { openidOf } from '../plant/testPlant';
import { openStage, type Stage } from './stage';
import type { User } from './user';

const many = 11;
let stage: Stage;
let office: User;

beforeAll(async () => {
  stage = await openStage();
  const { system: { plant: { store }, does } } = stage;
  await giveLeaders({ store });
  await does('lin', 'suggestion.submit', draft('ballot-model-1'));
  const model = await store.get('suggestions', 'ballot-model-1');
  if (!model) throw new Error('the model was filed');
  await store.transact((transaction) => transaction.insert('suggestions', firstGrades(model, yearOf(new Date()) - 1, { many, authors: ['wu'] })));
  office = await stage.enter(openidOf('zhou'), 'desk');
});

afterAll(() => stage.close());

test('the office opens the ballot with all candidates of the year', async () => {
  await office.go('我的');
  await office.tap('go-office');
  await office.tap('to-ballot');
  await office.sees(`评为一等的有 ${many} 条，已选 ${many} 条`);
  await office.tap('open-ballot');
  await office.sees('正在投票');
  await office.sees('已投票');
});

/** Chooses the first ten that may be chosen, and gives each eight for everything. */
async function fillIn(voter: User, ownPlace: number | null): Promise<void> {
  const places = Array.from({ length: many }, (_, i) => i + 1).filter((place) => place !== ownPlace).slice(0, 10);
  for (const place of places) await voter.tap(`candidate-electable-${String(place).padStart(3, '0')}`);
  await voter.tap('to-marks');
  for (let place = 1; place <= 10; place += 1) {
    await voter.sees(`第 ${place} 条，共 10 条`);
    for (const criterion of ['quality', 'effect', 'value']) await voter.tap(`mark-${criterion}-8`);
    await voter.tap('mark-next');
  }
  await voter.sees('您的选票');
}

test('a manager finds it on the first page, leaves it half-done, and hands it in another time', async () => {
  const wu = await stage.enter(openidOf('wu'));
  await wu.tap('to-ballot');
  await wu.sees('您参与了这条建议，不能给它投票');
  await wu.tap('candidate-electable-002');
  await wu.reopen('/packages/ballot/vote/index');
  await wu.sees('已选 1 条，还要选 9 条');
  await wu.tap('candidate-electable-002');
  await fillIn(wu, 1);
  await wu.tap('to-hand-in');
  await wu.sees('投出以后不能改、不能撤回');
  await wu.tapTwice('hand-in');
  await wu.sees('您的选票已在票箱里');
  await wu.reopen();
  await wu.sees('我最近的建议');
  expect(await wu.part('to-ballot').count()).toBe(0);
});

test('when everybody has voted the office counts, and managers read who won', async () => {
  for (const who of members.filter((one) => one !== 'wu')) {
    const voter = await stage.enter(openidOf(who));
    await voter.reopen('/packages/ballot/vote/index');
    await fillIn(voter, null);
    await voter.tap('to-hand-in');
    await voter.tap('hand-in');
    await voter.sees('您的选票已在票箱里');
    await voter.leave();
  }
  await office.reopen('/packages/ballot/index/index');
  await office.tap('to-close');
  await office.sees('按 4 张选票计票');
  await office.tap('close-ballot');
  await office.tap('to-result');
  await office.sees('共 4 张选票');
  expect(await office.part('standing-electable-001').innerText()).toContain('24.00');
  await office.tap('standing-electable-002');
  await office.sees('打分 8、8、8、8');
});

test('a worker finds no way to it', async () => {
  const worker = await stage.enter(openidOf('lin'));
  await worker.reopen('/packages/ballot/result/index');
  await worker.sees('您没有此操作的权限');
});

test('no page complained in anybody’s console', () => {
  expect(stage.complaints()).toEqual([]);
});
