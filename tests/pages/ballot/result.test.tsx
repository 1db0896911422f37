import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BallotResult, StandingView } from '#shared/contract/ballot';
import ResultPage from '../../../miniprogram/src/packages/ballot/result/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';
import { answered, view } from './view';

const standing = (place: number, more: Partial<StandingView> = {}): StandingView => ({
  id: `candidate-${place}`, rank: place, place: place < 3 ? 'in' : 'out', sheets: 4, chosen: 3, means: { quality: 6, effect: 5.5, value: 5.25, total: 16.75 },
  marks: { quality: [7, 8, 9], effect: [7, 7, 8], value: [6, 7, 8] }, ...more,
});
const result = (more: Partial<BallotResult> = {}): BallotResult =>
  ({ sheets: 4, voters: ['方圆', '吴昊'], standings: [standing(1), standing(2), standing(3)], tie: null, settled: null, top: ['candidate-1', 'candidate-2'], ...more });
const closed = (more: Partial<BallotResult> = {}) => view({ state: 'closed', takesSheets: false, result: result(more) });

beforeEach(() => startPhone());

test('winners stand first, the others after, and a line opens to its means and every mark', async () => {
  startCloud({ 'ballot.get': () => answered(closed()) });
  render(<ResultPage />);
  const winners = within(await screen.findByTestId('winners')).getAllByTestId('standing');
  expect(winners.map(({ textContent }) => textContent)).toEqual(['1候选建议1冲压分厂 · 林小满3 人选了它16.75', '2候选建议2冲压分厂 · 林小满3 人选了它16.75']);
  expect(within(screen.getByTestId('others')).getAllByTestId('standing')).toHaveLength(1);
  await userEvent.click(winners[0]?.firstElementChild ?? document.body);
  expect(screen.getByTestId('marks').textContent).toContain('建议质量6.00打分 7、8、9');
  expect(screen.getByText(/共 4 张选票/)).toBeTruthy();
  expect(screen.getByText(/参加投票：方圆、吴昊/)).toBeTruthy();
});

test('a candidate that few might score keeps its marks to itself', async () => {
  startCloud({ 'ballot.get': () => answered(closed({ standings: [standing(1, { means: null, marks: null, sheets: 2 })] })) });
  render(<ResultPage />);
  await userEvent.click((await screen.findByTestId('standing')).firstElementChild ?? document.body);
  expect(screen.getByTestId('marks').textContent).toContain('能给它打分的不到 3 人，不公布分数');
});

test('an open tie is said, and afterwards how it was decided', async () => {
  const tie = { seats: 1, ids: ['candidate-2', 'candidate-3'] };
  startCloud({ 'ballot.get': () => answered(view({ state: 'tied', result: result({ tie, top: null }) })) });
  const { unmount } = render(<ResultPage />);
  expect(await screen.findByText('最后 1 个名额有 2 条并列，等办公室决定。')).toBeTruthy();
  unmount();
  startCloud({ 'ballot.get': () => answered(closed({ tie, settled: { words: '推广面更大', byName: '周敏' } })) });
  render(<ResultPage />);
  expect((await screen.findByTestId('settled')).textContent).toBe('推广面更大');
});

test('before the close nothing is there; earlier years can be asked for', async () => {
  startCloud({ 'ballot.get': ({ year }) => answered(year === 2024 ? closed() : view(), [2025, 2024]) });
  render(<ResultPage />);
  expect(await screen.findByText('还没有公布')).toBeTruthy();
  await userEvent.click(screen.getByTestId('result-year-2024'));
  expect(await screen.findByTestId('winners')).toBeTruthy();
});

test('who asks before there ever was one is told so; refused and offline are said', async () => {
  startCloud({ 'ballot.get': () => answered(null, []) });
  const first = render(<ResultPage />);
  expect(await screen.findByText('还没有评选过')).toBeTruthy();
  first.unmount();
  startCloud({ 'ballot.get': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  const second = render(<ResultPage />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
  second.unmount();
  cloud.online = false;
  render(<ResultPage />);
  expect(await screen.findByTestId('offline')).toBeTruthy();
});
