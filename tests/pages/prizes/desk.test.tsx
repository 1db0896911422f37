import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Desk from '../../../miniprogram/src/packages/prizes/desk/index';
import Mine from '../../../miniprogram/src/packages/prizes/mine/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';

const line = {
  id: 'reservation-1', personName: '林小满', workNumber: 'A1030', unitId: 'u1', unitName: '冲压分厂', teamName: '一班', prizeId: 'umbrella-1', prizeName: '雨伞',
  valueFen: 3_000, points: 5, state: 'reserved', reservedAt: '2026-11-21T02:00:00.000Z', settledAt: null, settledBy: null, words: '',
};
const me = (role: string) => () => ({ ok: true, data: { bound: true, person: { roles: [{ role, scope: 'u1' }] } } });
const list = (...items: unknown[]) => () => ({ ok: true, data: { items, next: null, seasonId: 'season-2026', collectBy: '2026-12-20' } });
const found = (change: object = {}) => () => ({ ok: true, data: { ...line, picture: null, collectBy: '2026-12-20', own: false, ...change } });
const look = async () => {
  await userEvent.type(await screen.findByTestId('pickup'), '123456');
  await userEvent.click(screen.getByTestId('find'));
};

beforeEach(() => startPhone());

test('a code shows whose it is, and one tap hands the prize out', async () => {
  startCloud({ 'me.get': me('specialist'), 'desk.list': list(line), 'desk.find': found(), 'desk.handOut': () => ({ ok: true, data: { id: line.id } }) });
  render(<Desk />);
  await look();
  expect((await screen.findByTestId('found')).textContent).toContain('林小满　A1030冲压分厂一班雨伞');
  await userEvent.click(screen.getByTestId('hand-out'));
  expect(await screen.findByText('已发放：雨伞，林小满')).toBeTruthy();
  expect(screen.queryByTestId('hand-out')).toBeNull();
});

test('the second desk reads who handed it out, and when', async () => {
  startCloud({
    'me.get': me('specialist'), 'desk.list': list(), 'desk.find': found(),
    'desk.handOut': () => ({ ok: false, refusal: 'alreadyCollected', message: '已经领取过了', details: { byName: '孙立', at: '2026-11-22T02:30:00.000Z' } }),
  });
  render(<Desk />);
  await look();
  await userEvent.click(await screen.findByTestId('hand-out'));
  expect(await screen.findByText('已经领取过了：孙立，11月22日 10:30')).toBeTruthy();
});

test('nobody is offered to hand out to themselves', async () => {
  startCloud({ 'me.get': me('specialist'), 'desk.list': list(), 'desk.find': found({ own: true }) });
  render(<Desk />);
  await look();
  expect(await screen.findByText('这是您自己的，请另一位专员或办公室发放')).toBeTruthy();
  expect(screen.queryByTestId('hand-out')).toBeNull();
});

test('a wrong code is said', async () => {
  startCloud({ 'me.get': me('office'), 'desk.list': list(), 'desk.find': () => ({ ok: false, refusal: 'codeUnknown', message: '没有这个领取码，请核对六位数字' }) });
  render(<Desk />);
  await look();
  expect(await screen.findByText('没有这个领取码，请核对六位数字')).toBeTruthy();
});

test('the office cancels what nobody collects, with a reason', async () => {
  startCloud({ 'me.get': me('office'), 'desk.list': list(line), 'prizes.cancel': () => ({ ok: true, data: {} }) });
  render(<Desk />);
  await userEvent.click(await screen.findByTestId('desk-line'));
  await userEvent.type(screen.getByTestId('cancel-words'), '已调离');
  await userEvent.click(screen.getByTestId('settle-cancel'));
  expect(cloud.asked.find(({ endpoint }) => endpoint === 'prizes.cancel')?.input).toMatchObject({ reservationId: line.id, words: '已调离' });
});

test('a worker is told where to go instead', async () => {
  startCloud({ 'me.get': () => ({ ok: true, data: { bound: true, person: { roles: [] } } }) });
  render(<Desk />);
  expect((await screen.findByTestId('empty')).textContent).toContain('领奖品请出示');
});

const { personName: _name, workNumber: _number, valueFen: _value, ...own } = line;
const mine = (change: object = {}) => ({ ...own, code: '123456', picture: null, collectBy: '2026-12-20', ...change });

test('one’s own reservation shows the code in threes, and can be cancelled', async () => {
  startCloud({ 'prizes.mine': list(mine()), 'prizes.cancel': () => ({ ok: true, data: {} }) });
  render(<Mine />);
  expect((await screen.findByTestId('pickup-code')).textContent).toBe('123 456');
  await userEvent.click(screen.getByTestId('cancel'));
  await userEvent.click(screen.getByTestId('cancel-confirm'));
  expect(cloud.asked.some(({ endpoint, input }) => endpoint === 'prizes.cancel' && input.reservationId === line.id)).toBe(true);
});

test('what was collected or cancelled says by whom and why, and shows no code', async () => {
  const ended = { code: null, settledAt: '2026-11-22T02:30:00.000Z', settledBy: '孙立' };
  startCloud({ 'prizes.mine': list(mine({ ...ended, id: 'r1', state: 'collected' }), mine({ ...ended, id: 'r2', state: 'cancelled', words: '已调离' })) });
  render(<Mine />);
  const cards = await screen.findAllByTestId('my-reservation');
  expect(cards.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('11月22日 10:30已领取，孙立发放'), expect.stringContaining('已取消，积分已退回：已调离')]);
  expect(screen.queryByTestId('pickup-code')).toBeNull();
});

test('nothing redeemed yet is said', async () => {
  startCloud({ 'prizes.mine': list() });
  render(<Mine />);
  expect((await screen.findByTestId('empty')).textContent).toContain('还没有兑换过');
});
