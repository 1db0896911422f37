import type { MessageTemplate } from '#shared/policy/messageTemplates';
import { acceptancesKept, triesMost } from '#shared/policy/messageTemplates';
import { claim } from '../../cloudfunctions/app/messages/claim';
import { makes, moveCall, suggestionIn } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { idOf, openidOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';
import { night } from '../plant/night';
import { everyMinute } from '../plant/timer';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
});
afterEach(() => plant.close());

const minuteMs = 60_000;
const api = 'subscribeMessage.send';
const sent = () => plant.cloud.openApi.messages.sent;
const tries = () => plant.cloud.openApi.calls.filter((call) => call.api === api).length;
const accepts = (who: Who, ...accepted: MessageTemplate[]) => plant.does(who, 'messages.note', { requestId: plant.newId(), accepted });
const leftOf = async (who: Who, name: MessageTemplate) => (await plant.does(who, 'messages.get', {})).templates.find((one) => one.name === name)?.left;
const stateOf = async (who: Who) => (await plant.store.find('messages', { where: { personId: idOf(who) }, limit: 9 })).map(({ state }) => state);
const passes = (ms: number) => void plant.cloud.clock.advance(ms);

/** Lin, who accepted one message, gets a suggestion returned. */
async function returned(): Promise<string> {
  await accepts('lin', 'result');
  return suggestionIn(plant, 'returned');
}

describe('what somebody accepted', () => {
  test('is counted by person and template, what was declined beside it', async () => {
    await plant.does('lin', 'messages.note', { requestId: plant.newId(), accepted: ['result', 'task'], declined: ['review'] });
    await accepts('lin', 'result');
    expect((await plant.does('lin', 'messages.get', {})).templates.map(({ name, accepted, declined, left }) => [name, accepted, declined, left]))
      .toEqual([['result', 2, 0, 2], ['review', 0, 1, 0], ['task', 1, 0, 1]]);
    expect(await leftOf('zhao', 'result')).toBe(0);
  });

  test('is counted once for a call that is repeated', async () => {
    const input = { requestId: plant.newId(), accepted: ['result' as const] };
    await plant.does('lin', 'messages.note', input);
    await plant.does('lin', 'messages.note', input);
    expect(await leftOf('lin', 'result')).toBe(1);
  });

  test('is kept up to a bound', async () => {
    for (let i = 0; i < acceptancesKept + 2; i += 1) await accepts('lin', 'result');
    expect((await plant.does('lin', 'messages.get', {})).templates[0]).toMatchObject({ left: acceptancesKept, accepted: acceptancesKept + 2, full: true });
  });
});

test('one acceptance is one message, with words, place and time, and leads to the suggestion', async () => {
  const id = await returned();
  await everyMinute(plant);
  const data = expect.objectContaining({ thing1: draft('').title, phrase2: '待补充', thing3: expect.stringContaining('您的建议需要补充'), time4: expect.stringMatching(/^\d+年\d+月\d+日 \d\d:\d\d$/) });
  expect(sent()).toEqual([{ touser: openidOf('lin'), templateId: 'local-template-result', page: `packages/suggestion/detail/index?id=${id}`, data }]);
  expect([await leftOf('lin', 'result'), await stateOf('lin')]).toEqual([0, ['sent']]);
  await makes(plant, 'lin', 'resubmit', id);
  await makes(plant, 'sun', 'return', id);
  await everyMinute(plant);
  expect(sent()).toHaveLength(1);
});

test('nobody who accepted nothing gets one, and a move worth none costs none', async () => {
  await accepts('lin', 'result');
  await suggestionIn(plant, 'unitReview');
  await everyMinute(plant);
  expect([sent(), await leftOf('lin', 'result')]).toEqual([[], 1]);
});

test('whoever takes in for the unit is told of what was filed, but not of what they filed themselves', async () => {
  await accepts('sun', 'review');
  await accepts('wang', 'review');
  await plant.does('wang', 'suggestion.submit', draft(plant.newId()));
  await everyMinute(plant);
  expect(sent().map(({ touser }) => touser)).toEqual([openidOf('sun')]);
});

test('whoever is to carry out somebody else’s idea is told of the task, its author of the result', async () => {
  await accepts('lin', 'result', 'task');
  await accepts('zhao', 'result', 'task');
  await suggestionIn(plant, 'adopted');
  await everyMinute(plant);
  expect(sent().map(({ touser, templateId }) => [touser, templateId]).sort()).toEqual([[openidOf('lin'), 'local-template-result'], [openidOf('zhao'), 'local-template-task']]);
});

