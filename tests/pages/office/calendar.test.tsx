import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CalendarView } from '#shared/contract/policy';
import { holidays2026 } from '#shared/policy/holidays';
import CalendarPage from '../../../miniprogram/src/packages/office/calendar/index';
import { spansOf } from '../../../miniprogram/src/packages/office/calendar/spans';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const view = (change: Partial<CalendarView> = {}): CalendarView => ({
  year: 2026, years: [2026, 2027], from: '2026-10-02', version: 3, history: [],
  daysOff: [...holidays2026.daysOff], daysWorked: [...holidays2026.daysWorked], ...change,
});
const got = { 'calendar.get': ({ year = 2026 }: { year?: number | undefined }) => ({ ok: true, data: year === 2026 ? view() : view({ year, daysOff: [], daysWorked: [] }) }) };
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);

beforeEach(() => startPhone());

test.each([
  [['2026-10-01', '2026-10-02', '2026-10-03'], '10月1日至3日'],
  [['2026-01-31', '2026-02-01', '2026-02-03'], '1月31日至2月1日、2月3日'],
  [['2026-12-31'], '12月31日'],
])('the days %j read %s', (days, words) => { expect(spansOf(days).join('、')).toBe(words); });

test('a month begins on the right weekday and says of each day whether it is worked', async () => {
  startCloud(got);
  render(<CalendarPage />);
  expect((await screen.findByTestId('day-2026-10-01')).textContent).toBe('1休');
  expect(screen.getByTestId('day-2026-10-10').textContent).toBe('10班');
  const cells = [...screen.getByTestId('month').children];
  expect(cells.indexOf(screen.getByTestId('day-2026-10-01')) % 7).toBe(3);
  expect(screen.getByTestId('days-放假').textContent).toContain('10月1日至7日');
});

test('a tapped day turns, is named before saving, and is saved with the version that was seen', async () => {
  startCloud({ ...got, 'calendar.set': () => ({ ok: true, data: view() }) });
  render(<CalendarPage />);
  await userEvent.click(await screen.findByTestId('day-2026-10-08'));
  await userEvent.click(screen.getByTestId('day-2026-10-11'));
  expect(screen.getByTestId('pending').textContent).toContain('改为休息：10月8日改为上班：10月11日');
  expect(asked('calendar.set')).toEqual([]);
  await userEvent.click(screen.getByTestId('save'));
  expect(asked('calendar.set')).toMatchObject([{ year: 2026, version: 3, daysOff: expect.arrayContaining(['2026-10-08']), daysWorked: expect.arrayContaining(['2026-10-11']) }]);
  expect(phone.said).toEqual(['已保存']);
});

test('turned twice, a day is as before and there is nothing to save', async () => {
  startCloud(got);
  render(<CalendarPage />);
  await userEvent.click(await screen.findByTestId('day-2026-10-08'));
  await userEvent.click(screen.getByTestId('day-2026-10-08'));
  expect(screen.queryByTestId('pending')).toBeNull();
  await userEvent.click(screen.getByTestId('save'));
  expect(asked('calendar.set')).toEqual([]);
});

test('next year is one tap away and begins in January', async () => {
  startCloud(got);
  render(<CalendarPage />);
  await userEvent.click(await screen.findByTestId('year-2027'));
  expect(await screen.findByTestId('day-2027-01-01')).toBeTruthy();
  expect(asked('calendar.get')).toEqual([{}, { year: 2027 }]);
});

test('a refusal stands over the button with what the cloud says, and the days stay turned', async () => {
  startCloud({ ...got, 'calendar.set': () => ({ ok: false, refusal: 'changedMeanwhile', message: '内容刚被他人更新' }) });
  render(<CalendarPage />);
  await userEvent.click(await screen.findByTestId('day-2026-10-08'));
  await userEvent.click(screen.getByTestId('save'));
  expect((await screen.findByTestId('notice')).textContent).toBe('内容刚被他人更新');
  expect(screen.getByTestId('day-2026-10-08').textContent).toBe('8休');
});

test('who changed which days and when stands beside it', async () => {
  const history = [{ at: '2026-09-22T02:00:00.000Z', byName: '周敏', from: '2026-09-23', nowOff: ['2026-10-08', '2026-10-09'], nowWorked: [] }];
  startCloud({ 'calendar.get': () => ({ ok: true, data: view({ history }) }) });
  render(<CalendarPage />);
  expect((await screen.findByTestId('change')).textContent).toContain('改为休息：10月8日至9日');
});

test('whoever may not is told so', async () => {
  startCloud({ 'calendar.get': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<CalendarPage />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
});
