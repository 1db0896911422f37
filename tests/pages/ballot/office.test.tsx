import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BallotView } from '#shared/contract/ballot';
import { yearOf } from '#shared/domain/time';
import BallotPage from '../../../miniprogram/src/packages/ballot/index/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';
import { answered, candidate, done, view } from './view';

const year = yearOf(new Date()) - 1;
const progress = { handedIn: 1, members: 4, mayClose: false };
const ofYear = (more: Partial<BallotView> = {}) => view({ year, handedIn: null, progress, ...more });
const me = () => ({ ok: true, data: { bound: true, person: { id: 'p1', roles: [{ role: 'office', scope: 'plant' }] } } });
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);
const tap = async (id: string) => userEvent.click(await screen.findByTestId(id));
const write = (id: string, value: string) => fireEvent.change(screen.getByTestId(id), { target: { value } });
const hashes = () => ({ ok: true, data: { version: 0, salt: '', groups: [] } });

beforeEach(() => startPhone());

test('all of the year stand at first; whoever leaves one out says why, and it opens under one id however often it is sent', async () => {
  let fails = true;
  let ballot: BallotView | null = null;
  startCloud({
    'me.get': me, 'secrecy.hashes': hashes, 'ballot.get': () => answered(ballot),
    'ballot.candidates': ({ cursor }) => ({ ok: true, data: cursor ? { items: [candidate(3)], next: null } : { items: [candidate(1), candidate(2)], next: 'on' } }),
    'ballot.open': () => {
      if (fails) return { ok: false, refusal: 'lastVoteDayUnfit', message: '投票截止日不合适' };
      ballot = ofYear();
      return done(ballot);
    },
  });
  render(<BallotPage />);
  expect((await screen.findByTestId('chosen-count')).textContent).toContain('有 3 条，已选 3 条');
  expect(screen.queryByTestId('open-ballot-words')).toBeNull();
  await userEvent.click(screen.getAllByTestId('candidate')[1] ?? document.body);
  await tap('open-ballot');
  expect(asked('ballot.open')).toEqual([]);
  write('open-ballot-words', '还没有实施');
  await tap('open-ballot');
  expect(await screen.findByText('投票截止日不合适')).toBeTruthy();
  fails = false;
  await tap('open-ballot');
  expect((await screen.findByTestId('progress')).textContent).toBe('1人已投票4人领导小组');
  const [first, second] = asked('ballot.open');
  expect(second).toEqual(first);
  expect(second).toMatchObject({ year, endsOn: '2026-02-01', candidateIds: ['candidate-1', 'candidate-3'], words: '还没有实施' });
});

test('a year without a first grade says so', async () => {
  startCloud({ 'me.get': me, 'ballot.get': () => answered(null), 'ballot.candidates': () => ({ ok: true, data: { items: [], next: null } }) });
  render(<BallotPage />);
  expect(await screen.findByText(`${year} 年没有一等建议`)).toBeTruthy();
});

test('while it runs the office sees numbers, and closes only when it may', async () => {
  let closed = false;
  let mayClose = false;
  const result = { sheets: 4, voters: [], standings: [], tie: null, settled: null, top: [] };
  startCloud({
    'me.get': me, 'ballot.get': () => answered(closed ? ofYear({ state: 'closed', progress: null, result }) : ofYear({ progress: { handedIn: 4, members: 4, mayClose } })),
    'ballot.close': () => { closed = true; return done(ofYear()); },
  });
  const { unmount } = render(<BallotPage />);
  await tap('to-close');
  expect(screen.queryByTestId('close-ballot')).toBeNull();
  unmount();
  mayClose = true;
  render(<BallotPage />);
  await tap('to-close');
  await tap('close-ballot');
  expect((await screen.findByTestId('ballot-state')).textContent).toBe('已公布');
  await tap('to-result');
  expect(phone.went).toEqual([`/packages/ballot/result/index?year=${year}`]);
});

test('with too few sheets at the end it says what to do; a later day is asked for under an id of its own', async () => {
  startCloud({
    'me.get': me, 'ballot.get': () => answered(ofYear({ takesSheets: false })),
    'ballot.extend': () => ({ ok: false, refusal: 'lastVoteDayUnfit', message: '延长只能往后改' }),
  });
  render(<BallotPage />);
  expect(await screen.findByText(/不到 3 张选票/)).toBeTruthy();
  expect(screen.queryByTestId('extend')).toBeNull();
  const day = document.querySelector('input[type=date]');
  for (const value of ['2026-02-10', '2026-02-11']) {
    if (day) fireEvent.change(day, { target: { value } });
    await tap('extend');
  }
  expect(await screen.findByText('延长只能往后改')).toBeTruthy();
  const [first, second] = asked('ballot.extend');
  expect([first, second]).toMatchObject([{ endsOn: '2026-02-10' }, { endsOn: '2026-02-11' }]);
  expect(first?.requestId).not.toBe(second?.requestId);
});

test('it is called off with a reason', async () => {
  let off = false;
  startCloud({
    'me.get': me, 'secrecy.hashes': hashes, 'ballot.get': () => answered(off ? ofYear({ state: 'cancelled', progress: null }) : ofYear()),
    'ballot.cancel': () => { off = true; return done(ofYear()); }, 'ballot.candidates': () => ({ ok: true, data: { items: [candidate(1)], next: null } }),
  });
  render(<BallotPage />);
  await tap('to-cancel');
  write('cancel-ballot-words', '候选有误');
  await tap('cancel-ballot');
  expect((await screen.findByTestId('chosen-count')).textContent).toContain('有 1 条');
  expect(asked('ballot.cancel')).toMatchObject([{ year, words: '候选有误' }]);
});

test('a tie is decided by choosing just as many as there are places, with a reason', async () => {
  const result = { sheets: 4, voters: [], standings: [], tie: { seats: 1, ids: ['candidate-2', 'candidate-3'] }, settled: null, top: null };
  startCloud({ 'me.get': me, 'secrecy.hashes': hashes, 'ballot.get': () => answered(ofYear({ state: 'tied', progress: null, result })), 'ballot.settle': () => done(ofYear()) });
  render(<BallotPage />);
  const [first, second] = await screen.findAllByTestId('candidate');
  write('settle-words', '推广面更大');
  for (const one of [first, second]) await userEvent.click(one ?? document.body);
  await tap('settle');
  expect(asked('ballot.settle')).toEqual([]);
  await userEvent.click(first ?? document.body);
  await tap('settle');
  expect(asked('ballot.settle')).toMatchObject([{ year, chosenIds: ['candidate-3'], words: '推广面更大' }]);
});

test('whoever may not is told so, and a dead network is said', async () => {
  startCloud({ 'me.get': me, 'ballot.get': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  const { unmount } = render(<BallotPage />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
  unmount();
  startCloud({ 'me.get': me, 'ballot.get': () => answered(ofYear()) });
  cloud.online = false;
  render(<BallotPage />);
  expect(await screen.findByTestId('offline')).toBeTruthy();
});
