import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { QueueOverview } from '#shared/contract/queue';
import Todo from '../../../miniprogram/src/pages/todo/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';
import { line } from './lines';

const overview = (change: Partial<QueueOverview> = {}) => () => ({
  ok: true,
  data: {
    show: 'due' as const, count: 12, overdue: 3, more: false, hasUnit: true, hasPlant: false, maySearch: true, blind: 0,
    statuses: [{ value: 'submitted', count: 5 }, { value: 'unitReview', count: 7 }],
    categories: [{ value: 'cost', count: 8 }, { value: 'siteManagement', count: 4 }],
    teams: [{ value: 'team1', name: '一班', count: 12 }], ...change,
  },
});
const list = (items: unknown[], next: string | null = null) => () => ({ ok: true, data: { items, next } });
const asked = () => cloud.asked.filter(({ endpoint }) => endpoint === 'queue.list').map(({ input }) => input);

beforeEach(() => startPhone());

test('large figures say how much waits and how much of it is late', async () => {
  startCloud({ 'queue.list': list([line()]), 'queue.overview': overview() });
  render(<Todo />);
  expect((await screen.findByTestId('counts')).textContent).toBe('12件等您办，3件已超期');
});

test('second reviews that wait lead to their own list, also where nothing else waits; without any nothing is said', async () => {
  startCloud({ 'queue.list': list([]), 'queue.overview': overview({ count: 0, blind: 2 }) });
  const { unmount } = render(<Todo />);
  await userEvent.click(await screen.findByTestId('to-blind'));
  expect(phone.went).toEqual(['/packages/suggestion/blind/index']);
  unmount();
  startCloud({ 'queue.list': list([line()]), 'queue.overview': overview() });
  render(<Todo />);
  await screen.findByTestId('counts');
  expect(screen.queryByTestId('to-blind')).toBeNull();
});

test('only the most urgent are counted, and the figure says so', async () => {
  startCloud({ 'queue.list': list([line()]), 'queue.overview': overview({ count: 200, overdue: 0, more: true }) });
  render(<Todo />);
  expect((await screen.findByTestId('counts')).textContent).toBe('200+件等您办');
});

test('figures of one part are never shown under the name of another', async () => {
  startCloud({ 'queue.list': list([line()]), 'queue.overview': overview() });
  render(<Todo />);
  await screen.findByTestId('counts');
  await userEvent.click(screen.getByTestId('show-overdue'));
  expect([screen.queryByTestId('counts'), screen.queryByTestId('narrow'), screen.queryByTestId('to-batch')]).toEqual([null, null, null]);
});

test('what is late and what others hold are one tap away; nothing there is said in words', async () => {
  startCloud({ 'queue.list': list([]), 'queue.overview': overview({ count: 0 }) });
  render(<Todo />);
  await userEvent.click(await screen.findByTestId('show-others'));
  expect(await screen.findByText('没有等别人的')).toBeTruthy();
  await userEvent.click(screen.getByTestId('show-overdue'));
  expect(await screen.findByText('没有超期的')).toBeTruthy();
  expect(asked().map(({ show }) => show)).toEqual(['due', 'others', 'overdue']);
});

test('somebody who reviews for no unit and judges nothing is offered neither what others hold nor a search', async () => {
  startCloud({ 'queue.list': list([line()]), 'queue.overview': overview({ hasUnit: false, maySearch: false, statuses: [{ value: 'adopted', count: 2 }] }) });
  render(<Todo />);
  await screen.findByTestId('counts');
  for (const id of ['show-others', 'to-search', 'to-batch']) expect([id, screen.queryByTestId(id)]).toEqual([id, null]);
});

test('a filter offers what is there, narrows the list, stays in sight, and goes along to the suggestion', async () => {
  startCloud({ 'queue.list': list([{ ...line(), place: 'place-1' }]), 'queue.overview': overview() });
  render(<Todo />);
  await userEvent.click(await screen.findByTestId('narrow'));
  expect(screen.queryByText(/安全环保 \d/)).toBeNull();
  await userEvent.click(screen.getByText('降本增效 8'));
  await userEvent.click(screen.getByText('一班 12'));
  await userEvent.click(screen.getByTestId('narrow-done'));
  expect(screen.getByTestId('narrow').textContent).toBe('筛选：降本增效·一班');
  await waitFor(() => expect(asked().at(-1)).toEqual({ show: 'due', category: 'cost', teamId: 'team1' }));
  await userEvent.click(await screen.findByTestId('suggestion'));
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=suggestion-1&show=due&category=cost&teamId=team1&place=place-1']);
});

test('a filter that nothing matches does not claim that all is done', async () => {
  startCloud({ 'queue.list': ({ category }) => list(category ? [] : [line()])(), 'queue.overview': overview() });
  render(<Todo />);
  await userEvent.click(await screen.findByTestId('narrow'));
  await userEvent.click(screen.getByText('降本增效 8'));
  await userEvent.click(screen.getByTestId('narrow-done'));
  expect(await screen.findByText('没有符合筛选的')).toBeTruthy();
});

test('a batch whose lines all fell away is not the end of the list', async () => {
  startCloud({ 'queue.list': ({ cursor }) => (cursor ? list([line()])() : list([], 'page-2')()), 'queue.overview': overview() });
  render(<Todo />);
  await userEvent.click(await screen.findByText('再看一些'));
  expect(await screen.findAllByTestId('suggestion')).toHaveLength(1);
});

test('with several to take in, taking them in together is one tap away', async () => {
  startCloud({ 'queue.list': list([line()]), 'queue.overview': overview() });
  render(<Todo />);
  await userEvent.click(await screen.findByTestId('to-batch'));
  await userEvent.click(screen.getByTestId('to-search'));
  expect(phone.went).toEqual(['/packages/suggestion/batch/index', '/packages/suggestion/search/index']);
});

test('the office sees what is long overdue in the whole plant, and nobody else is offered it', async () => {
  startCloud({ 'queue.list': list([line({ overdue: true })]), 'queue.overview': ({ show }) => overview({ show: show as 'due', hasUnit: false, hasPlant: true, count: 4 })() });
  const { unmount } = render(<Todo />);
  await userEvent.click(await screen.findByTestId('show-reported'));
  expect((await screen.findByTestId('counts')).textContent).toBe('4件久未办');
  expect(asked().at(-1)).toEqual({ show: 'reported' });
  unmount();
  startCloud({ 'queue.list': list([line()]), 'queue.overview': overview() });
  render(<Todo />);
  await screen.findByTestId('counts');
  expect(screen.queryByTestId('show-reported')).toBeNull();
});
