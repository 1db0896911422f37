import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CaseLine, FiguresView } from '#shared/contract/quality';
import { monthAfter } from '#shared/domain/quality/months';
import { figureNames } from '#shared/policy/figures';
import { figureRows } from '../../../miniprogram/src/packages/office/quality/figureRows';
import Quality from '../../../miniprogram/src/packages/office/quality/index';
import Cases from '../../../miniprogram/src/packages/office/quality/cases/index';
import Scope from '../../../miniprogram/src/packages/office/quality/scope/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const figures = (counts: Partial<FiguresView['counts']> = {}, more: Partial<FiguresView> = {}): FiguresView => ({
  counts: { ...Object.fromEntries(figureNames.map((name) => [name, 0])) as FiguresView['counts'], ...counts },
  response: { medianHours: 8, p90Hours: 36 }, decision: { medianHours: 72, p90Hours: null }, ...more,
});
const some = figures({ response: 9, decision: 8, step: 20, late: 3, decline: 4, unreasoned: 1, pair: 6, disagreed: 2, compared: 8, differing: 2, appeal: 2, upheld: 1, blind: 3, blindApart: 1 });
const counted = { month: '2026-11', countedUpTo: '2026-11-22T02:00:00.000Z' };
const whole = { 'quality.plant': () => ({ ok: true, data: { ...counted, figures: some } }) };
const scopes = { items: [{ scope: 'unit:u1', name: '冲压分厂', figures: some }], next: null };
const me = (...roles: string[]) => () => ({ ok: true, data: { bound: true, person: { id: 'p1', roles: roles.map((role) => ({ role, scope: 'u1' })) } } });
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);

beforeEach(() => startPhone());

test('each figure says what it comes to and of how many', () => {
  expect(figureRows(some).map(({ title, value, base }) => [title, value, base])).toEqual([
    ['首次响应', '一半 8 小时内，九成 1.5 个工作日内', '9 次'],
    ['评审用时', '一半 3 天内，九成 超过半年', '8 条有结论'],
    ['超期', '15%', '3 / 20 步'],
    ['不采纳有真实理由', '75%', '3 / 4 条不采纳'],
    ['评审员打分一致', '67%', '4 / 6 对'],
    ['结论与评审组建议不同', '25%', '2 / 8 条有建议等级'],
    ['复议改为采纳', '50%', '1 / 2 件复议'],
    ['盲评复核一致', '67%', '2 / 3 条抽样'],
  ]);
});

test('a share of nothing is a dash, not a zero', () => {
  expect(figureRows(figures()).map(({ value }) => value)).toEqual(Array.from({ length: 8 }, () => '—'));
});

test.each([['2026-11', 1, '2026-12'], ['2026-12', 1, '2027-01'], ['2026-01', -1, '2025-12']])('the month %s and %s is %s', (month, by, expected) => {
  expect(monthAfter(month, by)).toBe(expected);
});

test('the office sees the plant and its units, and opens one of them', async () => {
  startCloud({ 'me.get': me('office'), ...whole, 'quality.scopes': () => ({ ok: true, data: scopes }) });
  render(<Quality />);
  await userEvent.click(await screen.findByTestId('line'));
  expect(phone.went).toEqual([`/packages/office/quality/scope/index?month=${String(asked('quality.scopes')[0]?.month)}&scope=unit:u1`]);
  expect(screen.getByTestId('figure-late').textContent).toContain('3 / 20 步');
});

test('the month before is one tap away, a month to come is not offered', async () => {
  startCloud({ 'me.get': me('leader'), ...whole, 'quality.scopes': () => ({ ok: true, data: scopes }) });
  render(<Quality />);
  await screen.findByTestId('line');
  expect(screen.queryByTestId('month-after')).toBeNull();
  await userEvent.click(screen.getByTestId('month-before'));
  const months = asked('quality.scopes').map(({ month }) => String(month));
  expect(months[1]).toBe(monthAfter(months[0] ?? '', -1));
  expect(await screen.findByTestId('month-after')).toBeTruthy();
});

