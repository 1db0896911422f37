import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Batch from '../../../miniprogram/src/packages/suggestion/batch/index';
import { line } from '../main/lines';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const lines = ['a', 'b', 'c'].map((id) => ({ ...line({ id, title: `建议${id}`, status: 'submitted' }), place: id }));
const queue = () => ({ ok: true, data: { items: lines, next: null } });
const receipt = (id: string) => ({ ok: true, data: { id, number: '1', status: 'unitReview', round: 1, version: 2 } });
const accepts = () => cloud.asked.filter(({ endpoint }) => endpoint === 'suggestion.accept').map(({ input }) => input);
const outcomes = () => screen.getAllByTestId('outcome').map(({ textContent }) => textContent);
const acceptPicked = async () => {
  await userEvent.click(await screen.findByTestId('batch-accept'));
  await userEvent.click(screen.getByTestId('batch-confirm'));
};

beforeEach(() => startPhone());

test('all are taken in with one tap and one confirmation, each by a call of its own', async () => {
  startCloud({ 'queue.list': queue, 'suggestion.accept': ({ id }) => receipt(id) });
  render(<Batch />);
  await acceptPicked();
  expect(outcomes()).toEqual(['已受理', '已受理', '已受理']);
  expect(accepts().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(new Set(accepts().map(({ requestId }) => requestId)).size).toBe(3);
  await userEvent.click(await screen.findByTestId('batch-back'));
  expect(phone.went).toEqual(['back']);
});

test('one that is left out is not taken in', async () => {
  startCloud({ 'queue.list': queue, 'suggestion.accept': ({ id }) => receipt(id) });
  render(<Batch />);
  await userEvent.click(await screen.findByText('建议b'));
  await acceptPicked();
  expect(accepts().map(({ id }) => id)).toEqual(['a', 'c']);
});

test('one that is refused says why, and the others are taken in all the same', async () => {
  startCloud({
    'queue.list': queue,
    'suggestion.accept': ({ id }) => (id === 'b' ? { ok: false, refusal: 'wrongStatus', message: '这条建议现在不能这样操作' } : receipt(id)),
  });
  render(<Batch />);
  await acceptPicked();
  expect(outcomes()).toEqual(['已受理', '没有受理：这条建议现在不能这样操作', '已受理']);
});

test('a dead network stops the rest; tried again, each keeps its id', async () => {
  startCloud({ 'queue.list': queue, 'suggestion.accept': ({ id }) => receipt(id) });
  render(<Batch />);
  await userEvent.click(await screen.findByTestId('batch-accept'));
  const reachable = globalThis.fetch;
  const lost: unknown[] = [];
  globalThis.fetch = (async (_address: string, request: { body: string }) => {
    lost.push((JSON.parse(request.body) as { input: { requestId: string } }).input.requestId);
    throw new TypeError('Failed to fetch');
  }) as unknown as typeof fetch;
  await userEvent.click(screen.getByTestId('batch-confirm'));
  expect(outcomes()).toEqual(['没有受理：网络不通，请检查网络后再试']);
  globalThis.fetch = reachable;
  await acceptPicked();
  expect(accepts().map(({ requestId }) => requestId)[0]).toBe(lost[0]);
  expect(outcomes()).toEqual(['已受理', '已受理', '已受理']);
});

test.each([
  ['nothing to take in', () => ({ ok: true, data: { items: [], next: null } }), '没有待受理的建议'],
  ['a refusal', () => ({ ok: false, refusal: 'leftPlant', message: '您的工号已停用' }), '您的工号已停用'],
  ['a fault', () => ({ ok: false, fault: 'r', message: '系统繁忙，请稍后重试' }), '系统繁忙，请稍后重试'],
])('the page says in words: %s', async (_what, answer, words) => {
  startCloud({ 'queue.list': answer });
  render(<Batch />);
  expect(await screen.findByText(words)).toBeTruthy();
});
