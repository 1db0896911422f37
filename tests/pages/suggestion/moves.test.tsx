import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EndpointName } from '#shared/contract/index';
import Detail from '../../../miniprogram/src/packages/suggestion/detail/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPictures } from '../standins/pictures';
import { phone, startPhone } from '../standins/taro';
import { view } from './view';

const receipt = { ok: true, data: { id: 'suggestion-1', number: '261122-7K3M', status: 'adopted', round: 1, version: 4 } };
const sent = (endpoint: EndpointName) => cloud.asked.filter((asked) => asked.endpoint === endpoint).map(({ input }) => input);
const tap = (name: string) => userEvent.click(screen.getByText(name));
const isOff = () => screen.getByTestId('send').className.includes('off');

beforeEach(() => {
  startPhone({ id: 'suggestion-1' });
  startPictures();
});

async function openMove(name: string): Promise<void> {
  render(<Detail />);
  await userEvent.click(await screen.findByTestId(`move-${name}`));
}

test('nothing can be done that the cloud does not offer', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: view() }) });
  render(<Detail />);
  expect((await screen.findByTestId('timeline')).textContent).toMatch(/受理.*提交/);
  expect(screen.queryByText('采纳')).toBeNull();
});

test('of a very long life the page says how much it leaves out', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: view({ earlierMoves: 41 }) }) });
  render(<Detail />);
  expect(await screen.findByText('更早的 41 条记录没有列出，需要时请向办公室查询。')).toBeTruthy();
});

test('a page that may not be read says why', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<Detail />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
});

test('adopting needs a grade and an answer whether it can be done, and goes to the author unless said otherwise', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: view({ moves: ['adopt', 'decline'] }) }), 'suggestion.adopt': () => receipt });
  await openMove('adopt');
  await tap('一等');
  expect(isOff()).toBe(true);
  await tap('可实施');
  await userEvent.click(screen.getByTestId('send'));
  await waitFor(() => expect(sent('suggestion.adopt')).toMatchObject([{ id: 'suggestion-1', version: 3, grade: 'first', implementable: true, implementerId: 'p-1' }]));
  await waitFor(() => expect(screen.queryByTestId('sheet')).toBeNull());
  expect(phone.said).toEqual(['已采纳']);
});

test('a colleague who is to carry it out must be found first', async () => {
  const colleague = { id: 'p-2', workNumber: 'A2001', name: '赵师傅', unitName: '冲压车间', teamName: null, bound: true };
  startCloud({
    'suggestion.get': () => ({ ok: true, data: view({ moves: ['adopt'] }) }), 'suggestion.adopt': () => receipt,
    'people.search': () => ({ ok: true, data: { items: [colleague], next: null } }),
  });
  await openMove('adopt');
  await tap('二等');
  await tap('可实施');
  await tap('请同事实施');
  expect(isOff()).toBe(true);
  await userEvent.type(screen.getByTestId('find-person'), '赵');
  await tap('查找');
  await userEvent.click(await screen.findByText(/赵师傅/));
  await userEvent.click(screen.getByTestId('send'));
  await waitFor(() => expect(sent('suggestion.adopt')).toMatchObject([{ implementerId: 'p-2' }]));
});

test('one that cannot be done names no implementer', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: view({ moves: ['adopt'] }) }), 'suggestion.adopt': () => receipt });
  await openMove('adopt');
  await tap('三等');
  await tap('暂不可实施');
  await userEvent.click(screen.getByTestId('send'));
  await waitFor(() => expect(sent('suggestion.adopt')).toHaveLength(1));
  expect(sent('suggestion.adopt')[0]).not.toHaveProperty('implementerId');
});

test('tried again after a dead network, a move keeps its id and its words', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: view({ moves: ['return'] }) }), 'suggestion.return': () => receipt });
  await openMove('return');
  await userEvent.type(screen.getByTestId('words'), '请补一张现场照片');
  const reachable = globalThis.fetch;
  const ids: unknown[] = [];
  globalThis.fetch = (async (_address: string, request: { body: string }) => {
    ids.push((JSON.parse(request.body) as { input: { requestId: string } }).input.requestId);
    throw new TypeError('Failed to fetch');
  }) as unknown as typeof fetch;
  await userEvent.click(screen.getByTestId('send'));
  await screen.findByText(/网络不通/);
  globalThis.fetch = reachable;
  await userEvent.click(screen.getByTestId('send'));
  await waitFor(() => expect(sent('suggestion.return')).toMatchObject([{ requestId: ids[0], words: '请补一张现场照片' }]));
});

