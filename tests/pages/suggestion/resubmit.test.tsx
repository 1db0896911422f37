import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { shelvedDrafts } from '../../../miniprogram/src/drafts/shelf';
import { sendWaiting } from '../../../miniprogram/src/outbox/sending';
import Drafts from '../../../miniprogram/src/packages/suggestion/drafts/index';
import Resubmit from '../../../miniprogram/src/packages/suggestion/resubmit/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';
import { view } from './view';

const kept = { fileId: 'cloud://local-env.bucket/photos/2026/old/1.jpg', url: 'http://cloud/1.jpg' };
const returned = view({
  status: 'returned', moves: ['resubmit', 'withdraw'], photos: [kept], problem: '三号冲床没有光栅，手容易伸进去', measure: '加装红外光栅，手伸进去就停',
  history: [{ id: 'h-3', at: '2026-11-21T01:00:00.000Z', move: 'return', from: 'unitReview', to: 'returned', byName: '李专员', as: 'specialist', policyVersion: 'v1', words: '请写清装在哪台冲床', photos: [] }],
});
const receipt = { ok: true, data: { id: returned.id, number: returned.number, status: 'unitReview', round: 2, version: 4 } };
const sent = () => cloud.asked.filter(({ endpoint }) => endpoint === 'suggestion.resubmit').map(({ input }) => input);
const measure = () => screen.findByTestId<HTMLTextAreaElement>('measure');

beforeEach(() => startPhone({ id: returned.id }));

/** Opens the page, confirms and writes one thing more. */
async function complete(more: string) {
  const page = render(<Resubmit />);
  await userEvent.click(await screen.findByTestId('secrecy-confirm'));
  await userEvent.type(await measure(), more);
  return page;
}

const send = () => userEvent.click(screen.getByText('确认不涉密，重新提交'));

test('a returned suggestion starts from what was written, says what is missing, and keeps its photos', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: returned }), 'suggestion.resubmit': () => receipt });
  await complete('，装在 3 号冲床');
  expect(screen.getByText('需要补充：请写清装在哪台冲床')).toBeTruthy();
  await send();
  await waitFor(() => expect(phone.went).toEqual(['back']));
  expect(sent()).toMatchObject([{ id: returned.id, version: 3, measure: '加装红外光栅，手伸进去就停，装在 3 号冲床', photos: [kept.fileId], secrecyConfirmed: true }]);
  expect(shelvedDrafts()).toEqual([]);
});

test('without a network it waits in the outbox, stands among the drafts, and goes out once under its id when the network is back', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: returned }), 'suggestion.resubmit': () => receipt });
  const page = await complete('，装在 3 号冲床');
  cloud.online = false;
  await send();
  expect(await screen.findByText(/已放进待发送/)).toBeTruthy();
  const [waiting] = shelvedDrafts();
  expect(waiting).toMatchObject({ state: 'waiting', completes: { id: returned.id, version: 3 } });
  cloud.online = true;
  await act(sendWaiting);
  expect(await screen.findByText('已重新提交')).toBeTruthy();
  await act(sendWaiting);
  expect(sent()).toMatchObject([{ requestId: waiting?.id, id: returned.id, version: 3 }]);
  page.unmount();
});

test('what was begun is found again in another visit, also without a network, from the list of drafts', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: returned }) });
  const page = await complete('，装在 3 号冲床');
  page.unmount();
  cloud.online = false;
  const list = render(<Drafts />);
  expect(screen.getByTestId('draft').textContent).toContain('补充后重新提交，没写完');
  await userEvent.click(screen.getByText('接着写'));
  expect(phone.went).toEqual([`/packages/suggestion/resubmit/index?id=${returned.id}`]);
  list.unmount();
  render(<Resubmit />);
  expect((await measure()).value).toBe('加装红外光栅，手伸进去就停，装在 3 号冲床');
  expect(screen.getByText('需要补充：请写清装在哪台冲床')).toBeTruthy();
});

test('one that waits can be taken back, changed and sent again', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: returned }), 'suggestion.resubmit': () => receipt });
  await complete('，装在 3 号冲床');
  cloud.online = false;
  await send();
  await userEvent.click(await screen.findByText('取回来改'));
  cloud.online = true;
  await userEvent.type(await measure(), '旁边');
  await send();
  await waitFor(() => expect(sent()).toMatchObject([{ measure: '加装红外光栅，手伸进去就停，装在 3 号冲床旁边' }]));
});

test('what the cloud does not take is said with its reason, kept, and goes on by the version that stands now', async () => {
  let now = returned;
  const moved = { ok: false, refusal: 'changedMeanwhile', message: '别人刚刚处理过这条建议，请刷新后再操作' };
  startCloud({ 'suggestion.get': () => ({ ok: true, data: now }), 'suggestion.resubmit': ({ version }) => (version === 3 ? moved : receipt) });
  const page = await complete('，装在 3 号冲床');
  await send();
  expect(await screen.findByText(moved.message)).toBeTruthy();
  page.unmount();
  now = view({ ...returned, version: 5 });
  render(<Resubmit />);
  await measure();
  await send();
  await waitFor(() => expect(sent().map(({ version }) => version)).toEqual([3, 5]));
  expect(shelvedDrafts()).toEqual([]);
});

test('what has moved on in the meantime can no longer be completed, and says so', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: view({ ...returned, status: 'withdrawn', moves: [] }) }) });
  render(<Resubmit />);
  await userEvent.click(await screen.findByText('查看这条建议'));
  expect(phone.went).toEqual([`/packages/suggestion/detail/index?id=${returned.id}`]);
});

test('when the phone has no room it says so, and what is written stays in sight', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: returned }), 'suggestion.resubmit': () => receipt });
  await complete('，装在');
  phone.full = true;
  await userEvent.type(await measure(), '门边');
  expect(await screen.findByText(/手机存储空间不够，这一条保存不下/)).toBeTruthy();
  await send();
  expect((await measure()).value).toBe('加装红外光栅，手伸进去就停，装在门边');
  expect(sent()).toEqual([]);
});
