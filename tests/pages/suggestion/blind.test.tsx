import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BlindView } from '#shared/contract/blind';
import { hashedList } from '#shared/domain/secrecy/hashes';
import { firstPolicy } from '#shared/policy/firstPolicy';
import BlindReviews from '../../../miniprogram/src/packages/suggestion/blind/index';
import BlindReviewPage from '../../../miniprogram/src/packages/suggestion/blind/review/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const { weights, gradeFrom } = firstPolicy.numbers.scoring;
const view: BlindView = {
  id: 'blind-000001', month: '2026-10', title: '冲床加装双手按钮', category: 'safetyEnvironment', problem: '单手即可启动', measure: '两侧加装按钮', effect: '', photos: [], weights, gradeFrom,
  dueAt: '2026-11-16T15:59:59.999Z', overdue: false,
};
const line = { id: view.id, month: view.month, title: view.title, category: view.category, photos: 2, dueAt: view.dueAt, overdue: view.overdue };
const result = { points: 80, band: 'second', concluded: 'first', agrees: false, number: '261001-AAAA' };

beforeEach(() => startPhone({ id: view.id }));

async function markAll() {
  for (const criterion of ['novelty', 'feasibility', 'benefit', 'spread']) await userEvent.click(await screen.findByTestId(`score-${criterion}-80`));
  await userEvent.type(screen.getByTestId('comment'), '可行，值得推广');
}

test('what waits leads to its page', async () => {
  startCloud({ 'blind.list': () => ({ ok: true, data: { items: [line], next: null } }) });
  render(<BlindReviews />);
  const shown = await screen.findByTestId('blind-line');
  expect(shown.textContent).toMatch(/10月抽样.*11月16日前评2 张照片/);
  await userEvent.click(shown);
  expect(phone.went).toEqual([`/packages/suggestion/blind/review/index?id=${view.id}`]);
});

test('nothing to judge is said, and who may not is told so', async () => {
  startCloud({ 'blind.list': () => ({ ok: true, data: { items: [], next: null } }) });
  const { unmount } = render(<BlindReviews />);
  expect(await screen.findByText('没有等您复核的')).toBeTruthy();
  unmount();
  startCloud({ 'blind.list': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<BlindReviews />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
});

test('what had been concluded is shown only after the own marks are through', async () => {
  startCloud({ 'blind.get': () => ({ ok: true, data: view }), 'blind.give': () => ({ ok: true, data: result }) });
  render(<BlindReviewPage />);
  await markAll();
  expect(screen.queryByTestId('outcome')).toBeNull();
  await userEvent.click(screen.getByTestId('send'));
  expect((await screen.findByTestId('outcome')).textContent).toBe('您评 80 分，对应“二等”。原来的结论是“一等”（261001-AAAA）。');
  expect(screen.getByTestId('notice').textContent).toContain('原结论不变');
});

test('a dead network loses nothing of what was marked, and trying again uses the same id', async () => {
  startCloud({ 'blind.get': () => ({ ok: true, data: view }), 'blind.give': () => ({ ok: true, data: result }) });
  render(<BlindReviewPage />);
  await markAll();
  cloud.online = false;
  await userEvent.click(screen.getByTestId('send'));
  expect(await screen.findByText(/网络不通/)).toBeTruthy();
  cloud.online = true;
  await userEvent.click(screen.getByTestId('send'));
  expect(await screen.findByTestId('outcome')).toBeTruthy();
});

test('one that somebody else has judged meanwhile says so', async () => {
  startCloud({ 'blind.get': () => ({ ok: false, refusal: 'blindGiven', message: '这一条已经有专家复评过了，谢谢' }) });
  render(<BlindReviewPage />);
  expect(await screen.findByText('这一条已经有专家复评过了，谢谢')).toBeTruthy();
});

test('a comment with a listed word is marked and not sent', async () => {
  startCloud({ 'blind.get': () => ({ ok: true, data: view }), 'secrecy.hashes': () => ({ ok: true, data: { version: 1, ...hashedList(['银河七号'], 'salt') } }) });
  render(<BlindReviewPage />);
  await markAll();
  await waitFor(() => expect(phone.kept.has('secrecy-hashes')).toBe(true));
  fireEvent.input(screen.getByTestId('comment'), { target: { value: '和银河七号一样' } });
  expect((await screen.findByTestId('classified-part')).textContent).toBe('银河七号');
  await userEvent.click(screen.getByTestId('send'));
  expect(cloud.asked.map(({ endpoint }) => endpoint)).not.toContain('blind.give');
});