describe('never twice', () => {
  test('when the timer fires again, and when two runs meet', async () => {
    await returned();
    await Promise.all([everyMinute(plant), everyMinute(plant), everyMinute(plant)]);
    passes(minuteMs);
    await everyMinute(plant);
    expect([sent().length, tries()]).toEqual([1, 1]);
  });

  test('when a run was killed between claim and send: nobody knows whether it arrived', async () => {
    const suggestionId = await returned();
    const [entry] = await plant.store.find('history', { where: { suggestionId, move: 'return' }, limit: 1 });
    const host = plant.host(null, new Date(plant.cloud.clock.now()));
    await claim({ _id: `${entry?._id}-${idOf('lin')}`, personId: idOf('lin'), template: 'result', suggestionId, data: {} }, host);
    for (let i = 0; i < 5; i += 1) {
      await everyMinute(plant);
      passes(10 * minuteMs);
    }
    expect([tries(), await stateOf('lin'), await leftOf('lin', 'result')]).toEqual([0, ['claimed'], 0]);
  });

  test('when it arrived and WeChat’s answer was lost', async () => {
    await returned();
    plant.cloud.openApi.loseAnswers(api);
    await everyMinute(plant);
    passes(60 * minuteMs);
    await everyMinute(plant);
    expect([sent().length, tries(), await stateOf('lin')]).toEqual([1, 1, ['unknown']]);
  });

  test('when a call shows up late behind moves that were read already', async () => {
    await accepts('lin', 'result');
    const id = await suggestionIn(plant, 'submitted');
    const began = new Date(plant.cloud.clock.now());
    passes(40_000);
    await everyMinute(plant);
    plant.cloud.clock.set(began);
    await makes(plant, 'sun', 'return', id);
    passes(100_000);
    await everyMinute(plant);
    await everyMinute(plant);
    expect(sent()).toHaveLength(1);
  });
});

describe('when WeChat takes none', () => {
  test('because the person wants no more, nothing is left of what was accepted', async () => {
    plant.cloud.openApi.messages.refusing.add(openidOf('lin'));
    await accepts('lin', 'result');
    await returned();
    await everyMinute(plant);
    expect([await stateOf('lin'), await leftOf('lin', 'result')]).toEqual([['refused'], 0]);
  });

  test('because it is busy, the message is tried again, later each time, and arrives once', async () => {
    await returned();
    plant.cloud.openApi.fail(api, -1, 'system error');
    await everyMinute(plant);
    passes(minuteMs);
    await everyMinute(plant);
    expect([tries(), await stateOf('lin')]).toEqual([1, ['waiting']]);
    plant.cloud.openApi.reset();
    passes(minuteMs);
    await everyMinute(plant);
    passes(60 * minuteMs);
    await everyMinute(plant);
    expect([sent().length, await stateOf('lin'), await leftOf('lin', 'result')]).toEqual([1, ['sent'], 0]);
  });

  test('for long, it is given up, and the acceptance stays', async () => {
    await returned();
    plant.cloud.openApi.fail(api, 45_009, 'reach max api daily quota limit');
    for (let i = 0; i < triesMost + 3; i += 1) {
      await everyMinute(plant);
      passes(20 * minuteMs);
    }
    expect([tries(), await stateOf('lin'), await leftOf('lin', 'result')]).toEqual([triesMost, ['failed'], 1]);
  });

  test('because it finds fault with it, it is not tried again, and the acceptance stays', async () => {
    await returned();
    plant.cloud.openApi.fail(api, 47_003, 'argument invalid!');
    await everyMinute(plant);
    passes(60 * minuteMs);
    await everyMinute(plant);
    expect([tries(), await stateOf('lin'), await leftOf('lin', 'result')]).toEqual([1, ['failed'], 1]);
  });
});

test('a move waits for no message: it asks WeChat nothing', async () => {
  const id = await returned();
  plant.cloud.openApi.cutOff(api);
  expect(await plant.outcome('lin', ...moveCall(plant, 'withdraw', id, { words: '' }))).toBe('ok');
  expect(tries()).toBe(0);
});

test('what happened while no timer fired for days is no news any more; what is fresh is sent', async () => {
  await everyMinute(plant);
  await accepts('lin', 'result', 'result');
  await accepts('lin', 'result');
  await suggestionIn(plant, 'returned');
  passes(3 * 24 * 60 * minuteMs);
  const id = await suggestionIn(plant, 'declined');
  await everyMinute(plant);
  expect(sent().map(({ page }) => page)).toEqual([`packages/suggestion/detail/index?id=${id}`]);
});

test('sixty moves at once are all told, and a quiet minute costs four operations', async () => {
  await accepts('sun', 'review');
  for (let i = 0; i < acceptancesKept; i += 1) await accepts('sun', 'review');
  await everyMinute(plant);
  for (let i = 0; i < 30; i += 1) await plant.does('lin', 'suggestion.submit', draft(plant.newId()));
  await everyMinute(plant);
  expect(sent()).toHaveLength(acceptancesKept);
  passes(10 * minuteMs);
  await everyMinute(plant);
  passes(minuteMs);
  plant.cloud.operations.reset();
  await everyMinute(plant);
  expect(plant.cloud.operations.databaseCount()).toBeLessThanOrEqual(4);
});

test('the clock may tell of any number at one moment: what comes after is sent all the same', async () => {
  await everyMinute(plant);
  await accepts('lin', 'result');
  for (let i = 0; i < 45; i += 1) await plant.does('zhao', 'suggestion.submit', draft(plant.newId()));
  passes(6 * 24 * 60 * minuteMs);
  await night(plant);
  passes(10 * minuteMs);
  await suggestionIn(plant, 'returned');
  await everyMinute(plant);
  expect(sent().map(({ touser }) => touser)).toEqual([openidOf('lin')]);
});

test('without template ids nothing is offered and nothing sent', async () => {
  await returned();
  const host = plant.host(null, new Date(plant.cloud.clock.now()));
  const { runNightly } = await import('../../cloudfunctions/app/nightly/run');
  const { minuteSteps } = await import('../../cloudfunctions/app/nightly/minuteSteps');
  await runNightly({ ...host, messages: { ...host.messages, templateIds: {} } }, 5_000, minuteSteps);
  expect([sent(), await leftOf('lin', 'result')]).toEqual([[], 1]);
});
