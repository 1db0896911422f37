import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Search from '../../../miniprogram/src/packages/suggestion/search/index';
import { line } from '../main/lines';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';

beforeEach(() => startPhone());

async function searchFor(query: string): Promise<void> {
  render(<Search />);
  await userEvent.type(screen.getByTestId('query'), query);
  await userEvent.click(screen.getByTestId('search'));
}

test('says what it does not cover before anything is asked', () => {
  startCloud({});
  render(<Search />);
  expect(screen.getByText(/标题中间的字和正文里的字查不到/)).toBeTruthy();
  expect(cloud.asked).toEqual([]);
});

test('shows what was found, and reads on', async () => {
  startCloud({ 'suggestion.search': ({ cursor }) => ({ ok: true, data: { items: [line({ id: cursor ?? 'first' })], next: cursor ? null : 'title.more' } }) });
  await searchFor('冲床');
  await userEvent.click(await screen.findByText('再看一些'));
  expect(await screen.findAllByTestId('suggestion')).toHaveLength(2);
  expect(cloud.asked.map(({ input }) => input)).toEqual([{ query: '冲床' }, { query: '冲床', cursor: 'title.more' }]);
});

test('one sign is not enough to search', async () => {
  startCloud({});
  await searchFor('冲');
  expect(cloud.asked).toEqual([]);
});

test.each([
  ['nothing found', { ok: true, data: { items: [], next: null } }, '没有找到'],
  ['a refusal', { ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }, '您没有此操作的权限'],
  ['a fault', { ok: false, fault: 'r', message: '系统繁忙，请稍后重试' }, '系统繁忙，请稍后重试'],
])('says in words: %s', async (_what, answer, words) => {
  startCloud({ 'suggestion.search': () => answer });
  await searchFor('叉车');
  expect(await screen.findByText(words)).toBeTruthy();
});

test('says that the network is dead', async () => {
  startCloud({});
  cloud.online = false;
  await searchFor('叉车');
  expect(await screen.findByTestId('offline')).toBeTruthy();
});
