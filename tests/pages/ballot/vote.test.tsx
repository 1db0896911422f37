import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Vote from '../../../miniprogram/src/packages/ballot/vote/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';
import { answered, candidate, view } from './view';

const handedIn = () => cloud.asked.filter(({ endpoint }) => endpoint === 'ballot.handIn').map(({ input }) => input);
const tap = async (id: string) => userEvent.click(await screen.findByTestId(id));
const choose = async (place: number) => userEvent.click((await screen.findAllByTestId('candidate'))[place - 1] ?? document.body);
const markAll = async (mark: number) => { for (const name of ['quality', 'effect', 'value']) await tap(`mark-${name}-${mark}`); };
const label = (id: string) => screen.getByTestId(id).textContent;

/** Chooses the first two and gives them eight and six for everything. */
async function fillIn(): Promise<void> {
  await choose(1);
  await choose(2);
  await tap('to-marks');
  await markAll(8);
  await tap('mark-next');
  await markAll(6);
  await tap('mark-next');
}

beforeEach(() => startPhone());

test('a sheet is chosen, marked one by one, looked at and handed in without any id', async () => {
  let taken = false;
  startCloud({ 'ballot.get': () => answered(view({ handedIn: taken })), 'ballot.handIn': () => { taken = true; return { ok: true, data: { before: false } }; } });
  render(<Vote />);
  await choose(1);
  expect(label('to-marks')).toBe('已选 1 条，还要选 1 条');
  await choose(1);
  await fillIn();
  expect((await screen.findAllByTestId('sheet-line')).map(({ textContent }) => textContent)).toEqual(['候选建议1建议质量 8实施效果 8价值创造 824 分', '候选建议2建议质量 6实施效果 6价值创造 618 分']);
  await tap('to-hand-in');
  expect(screen.getByText(/投出以后不能改、不能撤回/)).toBeTruthy();
  expect(handedIn()).toEqual([]);
  await tap('hand-in');
  expect(await screen.findByText(/您的选票已在票箱里/)).toBeTruthy();
  expect(handedIn()).toEqual([{ year: 2025, given: [
    { suggestionId: 'candidate-1', quality: 8, effect: 8, value: 8 }, { suggestionId: 'candidate-2', quality: 6, effect: 6, value: 6 },
  ] }]);
  expect([...phone.kept.keys()].filter((key) => key.startsWith('ballot:'))).toEqual([]);
});

test('no more are chosen than there are places, and none of one’s own', async () => {
  startCloud({ 'ballot.get': () => answered(view({ candidates: [candidate(1, { own: true }), candidate(2), candidate(3), candidate(4)] })) });
  render(<Vote />);
  await choose(1);
  expect(await screen.findByText('您参与了这条建议，不能给它投票')).toBeTruthy();
  for (const place of [2, 3, 4]) await choose(place);
  expect(screen.getAllByTestId('candidate').map(({ textContent }) => textContent?.startsWith('✓'))).toEqual([false, true, true, false]);
  expect(label('to-marks')).toBe('选好了，给这 2 条打分');
});

test('a half-done sheet lies on the phone and is there again; nothing of it was sent', async () => {
  startCloud({ 'ballot.get': () => answered(view()) });
  const { unmount } = render(<Vote />);
  await choose(1);
  await choose(3);
  await tap('to-marks');
  await tap('mark-quality-4');
  unmount();
  render(<Vote />);
  await tap('to-marks');
  expect(label('mark-quality-value')).toBe('4 分');
  expect(new Set(cloud.asked.map(({ endpoint }) => endpoint))).toEqual(new Set(['ballot.get']));
});

test('what was handed in on another phone is wiped on this one', async () => {
  startCloud({ 'ballot.get': () => answered(view()) });
  const { unmount } = render(<Vote />);
  await choose(1);
  const kept = () => [...phone.kept.keys()].filter((key) => key.startsWith('ballot:'));
  expect(kept()).toHaveLength(1);
  unmount();
  startCloud({ 'ballot.get': () => answered(view({ handedIn: true })) });
  render(<Vote />);
  expect(await screen.findByText(/您的选票已在票箱里/)).toBeTruthy();
  expect(kept()).toEqual([]);
});

test('a sheet of a ballot that was called off does not come into the new one', async () => {
  startCloud({ 'ballot.get': () => answered(view()) });
  const { unmount } = render(<Vote />);
  await choose(1);
  unmount();
  startCloud({ 'ballot.get': () => answered(view({ round: 2 })) });
  render(<Vote />);
  expect((await screen.findByTestId('to-marks')).textContent).toBe('已选 0 条，还要选 2 条');
});

test('a mark is set by one up or down, and within the bounds', async () => {
  startCloud({ 'ballot.get': () => answered(view()) });
  render(<Vote />);
  await choose(1);
  await choose(2);
  await tap('to-marks');
  await tap('mark-value-10');
  await tap('mark-value-more');
  expect(label('mark-value-value')).toBe('10 分');
  await tap('mark-value-less');
  expect(label('mark-value-value')).toBe('9 分');
});

test('a lost answer is asked for again with the same sheet, and a sheet that was taken is good news', async () => {
  startCloud({ 'ballot.get': () => answered(view({ handedIn: handedIn().length > 0 })), 'ballot.handIn': () => ({ ok: true, data: { before: true } }) });
  render(<Vote />);
  await fillIn();
  await tap('to-hand-in');
  cloud.online = false;
  await tap('hand-in');
  expect(await screen.findByText('网络不通，请检查网络后再试')).toBeTruthy();
  cloud.online = true;
  await tap('hand-in');
  expect(await screen.findByText(/您的选票已在票箱里/)).toBeTruthy();
});

test('a refusal is said where it was caused', async () => {
  startCloud({ 'ballot.get': () => answered(view()), 'ballot.handIn': () => ({ ok: false, refusal: 'ballotNotOpen', message: '现在不在投票时间内，选票没有计入' }) });
  render(<Vote />);
  await fillIn();
  await tap('to-hand-in');
  await tap('hand-in');
  expect(await screen.findByText('现在不在投票时间内，选票没有计入')).toBeTruthy();
});

test.each([
  ['nothing is open', null, '现在没有要投的评选'],
  ['it was called off', view({ state: 'cancelled', takesSheets: false }), '现在没有要投的评选'],
  ['the last day is over', view({ takesSheets: false }), /已经截止/],
  ['the reader is not of the group', view({ handedIn: null }), /您不用投/],
  ['all candidates are the reader’s own', view({ choices: 0 }), '候选都有您参与，您不用投。'],
  ['a tie is open', view({ state: 'tied', takesSheets: false }), /最后名额有并列/],
])('where %s there is nothing to fill in', async (_what, ballot, words) => {
  startCloud({ 'ballot.get': () => answered(ballot) });
  render(<Vote />);
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByTestId('to-marks')).toBeNull();
});

test('whoever may not is told so, and a dead network is said', async () => {
  startCloud({ 'ballot.get': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  const { unmount } = render(<Vote />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
  unmount();
  startCloud({ 'ballot.get': () => answered(view()) });
  cloud.online = false;
  render(<Vote />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByTestId('to-marks')).toBeTruthy();
});
