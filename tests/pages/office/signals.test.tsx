import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SignalView } from '#shared/contract/signals';
import { monthAfter } from '#shared/domain/quality/months';
import { presentMonth } from '../../../miniprogram/src/packages/office/quality/months';
import Signals from '../../../miniprogram/src/packages/office/quality/signals/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const burst: SignalView = {
  id: '2026-10:burst:unit:u1:p2', month: '2026-10', kind: 'burst', scopeName: '冲压分厂', personName: '林小满', words: '这个月提了 9 条，其中 7 条在最后 3 天',
  suggestions: [{ id: 's1', number: '261030-AAAA', title: '加装按钮' }, { id: 's2', number: '261031-BBBB', title: '换感应灯' }],
  seen: null,
};
const whole: SignalView = { ...burst, id: '2026-10:unitBurst:unit:u1', kind: 'unitBurst', personName: null };
const me = (...roles: string[]) => () => ({ ok: true, data: { bound: true, person: { id: 'p1', roles: roles.map((role) => ({ role, scope: 'plant' })) } } });
const list = (...items: SignalView[]) => () => ({ ok: true, data: { items, next: null } });
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);

beforeEach(() => startPhone());

test('it begins with the last closed month and says that it is no judgement', async () => {
  startCloud({ 'me.get': me('office'), 'quality.signals': list(burst, whole) });
  render(<Signals />);
  const cards = await screen.findAllByTestId('signal');
  expect(cards.map(({ textContent }) => textContent?.slice(0, 20))).toEqual([expect.stringContaining('月底集中提林小满 · 冲压分厂'), expect.stringContaining('全单位月底集中提冲压分厂')]);
  expect(screen.getByTestId('notice').textContent).toContain('只是提醒，不是结论');
  expect(asked('quality.signals')).toEqual([{ month: monthAfter(presentMonth(), -1), state: 'open' }]);
  expect(screen.queryByTestId('month-after')).toBeNull();
});

test('a card opens to the suggestions behind it, and each of them opens', async () => {
  startCloud({ 'me.get': me('leader'), 'quality.signals': list(burst) });
  render(<Signals />);
  await userEvent.click(await screen.findByTestId('open-signal'));
  const [first] = screen.getAllByTestId('behind');
  expect(first?.textContent).toBe('加装按钮261030-AAAA');
  if (first) await userEvent.click(first);
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=s1']);
});

test('leaders look and do not mark', async () => {
  startCloud({ 'me.get': me('leader'), 'quality.signals': list(burst) });
  render(<Signals />);
  await screen.findByTestId('signal');
  expect(screen.queryByTestId('mark-seen')).toBeNull();
});

test('what was looked at stands apart, with who noted what and when, and is not marked again', async () => {
  const seen = { ...burst, seen: { byName: '周敏', at: '2026-11-03T01:30:00.000Z', words: '安全月，问过本人，正常' } };
  startCloud({ 'me.get': me('office'), 'quality.signals': (input) => list(...((input as { state: string }).state === 'seen' ? [seen] : []))() });
  render(<Signals />);
  await screen.findByText('这个月没有要看的');
  await userEvent.click(screen.getByTestId('signal-state-seen'));
  expect((await screen.findByTestId('seen')).textContent).toMatch(/^周敏 .*11月3日 09:30 看过：安全月，问过本人，正常$/);
  expect(screen.queryByTestId('mark-seen')).toBeNull();
});

test('the office marks one with a word, under one id however often it is sent, and it leaves the list', async () => {
  let seen = false;
  let fails = true;
  startCloud({
    'me.get': me('office'), 'quality.signals': () => list(...(seen ? [] : [burst]))(),
    'quality.seen': () => {
      if (fails) return { ok: false, refusal: 'textRefused', message: '有内容没有通过检查' };
      seen = true;
      return { ok: true, data: { id: burst.id, words: '正常', byName: '周敏' } };
    },
  });
  render(<Signals />);
  await userEvent.click(await screen.findByTestId('mark-seen'));
  await userEvent.click(screen.getByTestId('seen-send'));
  expect(asked('quality.seen')).toEqual([]);
  fireEvent.input(screen.getByTestId('seen-words'), { target: { value: '安全月，正常' } });
  await userEvent.click(screen.getByTestId('seen-send'));
  expect(await screen.findByText('有内容没有通过检查')).toBeTruthy();
  fails = false;
  await userEvent.click(screen.getByTestId('seen-send'));
  expect(await screen.findByText('这个月没有要看的')).toBeTruthy();
  const [first, second] = asked('quality.seen');
  expect(second).toEqual(first);
  expect(second).toMatchObject({ id: burst.id, words: '安全月，正常' });
});

test('whoever may not is told so', async () => {
  startCloud({ 'me.get': me('employee'), 'quality.signals': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<Signals />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
});

test('a dead network is said, and one tap brings the list', async () => {
  startCloud({ 'me.get': me('office'), 'quality.signals': list(burst) });
  cloud.online = false;
  render(<Signals />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByTestId('signal')).toBeTruthy();
});