test('what a colleague changed meanwhile is said, and fetched', async () => {
  startCloud({
    'suggestion.get': () => ({ ok: true, data: view({ moves: ['accept'] }) }),
    'suggestion.accept': () => ({ ok: false, refusal: 'changedMeanwhile', message: '内容刚被他人更新，请刷新后再试' }),
  });
  await openMove('accept');
  await userEvent.click(screen.getByTestId('send'));
  expect(await screen.findByText(/内容刚被他人更新/)).toBeTruthy();
  expect(sent('suggestion.get')).toHaveLength(2);
});

test('completion goes out with photos of its own folder and money in fen', async () => {
  startCloud({
    'suggestion.get': () => ({ ok: true, data: view({ status: 'implementing', moves: ['reportCompletion'] }) }),
    'files.openFolder': () => ({ ok: true, data: { folder: 'photos/2026/done', photosMax: 9 } }),
    'suggestion.reportCompletion': () => receipt,
  });
  phone.camera.push('blob:after');
  await openMove('reportCompletion');
  await userEvent.type(screen.getByTestId('done'), '光栅已装好，试运行两周');
  await userEvent.type(screen.getByTestId('benefit'), '一千');
  expect(screen.getByText('请填数字，最多两位小数')).toBeTruthy();
  expect(isOff()).toBe(true);
  await userEvent.clear(screen.getByTestId('benefit'));
  await userEvent.type(screen.getByTestId('benefit'), '1200.5');
  await userEvent.click(screen.getByTestId('photo-add'));
  await screen.findByTestId('photo');
  await userEvent.click(screen.getByTestId('send'));
  await waitFor(() => expect(sent('suggestion.reportCompletion')).toMatchObject([{ benefitFen: 120_050, done: '光栅已装好，试运行两周' }]));
  const [completion] = sent('suggestion.reportCompletion');
  expect(completion?.photos).toEqual([`cloud://local-env.bucket/${String(cloud.uploads[0])}`]);
  expect(sent('files.openFolder')[0]?.requestId).toBe(completion?.requestId);
});

test('the office picks experts of other groups for an appeal; those of its own group are not offered', async () => {
  const expert = (id: string, name: string, scope: string, state = 'present') => ({
    id, name, workNumber: id, unitName: '工艺处', teamName: null, bound: true,
    grants: [{ role: 'expert', scope, scopeName: scope, from: '2026-01-01', until: null, state }],
  });
  startCloud({
    'suggestion.get': () => ({ ok: true, data: view({ status: 'expertReview', onAppeal: true, moves: ['inviteExperts'] }) }),
    'roles.holders': () => ({ ok: true, data: { items: [expert('p-7', '唐工', 'equipmentEnergy'), expert('p-8', '方圆', 'safetyEnvironment'), expert('p-9', '老高', 'generalManagement', 'over')], next: null } }),
    'suggestion.inviteExperts': () => receipt,
  });
  await openMove('inviteExperts');
  const rows = await screen.findAllByTestId('expert');
  expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining('唐工')]);
  expect(isOff()).toBe(true);
  await userEvent.click(screen.getByTestId('expert'));
  await userEvent.click(screen.getByTestId('send'));
  await waitFor(() => expect(sent('suggestion.inviteExperts')).toMatchObject([{ expertIds: ['p-7'] }]));
  expect(phone.said).toEqual(['已增请专家']);
});

test('without a list of experts the form says why', async () => {
  startCloud({
    'suggestion.get': () => ({ ok: true, data: view({ status: 'expertReview', onAppeal: true, moves: ['inviteExperts'] }) }),
    'roles.holders': () => ({ ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' }),
  });
  await openMove('inviteExperts');
  expect(await screen.findByText('系统繁忙，请稍后重试')).toBeTruthy();
  expect(isOff()).toBe(true);
});
