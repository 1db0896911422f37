import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MessagesView } from '#shared/contract/messages';
import { AskCard } from '../../../miniprogram/src/messages/AskCard';
import Messages from '../../../miniprogram/src/packages/account/messages/index';
import { worthAsking } from '../../../miniprogram/src/packages/suggestion/detail/worthAsking';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

type Template = MessagesView['templates'][number];
const template = (name: Template['name'], left: number, full = false): Template => ({ name, id: `id-${name}`, accepted: left, declined: 0, left, full });
const answer = (...templates: Template[]) => ({ ok: true, data: { templates } });
const noted = () => cloud.asked.filter(({ endpoint }) => endpoint === 'messages.note').map(({ input }) => ({ accepted: input['accepted'], declined: input['declined'] }));

beforeEach(() => startPhone());

/** A cloud that counts what it is told. */
function startCounting(...begun: Template[]): void {
  let templates = begun;
  startCloud({
    'messages.get': () => answer(...templates),
    'messages.note': ({ accepted = [] }) => {
      templates = templates.map((one) => (accepted.includes(one.name) ? { ...one, left: one.left + 1 } : one));
      return answer(...templates);
    },
  });
}

test('it says what may still come, and one tap brings one more', async () => {
  startCounting(template('result', 2), template('review', 0));
  render(<Messages />);
  expect((await screen.findByTestId('left-result')).textContent).toBe('还能提醒 2 次');
  expect(screen.getByTestId('left-review').textContent).toBe('现在不会提醒，需要的话点下面');
  await userEvent.click(screen.getAllByText('再提醒我一次')[0] as HTMLElement);
  await waitFor(() => expect(screen.getByTestId('left-result').textContent).toBe('还能提醒 3 次'));
  expect([noted(), phone.said]).toEqual([[{ accepted: ['result'], declined: [] }], ['好的，到时微信提醒您']]);
});

test('what somebody declines to WeChat is noted, and nothing is promised', async () => {
  phone.confirms = false;
  startCounting(template('result', 0));
  render(<Messages />);
  await userEvent.click(await screen.findByText('再提醒我一次'));
  await waitFor(() => expect(noted()).toEqual([{ accepted: [], declined: ['result'] }]));
  expect(phone.said).toEqual([]);
});

test('all at once are those of which more is of use', async () => {
  startCounting(template('result', 20, true), template('review', 0), template('task', 1));
  render(<Messages />);
  await userEvent.click(await screen.findByText('全都再要一次'));
  await waitFor(() => expect(noted()).toEqual([{ accepted: ['review', 'task'], declined: [] }]));
});

test('when the cloud does not hear it, the page says so', async () => {
  startCloud({ 'messages.get': () => answer(template('result', 0)), 'messages.note': () => ({ ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' }) });
  render(<Messages />);
  await userEvent.click(await screen.findByText('再提醒我一次'));
  expect(await screen.findByText('系统繁忙，请稍后重试')).toBeTruthy();
});

test('a plant without such messages says where the news is', async () => {
  startCloud({ 'messages.get': () => answer() });
  render(<Messages />);
  expect(await screen.findByText('还没有开通微信提醒')).toBeTruthy();
});

test.each([
  [{ ok: false, refusal: 'notBound', message: '请先绑定工号' }, 'not-bound'],
  [{ ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' }, 'failed'],
])('without an answer the page says what to do: %j', async (reply, state) => {
  startCloud({ 'messages.get': () => reply });
  render(<Messages />);
  expect(await screen.findByTestId(state)).toBeTruthy();
});

test('offline at first, then there after one tap', async () => {
  startCounting(template('result', 1));
  cloud.online = false;
  render(<Messages />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByTestId('left-result')).toBeTruthy();
});

describe('beside what somebody waits for', () => {
  test('it is offered while none is left, and goes once it is accepted', async () => {
    startCounting(template('result', 0), template('review', 0));
    render(<AskCard names={['result']} />);
    expect((await screen.findByTestId('ask-messages')).textContent).toBe('有结果时微信提醒我');
    await userEvent.click(screen.getByText('有结果时微信提醒我'));
    await waitFor(() => expect(screen.queryByTestId('ask-messages')).toBeNull());
    expect(noted()).toEqual([{ accepted: ['result'], declined: [] }]);
  });

  test('it is not offered while one is left', async () => {
    startCounting(template('result', 1));
    render(<AskCard names={['result']} />);
    await waitFor(() => expect(cloud.asked).toHaveLength(1));
    expect(screen.queryByTestId('ask-messages')).toBeNull();
  });

  test.each([
    ['its author', ['withdraw'], ['result']], ['whoever carries it out', ['start', 'reportCompletion'], ['task']],
    ['an author who carries it out and may appeal', ['appeal', 'start'], ['result', 'task']], ['a reader', [], []],
  ] as const)('%s', (_who, open, names) => expect(worthAsking(open)).toEqual(names));
});