test('what is worth a look is one tap away, also in a month without reviews', async () => {
  startCloud({ 'me.get': me('office'), 'quality.plant': () => ({ ok: true, data: { ...counted, figures: null } }) });
  render(<Quality />);
  await userEvent.click(await screen.findByTestId('to-signals'));
  expect(phone.went).toEqual(['/packages/office/quality/signals/index']);
});

test('a reviewer sees the own figures, each opening the own cases', async () => {
  startCloud({ 'me.get': me('unitReviewer'), 'quality.mine': () => ({ ok: true, data: { ...counted, scopes: scopes.items, mayOpen: [] } }) });
  render(<Quality />);
  await userEvent.click(await screen.findByTestId('figure-unreasoned'));
  expect(phone.went[0]).toMatch(/cases\/index\?month=.*&scope=unit:u1&figure=unreasoned&person=p1$/);
  expect(screen.queryByTestId('open-scope')).toBeNull();
});

test('a specialist goes on to the whole unit', async () => {
  startCloud({ 'me.get': me('specialist'), 'quality.mine': () => ({ ok: true, data: { ...counted, scopes: [], mayOpen: [{ scope: 'unit:u1', name: '冲压分厂' }] } }) });
  render(<Quality />);
  await userEvent.click(await screen.findByTestId('open-scope'));
  expect(phone.went[0]).toContain('scope/index');
});

test('a month without reviews says so, and a dead network too', async () => {
  startCloud({ 'me.get': me('unitReviewer'), 'quality.mine': () => ({ ok: true, data: { ...counted, countedUpTo: null, scopes: [], mayOpen: [] } }) });
  render(<Quality />);
  expect(await screen.findByText('这个月还没有您的评审')).toBeTruthy();
  expect(screen.getByTestId('counted').textContent).toContain('还没有统计过');
  cloud.online = false;
  await userEvent.click(screen.getByTestId('month-before'));
  expect(screen.queryByTestId('loading')).toBeNull();
});

const unit = { ...counted, scope: 'unit:u1', name: '冲压分厂', figures: some, people: [{ id: 'p2', name: '孙立', figures: some }] };

test('a unit shows its reviewers, and one of them alone', async () => {
  startPhone({ month: '2026-11', scope: 'unit:u1' });
  startCloud({ 'quality.scope': () => ({ ok: true, data: unit }) });
  const { unmount } = render(<Scope />);
  await userEvent.click(await screen.findByTestId('line'));
  expect(phone.went).toEqual(['/packages/office/quality/scope/index?month=2026-11&scope=unit:u1&person=p2']);
  unmount();
  startPhone({ month: '2026-11', scope: 'unit:u1', person: 'p2' });
  render(<Scope />);
  expect(await screen.findByText('孙立 · 冲压分厂')).toBeTruthy();
  expect(screen.queryByTestId('table')).toBeNull();
});

test('whoever may not is told so', async () => {
  startPhone({ month: '2026-11', scope: 'unit:u1' });
  startCloud({ 'quality.scope': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<Scope />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
});

test('a list says of each case who did what, how long it took or what the reason lacks, and opens the suggestion', async () => {
  const line: CaseLine = {
    id: 'h1', at: '2026-11-20T02:00:00.000Z', move: 'decline', people: ['孙立'], suggestionId: 's1', number: '261120-AAAA', title: '加装按钮',
    responseHours: null, decisionHours: 10.5, fault: 'canned',
  };
  startPhone({ month: '2026-11', scope: 'unit:u1', figure: 'unreasoned' });
  startCloud({ 'quality.cases': () => ({ ok: true, data: { items: [line], next: null } }) });
  render(<Cases />);
  const shown = await screen.findByTestId('case');
  expect(shown.textContent).toContain('孙立 · 不采纳');
  expect(shown.textContent).toContain('评审用了 10.5 小时；理由是套话');
  await userEvent.click(shown);
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=s1']);
});
