import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PhrasesView } from '#shared/contract/phrases';
import PhrasesPage from '../../../miniprogram/src/packages/office/phrases/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const view: PhrasesView = {
  version: 3, phrases: ['经研究决定', '不可行'], from: '2026-11-24',
  history: [{ at: '2026-09-22T02:00:00.000Z', byName: '周敏', from: '2026-09-23', added: ['经研究决定'], removed: ['见会议纪要', '同上'] }],
};
const got = { 'phrases.get': () => ({ ok: true, data: view }) };
const saves = () => cloud.asked.filter(({ endpoint }) => endpoint === 'phrases.set').map(({ input }) => input);
const shown = () => screen.queryAllByTestId('phrase').map(({ firstChild }) => firstChild?.textContent);

beforeEach(() => startPhone());

test('phrases are added and taken off, and saved from tomorrow on once confirmed', async () => {
  startCloud({ ...got, 'phrases.set': () => ({ ok: true, data: { ...view, version: 4 } }) });
  render(<PhrasesPage />);
  await userEvent.type(await screen.findByTestId('new-phrase'), '领导不同意、经研究决定！，另行通知');
  await userEvent.click(screen.getByTestId('add'));
  await userEvent.click(screen.getByLabelText('去掉不可行'));
  expect(shown()).toEqual(['领导不同意', '另行通知', '经研究决定']);
  expect(screen.getByTestId('save').textContent).toBe('保存：增加 2 句，去掉 1 句');
  phone.confirms = false;
  await userEvent.click(screen.getByTestId('save'));
  expect(saves()).toEqual([]);
  phone.confirms = true;
  await userEvent.click(screen.getByTestId('save'));
  expect(saves()).toMatchObject([{ version: 3, phrases: ['领导不同意', '另行通知', '经研究决定'] }]);
  expect(phone.said).toEqual(['已保存']);
});

test('a phrase too short is named and stays in the field', async () => {
  startCloud(got);
  render(<PhrasesPage />);
  await userEvent.type(await screen.findByTestId('new-phrase'), '否');
  await userEvent.click(screen.getByTestId('add'));
  expect(screen.getByTestId('field-error').textContent).toContain('“否”不合适');
  expect(shown()).toEqual(['经研究决定', '不可行']);
});

test('who changed what, and from which day it counts, stands beside it', async () => {
  startCloud(got);
  render(<PhrasesPage />);
  expect((await screen.findByTestId('change')).textContent).toMatch(/^周敏 于 .*2026年9月23日起增加：经研究决定去掉：见会议纪要、同上$/);
});

test('an empty list says what then counts', async () => {
  startCloud({ 'phrases.get': () => ({ ok: true, data: { ...view, phrases: [], history: [] } }) });
  render(<PhrasesPage />);
  expect(await screen.findByTestId('no-phrases')).toBeTruthy();
});

test('a refusal stands over the button, and the list stays as it was typed', async () => {
  startCloud({ ...got, 'phrases.set': () => ({ ok: false, refusal: 'changedMeanwhile', message: '内容刚被他人更新' }) });
  render(<PhrasesPage />);
  await userEvent.click(await screen.findByLabelText('去掉不可行'));
  await userEvent.click(screen.getByTestId('save'));
  expect((await screen.findByTestId('notice')).textContent).toBe('内容刚被他人更新');
  expect(shown()).toEqual(['经研究决定']);
});

test('whoever may not is told so, and a dead network is said', async () => {
  startCloud({ 'phrases.get': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  const { unmount } = render(<PhrasesPage />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
  unmount();
  startCloud(got);
  cloud.online = false;
  render(<PhrasesPage />);
  expect(await screen.findByTestId('offline')).toBeTruthy();
});
