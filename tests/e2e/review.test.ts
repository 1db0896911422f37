// The review on five people's phones: a dissenting panel, advice and escalation, an appeal, an overdue one, a reviewer's own.
import { idOf, openidOf, type Who } from '../plant/testPlant';
import { reviewScenes } from '../plant/reviewScenes';
import { openStage, type Stage } from './stage';
import type { User } from './user';

let stage: Stage;
let scenes: ReturnType<typeof reviewScenes>;
const users: Partial<Record<Who, User>> = {};

beforeAll(async () => {
  stage = await openStage();
  scenes = reviewScenes(stage.system);
  for (const who of ['lin', 'wang', 'he', 'tang', 'zhou'] as const) users[who] = await stage.enter(openidOf(who));
});
afterAll(() => stage.close());

function user(who: Who): User {
  const found = users[who];
  if (!found) throw new Error(`${who} has no phone`);
  return found;
}

/** Opens the suggestion on somebody's phone, as from a notice. */
async function opened(who: Who, id: string): Promise<User> {
  await user(who).reopen(`/packages/suggestion/detail/index?id=${id}`);
  await user(who).sees('过程记录');
  return user(who);
}

const queueOf = async (who: Who): Promise<string> => {
  await user(who).reopen('/pages/todo/index');
  await user(who).page.waitForFunction(`document.querySelector('[id^="show-"]') || document.body.innerText.includes('待办')`);
  return user(who).page.locator('.taro_page:visible').last().innerText();
};

describe('a panel of three, of whom one dissents', () => {
  let id: string;
  beforeAll(async () => {
    id = await scenes.accepted('lin', '冲床加装双手启动按钮');
    await scenes.panelOfThree();
    await scenes.scores('zhao', id, 90, '现场急需，马上能做');
  });

  test('who has not scored does not see what the others gave, and then does', async () => {
    const he = await opened('he', id);
    await he.sees('您打分以后，才能看到其他人打的分');
    await he.tap('move-score');
    for (const criterion of ['novelty', 'feasibility', 'benefit', 'spread']) await he.tap(`score-${criterion}-40`);
    await he.write('comment', '按钮位置还没有想清楚');
    await he.tap('send');
    await he.sees('现场急需，马上能做');
  });

  test('the specialist sees all three and concludes otherwise than the panel proposes, with a reason', async () => {
    await scenes.scores('qian', id, 90, '同意');
    const wang = await opened('wang', id);
    expect(await wang.part('detail').getByTestId('score').count()).toBe(3);
    await wang.tap('move-adopt');
    await wang.sees('评审组建议：二等');
    await wang.tap('grade-first');
    await wang.sees('和评审组的建议不一样，请写明理由');
    await wang.tap('implementable-yes');
    await wang.write('words', '消除了重大隐患，按一等评定');
    await wang.tap('send');
    await wang.sees('评审组建议“二等”，结论不同');
  });

  test('the author reads the conclusion and its reason, and not who gave what', async () => {
    const lin = await opened('lin', id);
    await lin.sees('消除了重大隐患，按一等评定');
    expect(await lin.part('detail').getByTestId('score').count()).toBe(0);
  });
});

test('a specialist asks a group for advice, reads it, and escalates to the group, whose lead finds it', async () => {
  const id = await scenes.accepted('lin', '冲床换节能电机');
  const wang = await opened('wang', id);
  await wang.tap('moves-more');
  await wang.tap('move-consult');
  await wang.tap('group-equipmentEnergy');
  await wang.write('words', '换电机后线路够不够');
  await wang.tap('send');
  await wang.sees('换电机后线路够不够');
  const tang = await opened('tang', id);
  await tang.tap('move-advise');
  await tang.write('words', '线路够用，注意接地');
  await tang.tap('send');
  await tang.sees('线路够用，注意接地');
  await opened('wang', id);
  await wang.sees('线路够用，注意接地');
  await wang.tap('moves-more');
  await wang.tap('move-escalate');
  await wang.tap('group-equipmentEnergy');
  await wang.tap('send');
  await wang.sees('专家评审');
  expect(await queueOf('tang')).toContain('冲床换节能电机');
});

test('an appeal is upheld by experts who had no part in the refusal', async () => {
  const id = await scenes.declined('冲床周围铺防滑垫');
  const lin = await opened('lin', id);
  await lin.tap('move-appeal');
  await lin.write('words', '已经在二班试过，确实可行');
  await lin.tap('send');
  await lin.sees('已经在二班试过，确实可行');
  const zhou = await opened('zhou', id);
  await zhou.tap('move-inviteExperts');
  await zhou.tap(`expert-${idOf('tang')}`);
  await zhou.tap('send');
  await zhou.sees('请唐工参加');
  await scenes.scores('fang', id, 75, '试过了，可行');
  const tang = await opened('tang', id);
  await tang.tap('move-score');
  for (const criterion of ['novelty', 'feasibility', 'benefit', 'spread']) await tang.tap(`score-${criterion}-80`);
  await tang.write('comment', '同意采纳');
  await tang.tap('send');
  await tang.tap('move-adopt');
  await tang.tap('implementable-yes');
  await tang.tap('send');
  await tang.sees('二等，可实施');
  await opened('lin', id);
  await lin.sees('二等，可实施');
});

test('a reviewer who is the author is not asked to score, and their score does not count as missing', async () => {
  const id = await scenes.accepted('he', '模具架贴防撞条');
  const he = await opened('he', id);
  expect(await he.part('moves').locator('#move-score').count()).toBe(0);
  expect(await queueOf('he')).not.toContain('模具架贴防撞条');
  await scenes.scores('zhao', id, 65, '小改小革');
  await scenes.scores('qian', id, 65, '同意');
  const wang = await opened('wang', id);
  await wang.tap('move-adopt');
  await wang.sees('评审组建议：三等');
  await wang.tap('sheet-close');
});

test('what is overdue is marked for its holder and reported to the office some working days later', async () => {
  const id = await scenes.file('lin', '冲床油雾收集');
  const clock = async (advanceDays: number) => {
    await fetch(`${stage.system.url}/clock`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advanceMs: advanceDays * 86_400_000 }),
    });
    await fetch(`${stage.system.url}/timers/nightly`, { method: 'POST' });
  };
  await clock(8);
  const wang = await opened('wang', id);
  await wang.sees('已超期');
  await clock(8);
  await user('zhou').reopen('/packages/account/inbox/index');
  await user('zhou').sees('冲床油雾收集');
});

test('no page complained in anybody’s console', () => {
  expect(stage.complaints()).toEqual([]);
});
