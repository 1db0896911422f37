import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import SecrecyPage from '../../../miniprogram/src/packages/office/secrecy/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const view = { version: 3, words: ['银河七号', '总装二线'], changes: [{ at: '2026-09-22T02:00:00.000Z', byName: '周敏', added: 2, removed: 1 }] };
const got = { 'secrecy.words': () => ({ ok: true, data: view }) };
const saves = () => cloud.asked.filter(({ endpoint }) => endpoint === 'secrecy.setWords').map(({ input }) => input);
const shown = () => screen.queryAllByTestId('word').map(({ firstChild }) => firstChild?.textContent);

beforeEach(() => startPhone());

test('words are added and taken off, counted, and saved once confirmed', async () => {
  startCloud({ ...got, 'secrecy.setWords': () => ({ ok: true, data: { ...view, version: 4 } }) });
  render(<SecrecyPage />);
  await userEvent.type(await screen.findByTestId('new-word'), 'XK-90B、总装 二线，天狼');
  await userEvent.click(screen.getByTestId('add'));
  await userEvent.click(screen.getByLabelText('去掉银河七号'));
  expect(shown()).toEqual(['XK-90B', '天狼', '总装二线']);
  expect(screen.getByTestId('save').textContent).toBe('保存：增加 2 个，去掉 1 个');
  phone.confirms = false;
  await userEvent.click(screen.getByTestId('save'));
  expect(saves()).toEqual([]);
  phone.confirms = true;
  await userEvent.click(screen.getByTestId('save'));
  expect(saves()).toMatchObject([{ version: 3, words: ['XK-90B', '天狼', '总装二线'] }]);
  expect(phone.said).toEqual(['已保存']);
});

test('a word too short is named and stays in the field', async () => {
  startCloud(got);
  render(<SecrecyPage />);
  await userEvent.type(await screen.findByTestId('new-word'), '密');
  await userEvent.click(screen.getByTestId('add'));
  expect(screen.getByTestId('field-error').textContent).toContain('“密”不合适');
  expect(shown()).toEqual(['银河七号', '总装二线']);
});

test('who changed the list when stands beside it', async () => {
  startCloud(got);
  render(<SecrecyPage />);
  expect((await screen.findByTestId('change')).textContent).toMatch(/^周敏 于 .*增加 2 个，去掉 1 个$/);
});

test('an empty list says so', async () => {
  startCloud({ 'secrecy.words': () => ({ ok: true, data: { version: 0, words: [], changes: [] } }) });
  render(<SecrecyPage />);
  expect(await screen.findByTestId('no-words')).toBeTruthy();
});

test('a refusal stands over the button, and the words stay as they were typed', async () => {
  startCloud({ ...got, 'secrecy.setWords': () => ({ ok: false, refusal: 'changedMeanwhile', message: '内容刚被他人更新' }) });
  render(<SecrecyPage />);
  await userEvent.click(await screen.findByLabelText('去掉银河七号'));
  await userEvent.click(screen.getByTestId('save'));
  expect((await screen.findByTestId('notice')).textContent).toBe('内容刚被他人更新');
  expect(shown()).toEqual(['总装二线']);
});

test('whoever may not is told so', async () => {
  startCloud({ 'secrecy.words': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<SecrecyPage />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
});
