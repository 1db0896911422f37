import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NoticeLine } from '#shared/contract/views';
import Inbox from '../../../miniprogram/src/packages/account/inbox/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const line = (change: Partial<NoticeLine> = {}): NoticeLine => ({
  id: 'notice-1', at: '2025-11-20T01:00:00.000Z', move: 'accept', byName: '孙立', as: 'specialist', words: '', suggestionId: 's1', number: '251120-7K3M',
  title: '给冲床加防护光栅', mine: true, unread: true,
  now: { status: 'unitReview', grade: null, heldBy: '冲压车间专员', dueAt: '2025-11-27T15:59:59.999Z', overdue: false }, ...change,
});
const answer = (items: NoticeLine[], next: string | null = null) => ({ ok: true, data: { items, next } });
const seen = () => cloud.asked.filter(({ endpoint }) => endpoint === 'inbox.seen').map(({ input }) => input);
const read = () => ({ ok: true, data: { unread: 0 } });

beforeEach(() => startPhone());

test('a notice says what happened to which suggestion, where it is now, who holds it and by when, and leads there', async () => {
  startCloud({ 'inbox.list': () => answer([line({ words: '周三到现场看' })]), 'inbox.seen': read });
  render(<Inbox />);
  const card = await screen.findByTestId('notice-line');
  expect(card.textContent).toBe('您的建议已受理，进入评审《给冲床加防护光栅》周三到现场看2025年11月20日 09:00孙立（专员）现在：基层评审，在冲压车间专员，2025年11月27日前');
  await userEvent.click(card);
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=s1']);
});

test.each([
  ['somebody else’s', { mine: false, move: 'adopt' }, '有一条建议已采纳，请看由谁实施'],
  ['one’s own', { move: 'adopt' }, '恭喜，您的建议被采纳了'],
  ['the clock’s', { move: 'withdraw', as: 'clock' }, '您的建议超过期限没有补充，已由系统撤回'],
] as const)('the words fit %s', async (_whose, change, words) => {
  startCloud({ 'inbox.list': () => answer([line(change)]), 'inbox.seen': read });
  render(<Inbox />);
  expect(await screen.findByText(words)).toBeTruthy();
});

test('what is overdue says so', async () => {
  const now = { status: 'implementing', grade: 'second', heldBy: '王师傅', dueAt: '2025-11-01T15:59:59.999Z', overdue: true } as const;
  startCloud({ 'inbox.list': () => answer([line({ now })]), 'inbox.seen': read });
  render(<Inbox />);
  expect(await screen.findByText('现在：实施中，在王师傅，2025年11月1日前（已超期）')).toBeTruthy();
});

test('looking at new notices reads them up to the newest; what was read before is not read again', async () => {
  startCloud({ 'inbox.list': () => answer([line(), line({ id: 'older', unread: false })]), 'inbox.seen': read });
  const { unmount } = render(<Inbox />);
  expect(await screen.findAllByTestId('unread')).toHaveLength(1);
  await waitFor(() => expect(seen()).toEqual([{ until: '2025-11-20T01:00:00.000Z' }]));
  unmount();

  startCloud({ 'inbox.list': () => answer([line({ unread: false })]), 'inbox.seen': read });
  render(<Inbox />);
  await screen.findByTestId('notice-line');
  expect(seen()).toEqual([]);
});

test('a notice of what one may no longer open leads nowhere', async () => {
  startCloud({ 'inbox.list': () => answer([line({ now: null, unread: false })]) });
  render(<Inbox />);
  await userEvent.click(await screen.findByText('这条建议现在与您无关，不能再打开'));
  expect(phone.went).toEqual([]);
});

test('the next batch joins the first', async () => {
  startCloud({ 'inbox.list': ({ cursor }) => (cursor === undefined ? answer([line()], 'b') : answer([line({ id: 'older' })])), 'inbox.seen': read });
  render(<Inbox />);
  await userEvent.click(await screen.findByText('再看一些'));
  expect(await screen.findAllByTestId('notice-line')).toHaveLength(2);
});

test('without notices it says what will stand here', async () => {
  startCloud({ 'inbox.list': () => answer([]) });
  render(<Inbox />);
  expect(await screen.findByText('还没有消息')).toBeTruthy();
});

test.each([
  [{ ok: false, refusal: 'notBound', message: '请先绑定工号' }, 'not-bound'],
  [{ ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' }, 'failed'],
])('without an answer the page says what to do: %j', async (reply, state) => {
  startCloud({ 'inbox.list': () => reply });
  render(<Inbox />);
  expect(await screen.findByTestId(state)).toBeTruthy();
});

test('offline at first, then there after one tap', async () => {
  startCloud({ 'inbox.list': () => answer([line()]), 'inbox.seen': read });
  cloud.online = false;
  render(<Inbox />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByTestId('notice-line')).toBeTruthy();
});
