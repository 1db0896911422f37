import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ShelfView } from '#shared/contract/season';
import PrizePage from '../../../miniprogram/src/packages/prizes/prize/index';
import Shelf from '../../../miniprogram/src/packages/prizes/shelf/index';
import { placeOnWay, wayWords } from '../../../miniprogram/src/redemption/way';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const tiers = [{ id: '1', name: '一档', points: 5 }, { id: '2', name: '二档', points: 50 }];
const season: NonNullable<ShelfView['season']> = { id: 'season-2026', year: 2026, phase: 'reserving', opensOn: '2026-11-20', endsOn: '2026-12-05', collectBy: '2026-12-20', limitPerPerson: 1, tiers };
const prize = (change: Partial<ShelfView['prizes'][number]> = {}) => ({ id: 'umbrella-1', name: '雨伞', words: '', tierId: '1', picture: null, left: 3, wished: false, ...change });
const shelf = (change: Partial<ShelfView> = {}) => ({ ok: true, data: { season, balance: 7, reserved: 0, prizes: [prize(), prize({ id: 'laptop-01', name: '笔记本电脑', tierId: '2', left: 0 })], ...change } });

beforeEach(() => startPhone());

test('the shelf says what is enough, what is missing, and what is gone', async () => {
  startCloud({ 'prizes.shelf': () => shelf() });
  render(<Shelf />);
  const rows = await screen.findAllByTestId('prize');
  expect(rows.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('还剩 3 件'), expect.stringContaining('已兑完')]);
  expect(screen.getByText('积分够换')).toBeTruthy();
  expect(screen.getByText('还差 43 分')).toBeTruthy();
  expect(screen.getByTestId('way').textContent).toBe('已经够换“一档”（5 分）。再得 43 分，就够换“二档”（50 分）。');
  await userEvent.click(rows[0] as HTMLElement);
  expect(phone.went).toEqual(['/packages/prizes/prize/index?id=umbrella-1']);
});

test.each([
  [0, '再得 5 分，就够换“一档”（5 分）。', 0], [5, '已经够换“一档”（5 分）。再得 45 分，就够换“二档”（50 分）。', 0.5],
  [50, '已经够换“二档”（50 分）。最高一档也够了。', 1], [-2, '有 2 分被收回，补上以后才能兑换。', 0],
])('with %i points the way reads %s', (balance, words, place) => {
  expect([wayWords(balance, tiers), placeOnWay(balance, tiers)]).toEqual([words, place]);
});

test('without a season the page says so', async () => {
  startCloud({ 'prizes.shelf': () => shelf({ season: null, prizes: [] }) });
  render(<Shelf />);
  expect((await screen.findByTestId('empty')).textContent).toContain('现在没有兑换季');
});

test('offline at first, then there after one tap', async () => {
  startCloud({ 'prizes.shelf': () => shelf() });
  cloud.online = false;
  render(<Shelf />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findAllByTestId('prize')).toHaveLength(2);
});

test('a refusal is shown in the cloud’s words', async () => {
  startCloud({ 'prizes.shelf': () => ({ ok: false, refusal: 'leftPlant', message: '您的工号已停用' }) });
  render(<Shelf />);
  expect((await screen.findByTestId('failed')).textContent).toContain('您的工号已停用');
});

const reserveIt = async () => {
  await userEvent.click(await screen.findByTestId('reserve'));
  await userEvent.click(screen.getByTestId('reserve-confirm'));
};

test('reserving asks first, says what is left, and goes to the code', async () => {
  startPhone({ id: 'umbrella-1' });
  startCloud({ 'prizes.shelf': () => shelf(), 'prizes.reserve': () => ({ ok: true, data: { id: 'r1', code: '123456', prizeName: '雨伞', points: 5 } }) });
  render(<PrizePage />);
  await userEvent.click(await screen.findByTestId('reserve'));
  expect(screen.getByTestId('sheet').textContent).toContain('用 5 分，预订后还有 2 分');
  await userEvent.click(screen.getByTestId('reserve-confirm'));
  expect(phone.went).toEqual(['/packages/prizes/mine/index']);
  expect(cloud.asked.at(-1)?.input).toMatchObject({ prizeId: 'umbrella-1', points: 5 });
});

test.each([
  [{ refusal: 'notEnoughPoints', message: '积分还不够', details: { missing: 3 } }, '积分还不够，还差 3 分'],
  [{ refusal: 'soldOut', message: '已经兑完了，积分没有动' }, '已经兑完了，积分没有动'],
  [{ refusal: 'limitReached', message: '用完', details: { limit: 1 } }, '本季每人可兑换 1 件，已经用完'],
])('a “no” is said where it was asked: %j', async (refused, words) => {
  startPhone({ id: 'umbrella-1' });
  startCloud({ 'prizes.shelf': () => shelf(), 'prizes.reserve': () => ({ ok: false, ...refused }) });
  render(<PrizePage />);
  await reserveIt();
  expect((await screen.findByTestId('notice')).textContent).toBe(words);
});

test('tapping again after a dead network repeats the same call', async () => {
  startPhone({ id: 'umbrella-1' });
  startCloud({ 'prizes.shelf': () => shelf(), 'prizes.reserve': () => ({ ok: false, fault: 'r1', message: '系统繁忙' }) });
  render(<PrizePage />);
  await reserveIt();
  await userEvent.click(await screen.findByTestId('reserve-confirm'));
  const ids = cloud.asked.filter(({ endpoint }) => endpoint === 'prizes.reserve').map(({ input }) => input.requestId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test.each([
  [{ balance: 4 }, '还差 1 分'], [{ balance: -2 }, '有 2 分被收回，补上以后才能兑换'],
  [{ reserved: 1 }, '本季每人可兑换 1 件，您已经用完。取消预订后可以另选'], [{ season: { ...season, phase: 'coming' as const } }, '11月20日开始兑换，到12月5日'],
])('what stands in the way is said before anybody taps: %j', async (change, words) => {
  startPhone({ id: 'umbrella-1' });
  startCloud({ 'prizes.shelf': () => shelf(change) });
  render(<PrizePage />);
  expect((await screen.findByTestId('notice')).textContent).toBe(words);
  expect(screen.queryByTestId('reserve')).toBeNull();
});

test('what is sold out can be wished for', async () => {
  startPhone({ id: 'laptop-01' });
  startCloud({ 'prizes.shelf': () => shelf(), 'prizes.wish': () => ({ ok: true, data: { wished: true } }) });
  render(<PrizePage />);
  await userEvent.click(await screen.findByTestId('wish'));
  expect(cloud.asked.find(({ endpoint }) => endpoint === 'prizes.wish')?.input).toEqual({ prizeId: 'laptop-01', wanted: true });
});
