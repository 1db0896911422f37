// A worker accepts a message by a tap on the real mini program build; the specialist's move brings it, once.
import { draft } from '../plant/drafts';
import { openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { openPhone } from './phone';
import type { Weapp } from './host/weapp';

const id = 'weapp-message-1';
let system: TestSystem;
let worker: Weapp;
/** How the person answers WeChat's question; WeChat itself may be switched off. */
let says: 'accept' | 'reject' | 'off' = 'accept';

beforeAll(async () => {
  system = await openTestSystem();
  system.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
  await system.does('lin', 'suggestion.submit', draft(id));
  const requestSubscribeMessage = ({ tmplIds }: Record<string, unknown>) => {
    if (says === 'off') throw new Error('The main switch is switched off');
    return Object.fromEntries((tmplIds as string[]).map((template) => [template, says]));
  };
  worker = await openPhone(system, { openid: openidOf('lin'), standIns: { answers: { requestSubscribeMessage } } });
});
afterAll(async () => {
  worker.close();
  await system.close();
});

const sent = () => system.cloud.openApi.messages.sent.map(({ touser, page }) => [touser, page]);
const openDetail = async () => {
  worker.pages.relaunch('packages/suggestion/detail/index', { id });
  await worker.settled();
};

it('is asked beside the suggestion, and one who says no is asked again next time', async () => {
  says = 'reject';
  await openDetail();
  await worker.tap('#accept-messages');
  expect(worker.screen.toasts).toEqual([]);
  says = 'accept';
  await openDetail();
  await worker.tap('#accept-messages');
  expect(worker.screen.toasts).toEqual(['好的，到时微信提醒您']);
  await openDetail();
  expect(worker.findAll('#accept-messages')).toEqual([]);
});

it('gets the message within a minute of the move, and only one', async () => {
  await system.does('sun', 'suggestion.return', { requestId: 'weapp-message-2', id, words: '请写明是哪台冲床' });
  await system.functions.fireTimer('nightly', 'everyMinute');
  await system.functions.fireTimer('nightly', 'everyMinute');
  expect(sent()).toEqual([[openidOf('lin'), `packages/suggestion/detail/index?id=${id}`]]);
});

it('sees what is left, and how to switch messages on in WeChat when it asks nothing', async () => {
  worker.pages.relaunch('packages/account/messages/index', {});
  await worker.settled();
  await worker.tap('#more-result');
  expect(worker.text('#messages-result')).toContain('还能提醒 1 次');
  says = 'off';
  await worker.tap('#more-task');
  expect(worker.text('#messages-problem')).toContain('订阅消息');
  expect([worker.findings.errors, [...worker.findings.unmocked]]).toEqual([[], []]);
});
