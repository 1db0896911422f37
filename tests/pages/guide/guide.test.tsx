import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstPolicy } from '#shared/policy/firstPolicy';
import Guide from '../../../miniprogram/src/packages/guide/index/index';
import { Rewards } from '../../../miniprogram/src/packages/guide/Rewards';
import { audienceNames } from '../../../miniprogram/src/guide/audiences';
import { questions } from '../../../miniprogram/src/guide/questions';
import { stepsOf } from '../../../miniprogram/src/packages/guide/steps';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const { version, from, numbers: { binding: _binding, ...numbers } } = firstPolicy;
const policy = { version, from, ...numbers };
const me = (bound: boolean) => ({
  'me.get': () => ({ ok: true, data: { bound, person: null } }),
  'policy.current': () => ({ ok: true, data: policy }),
});

beforeEach(() => startPhone());

test('a visitor reads everything and is led to binding', async () => {
  startCloud(me(false));
  render(<Guide />);
  await screen.findByTestId('guide-bind');
  expect(await screen.findAllByTestId('life-step')).toHaveLength(6);
  expect(screen.getAllByTestId('question')).toHaveLength(4);
  await userEvent.click(screen.getByTestId('guide-bind'));
  expect(phone.went).toEqual(['/packages/account/bind/index']);
});

test('somebody who is bound is led to the form only', async () => {
  startCloud(me(true));
  render(<Guide />);
  await userEvent.click(await screen.findByTestId('guide-suggest'));
  expect(phone.went).toEqual(['/pages/suggest/index']);
  expect(screen.queryByTestId('guide-bind')).toBeNull();
});

test('from the form the four questions come first', async () => {
  startPhone({ section: 'questions' });
  startCloud(me(true));
  render(<Guide />);
  const [step] = await screen.findAllByTestId('life-step');
  const [question] = screen.getAllByTestId('question');
  if (!question || !step) throw new Error('nothing to compare');
  expect(question.compareDocumentPosition(step)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('without a network all of it can be read, with the numbers this phone heard last', async () => {
  startCloud({ ...me(true), 'policy.current': () => ({ ok: true, data: { ...policy, awardYuan: { ...policy.awardYuan, first: 150 } } }) });
  const { unmount } = render(<Guide />);
  await screen.findByTestId('award-first');
  unmount();
  cloud.online = false;
  render(<Guide />);
  expect(screen.getAllByTestId('question')).toHaveLength(4);
  expect(screen.getByTestId('award-first').textContent).toBe('一等150 元');
});

test('a phone that never heard the numbers says so instead of guessing', async () => {
  startCloud({});
  cloud.online = false;
  render(<Guide />);
  expect(await screen.findByText('网络不通，联网后能看到期限和奖励。')).toBeTruthy();
  expect(screen.queryByTestId('award-first')).toBeNull();
  expect(screen.getAllByTestId('question')).toHaveLength(4);
});

test('each kind of person gets answers of their own, and an answer to every question', async () => {
  startCloud(me(false));
  render(<Guide />);
  const before = screen.getAllByTestId('question').map(({ textContent }) => textContent);
  await userEvent.click(screen.getByTestId('audience-manager'));
  const after = screen.getAllByTestId('question').map(({ textContent }) => textContent);
  expect(after.map((text, index) => text !== before[index])).toEqual([false, false, true, true]);
  for (const { id, forAll, forAudience } of questions) {
    for (const audience of audienceNames) expect([id, audience, forAll.length + (forAudience[audience]?.length ?? 0)]).not.toContain(0);
  }
});

test('another award, other points and other due times are said without touching the guide', () => {
  render(<Rewards awardYuan={{ ...numbers.awardYuan, first: 150 }} points={numbers.points} />);
  expect(screen.getByTestId('award-first').textContent).toBe('一等150 元');
  const steps = stepsOf({ ...numbers, due: { ...numbers.due, takeInWorkingDays: 3 }, points: { ...numbers.points, adopted: 4 } });
  expect(steps.find(({ id }) => id === 'accept')?.words).toContain('3 个工作日');
  expect(steps.find(({ id }) => id === 'review')?.earns).toBe('积分 +4');
});
