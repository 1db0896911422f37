// The review on phones: the real mini program build, the real functions, one local cloud.
import { idOf, openidOf, type Who } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { reviewScenes } from '../plant/reviewScenes';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const payloadLimit = 64 * 1024;
const criteria = ['novelty', 'feasibility', 'benefit', 'spread'] as const;

let system: TestSystem;
let scenes: ReturnType<typeof reviewScenes>;
const phones = new Map<Who, Weapp>();

beforeAll(async () => {
  system = await openTestSystem();
  scenes = reviewScenes(system);
});
afterAll(async () => {
  for (const phone of phones.values()) phone.close();
  await system.close();
});

async function opened(who: Who, id: string): Promise<Weapp> {
  const phone = phones.get(who) ?? await openPhone(system, { openid: openidOf(who) });
  phones.set(who, phone);
  phone.pages.relaunch('packages/suggestion/detail/index', { id });
  await phone.settled();
  return phone;
}

async function queueOf(who: Who): Promise<string> {
  const phone = phones.get(who) ?? await openPhone(system, { openid: openidOf(who) });
  phones.set(who, phone);
  phone.pages.relaunch('pages/todo/index', {});
  await phone.settled();
  return phone.text();
}

async function score(phone: Weapp, mark: number, comment: string): Promise<void> {
  await phone.tap('#move-score');
  for (const criterion of criteria) await phone.tap(`#score-${criterion}-${mark}`);
  await phone.input('#comment', comment);
  await phone.tap('#send');
}

test('a panel of three, of whom one dissents: the specialist concludes otherwise and says why', async () => {
  const id = await scenes.accepted('lin', '冲床加装双手启动按钮');
  await scenes.panelOfThree();
  await scenes.scores('zhao', id, 90, '现场急需，马上能做');
  const he = await opened('he', id);
  expect(he.text()).toContain('您打分以后，才能看到其他人打的分');
  await score(he, 40, '按钮位置还没有想清楚');
  expect(he.text()).toContain('现场急需，马上能做');
  await scenes.scores('qian', id, 90, '同意');
  const wang = await opened('wang', id);
  await wang.tap('#move-adopt');
  expect(wang.text('#proposal')).toContain('二等');
  await wang.tap('#grade-first');
  await wang.tap('#implementable-yes');
  await wang.input('#words', '消除了重大隐患，按一等评定');
  await wang.tap('#send');
  expect(wang.text()).toContain('评审组建议“二等”，结论不同');
});

test('a specialist asks for advice, reads it and escalates; the lead of the group finds it', async () => {
  const id = await scenes.accepted('lin', '冲床换节能电机');
  const wang = await opened('wang', id);
  await wang.tap('#moves-more');
  await wang.tap('#move-consult');
  await wang.tap('#group-equipmentEnergy');
  await wang.input('#words', '换电机后线路够不够');
  await wang.tap('#send');
  await scenes.makes('tang', 'advise', id, { words: '线路够用，注意接地' });
  await opened('wang', id);
  expect(wang.text()).toContain('线路够用，注意接地');
  await wang.tap('#moves-more');
  await wang.tap('#move-escalate');
  await wang.tap('#group-equipmentEnergy');
  await wang.tap('#send');
  expect(await queueOf('tang')).toContain('冲床换节能电机');
});

test('an appeal is upheld by experts who had no part in the refusal', async () => {
  const id = await scenes.declined('冲床周围铺防滑垫');
  const lin = await opened('lin', id);
  await lin.tap('#move-appeal');
  await lin.input('#words', '已经在二班试过，确实可行');
  await lin.tap('#send');
  await scenes.makes('zhou', 'inviteExperts', id, { expertIds: [idOf('tang')] });
  await scenes.scores('fang', id, 75, '试过了，可行');
  const tang = await opened('tang', id);
  await score(tang, 80, '同意采纳');
  await tang.tap('#move-adopt');
  await tang.tap('#implementable-yes');
  await tang.tap('#send');
  await opened('lin', id);
  expect(lin.text()).toContain('二等，可实施');
});

test('a reviewer who is the author is not asked to score', async () => {
  const id = await scenes.accepted('he', '模具架贴防撞条');
  const he = await opened('he', id);
  expect(he.findAll(({ attributes }) => attributes['id'] === 'move-score')).toEqual([]);
  expect(await queueOf('he')).not.toContain('模具架贴防撞条');
});

test('what is overdue is marked for whoever holds it', async () => {
  const id = await scenes.file('lin', '冲床油雾收集');
  system.cloud.clock.advance(8 * 86_400_000);
  await system.functions.fireTimer('nightly');
  expect((await opened('wang', id)).text()).toContain('已超期');
});

test('no phone met an error, an unknown function of wx or a setData above 64 KB', () => {
  for (const { findings } of phones.values()) {
    expect(findings.errors).toEqual([]);
    expect([...findings.unmocked]).toEqual([]);
    expect(findings.largestPayload().bytes).toBeLessThanOrEqual(payloadLimit);
  }
});
