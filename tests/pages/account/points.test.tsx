import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PointsView } from '#shared/contract/views';
import { firstPolicy } from '#shared/policy/firstPolicy';
import Points from '../../../miniprogram/src/packages/account/points/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

type Entry = PointsView['entries'][number];
const entry = (change: Partial<Entry> = {}): Entry => ({
  id: 'points:adopted:s1:1', book: 'points', amount: 2, at: '2026-05-08T02:00:00.000Z', month: '2026-05', clause: '积分奖励：建议被采纳',
  kind: 'adopted', suggestionId: 's1', suggestionTitle: '给冲床加防护光栅', suggestionNumber: '261122-7K3M', prizeName: null, policyVersion: 'v1', ...change,
});
const view = (change: Partial<PointsView> = {}): PointsView =>
  ({ year: 2026, balance: 2, years: [2026], awardsFen: 12_000, entries: [entry()], next: null, ...change });
const answer = (change: Partial<PointsView> = {}) => ({ ok: true, data: view(change) });

beforeEach(() => startPhone());

test('balance and awards of the year stand on top, each entry says why, and opens to its cause', async () => {
  startCloud({ 'points.get': () => answer() });
  render(<Points />);
  expect((await screen.findByTestId('balance')).textContent).toBe('2分2026 年积分120元2026 年奖励');
  const row = screen.getByTestId('entry');
  expect(row.textContent).toContain('积分奖励：建议被采纳');
  expect(row.textContent).toContain('261122-7K3M');
  expect(row.textContent).toContain('按第 1 版规定');
  await userEvent.click(row);
  expect(phone.went).toEqual(['/packages/awards/entry/index?id=points:adopted:s1:1']);
});

test.each([
  [{ amount: 2 }, '+2 分'], [{ amount: -2 }, '−2 分'],
  [{ book: 'money', amount: 12_000 }, '+120 元'], [{ book: 'money', amount: -3_050 }, '−30.50 元'],
] as const)('an entry of %j reads %s', async (change, words) => {
  startCloud({ 'points.get': () => answer({ entries: [entry(change)] }) });
  render(<Points />);
  expect((await screen.findByTestId('entry')).textContent).toContain(words);
});

test('an entry of a prize names the prize, and opens to its cause too', async () => {
  const reserved = entry({ kind: 'reserved', amount: -12, clause: '积分兑换：预订奖品', prizeName: '雨伞', suggestionId: null, suggestionTitle: null, suggestionNumber: null });
  startCloud({ 'points.get': () => answer({ entries: [reserved] }) });
  render(<Points />);
  const row = await screen.findByTestId('entry');
  expect(row.textContent).toContain('积分兑换：预订奖品−12 分雨伞');
  await userEvent.click(row);
  expect(phone.went).toEqual(['/packages/awards/entry/index?id=points:adopted:s1:1']);
});

test('how the points came about is added up by cause, with what was taken back and redeemed', async () => {
  const entries = [entry(), entry({ id: 'b' }), entry({ id: 'c', amount: -2 }), entry({ id: 'd', kind: 'completed' }), entry({ id: 'e', kind: 'reserved', amount: -3, prizeName: '雨伞' }), entry({ id: 'f', book: 'money', amount: 3000, kind: 'perItem' })];
  startCloud({ 'points.get': () => answer({ entries }) });
  render(<Points />);
  expect((await screen.findByTestId('came')).textContent).toBe('积分怎么来的建议被采纳+2 分实施完成+2 分兑换奖品−3 分');
});

test('the way to the next tier stands on the page while there is a season for the year', async () => {
  const season = { id: 'season-2026', year: 2026, phase: 'reserving', opensOn: '2026-11-20', endsOn: '2026-12-05', collectBy: '2026-12-20', limitPerPerson: 1, tiers: [{ id: '1', name: '一档', points: 5 }] };
  startCloud({ 'points.get': () => answer(), 'prizes.shelf': () => ({ ok: true, data: { season, balance: 2, reserved: 0, prizes: [] } }) });
  render(<Points />);
  expect((await screen.findByTestId('what-for')).textContent).toContain('再得 3 分，就够换“一档”（5 分）。');
  await userEvent.click(screen.getByTestId('to-shelf'));
  expect(phone.went).toEqual(['/packages/prizes/shelf/index']);
});

test('a year without points says how points are earned and leads to the form', async () => {
  const { awardYuan, due, content, points } = firstPolicy.numbers;
  const current = { version: 'v2', from: '2026-12-01', awardYuan, due, content, points: { ...points, adopted: 3 } };
  startCloud({ 'points.get': () => answer({ balance: 0, entries: [] }), 'policy.current': () => ({ ok: true, data: current }) });
  render(<Points />);
  expect((await screen.findByText('+3 分')).parentElement?.textContent).toBe('建议被采纳+3 分');
  await userEvent.click(screen.getByText('去提建议'));
  expect(phone.went).toEqual(['/pages/suggest/index']);
});

test('another year is one tap away', async () => {
  const years = [2026, 2025];
  startCloud({ 'points.get': ({ year = 2026 }) => answer({ years, year, balance: year === 2025 ? 9 : 2 }) });
  render(<Points />);
  await userEvent.click(await screen.findByTestId('year-2025'));
  expect((await screen.findByText('2025 年积分')).parentElement?.textContent).toContain('9分');
});

test('the next batch joins the first, in the same year', async () => {
  startCloud({
    'points.get': ({ cursor }) => (cursor === undefined ? answer({ year: 2025, next: 'b' }) : answer({ year: 2025, entries: [entry({ id: 'older', clause: '积分奖励：建议实施完成' })] })),
  });
  render(<Points />);
  await userEvent.click(await screen.findByText('再看一些'));
  expect(await screen.findAllByTestId('entry')).toHaveLength(2);
  expect(cloud.asked.at(-1)?.input).toEqual({ year: 2025, cursor: 'b' });
});

test('a dead network while another year is asked for is said, and what was there stays', async () => {
  startCloud({ 'points.get': () => answer({ years: [2026, 2025] }) });
  render(<Points />);
  const other = await screen.findByTestId('year-2025');
  cloud.online = false;
  await userEvent.click(other);
  expect((await screen.findByTestId('notice')).textContent).toContain('网络不通');
  expect(screen.getByTestId('entry')).toBeTruthy();
});

test.each([
  [{ ok: false, refusal: 'notBound', message: '请先绑定工号' }, 'not-bound'],
  [{ ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' }, 'failed'],
])('without an answer the page says what to do: %j', async (reply, state) => {
  startCloud({ 'points.get': () => reply });
  render(<Points />);
  expect(await screen.findByTestId(state)).toBeTruthy();
});

test('offline at first, then there after one tap', async () => {
  startCloud({ 'points.get': () => answer() });
  cloud.online = false;
  render(<Points />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByTestId('entry')).toBeTruthy();
});
