import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { shelvedDrafts } from '../../../miniprogram/src/drafts/shelf';
import { sendWaiting } from '../../../miniprogram/src/outbox/sending';
import Suggest from '../../../miniprogram/src/pages/suggest/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPictures } from '../standins/pictures';
import { phone, startPhone } from '../standins/taro';
import { confirm, filed, folder, me, send, sends, write } from './writing';

beforeEach(() => {
  startPhone();
  startPictures();
});

test('a suggestion is filed with its photos, and the page goes on to it', async () => {
  startCloud({ 'me.get': me, 'files.openFolder': folder, 'suggestion.submit': () => ({ ok: true, data: filed }) });
  phone.camera.push('blob:taken-1', 'blob:taken-2');
  render(<Suggest />);
  await write();
  await userEvent.click(screen.getByTestId('photo-add'));
  await waitFor(() => expect(screen.getAllByTestId('photo')).toHaveLength(2));
  await send();
  await waitFor(() => expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=filed-suggestion']));
  const [sent] = sends();
  expect(sent).toMatchObject({ title: '给冲床加防护光栅', category: 'safetyEnvironment', effect: '', secrecyConfirmed: true, source: 'employee', coAuthorIds: [] });
  expect(sent?.photos).toEqual(cloud.uploads.map((path) => `cloud://local-env.bucket/${path}`));
  expect(cloud.uploads.every((path) => /^photos\/2026\/abc\/[a-z0-9]+\.jpg$/.test(path))).toBe(true);
  const opened = cloud.asked.filter(({ endpoint }) => endpoint === 'files.openFolder');
  expect(new Set(opened.map(({ input }) => input.requestId))).toEqual(new Set([sent?.requestId]));
});

test('without a network it waits in the outbox, the form is free for the next, and it goes out under the same id when the network is back', async () => {
  startCloud({ 'me.get': me, 'suggestion.submit': () => ({ ok: true, data: filed }) });
  const first = render(<Suggest />);
  await write();
  const [kept] = shelvedDrafts();
  cloud.online = false;
  await send();
  expect(await screen.findByText(/已放进待发送/)).toBeTruthy();
  expect(screen.getByTestId('secrecy-confirm')).toBeTruthy();
  expect(screen.getByTestId('to-drafts').textContent).toContain('1 条待发送');
  expect(shelvedDrafts()).toMatchObject([{ id: kept?.id, title: '给冲床加防护光栅', state: 'waiting' }]);
  first.unmount();

  cloud.online = true;
  await sendWaiting();
  expect(sends()).toMatchObject([{ requestId: kept?.id, title: '给冲床加防护光栅' }]);
  expect(shelvedDrafts()).toEqual([]);
});

test('what is written survives a closed app, and a second one can be begun beside it', async () => {
  startCloud({ 'me.get': me });
  const first = render(<Suggest />);
  await write();
  first.unmount();
  render(<Suggest />);
  expect(await screen.findByDisplayValue('给冲床加防护光栅')).toBeTruthy();
  await userEvent.click(screen.getByText('先放着，另写一条'));
  await confirm();
  await userEvent.type(screen.getByTestId('title'), '第二条');
  expect(shelvedDrafts().map(({ title }) => title)).toEqual(['给冲床加防护光栅', '第二条']);
  expect(screen.getByTestId('to-drafts').textContent).toContain('1 条草稿');
});

test('when the phone has no room it says so, and what is written stays in sight', async () => {
  startCloud({ 'me.get': me });
  render(<Suggest />);
  await confirm();
  phone.full = true;
  await userEvent.type(screen.getByTestId('problem'), '灯');
  expect(await screen.findByText(/手机存储空间不够，这一条保存不下/)).toBeTruthy();
  expect(screen.getByTestId<HTMLTextAreaElement>('problem').value).toBe('灯');
  await userEvent.type(screen.getByTestId('problem'), '不亮');
  await userEvent.click(screen.getByTestId('category-cost'));
  await send();
  expect(screen.getByTestId<HTMLTextAreaElement>('problem').value).toBe('灯不亮');
  expect(sends()).toEqual([]);
});

test('two taps file once', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  startCloud({ 'me.get': me, 'suggestion.submit': () => ({ ok: true, data: filed }) });
  render(<Suggest />);
  await write();
  const answer = globalThis.fetch;
  globalThis.fetch = (async (...request: Parameters<typeof fetch>) => {
    await held;
    return answer(...request);
  }) as typeof fetch;
  await userEvent.dblClick(screen.getByTestId('send'));
  release();
  await waitFor(() => expect(phone.went).toHaveLength(1));
  expect(sends()).toHaveLength(1);
});

test('what the cloud finds missing is said beside the field', async () => {
  startCloud({
    'me.get': me,
    'suggestion.submit': () => ({ ok: false, refusal: 'contentIncomplete', message: '再补充一点，内容才够评审', details: { fields: { measure: '至少写 8 个字，现在 2 个' } } }),
  });
  render(<Suggest />);
  await write();
  await send();
  expect((await screen.findByTestId('field-error')).textContent).toBe('至少写 8 个字，现在 2 个');
  expect(screen.getByText('再补充一点，内容才够评审')).toBeTruthy();
  expect(phone.went).toEqual([]);
});

test('without a subject nothing is sent', async () => {
  startCloud({ 'me.get': me });
  render(<Suggest />);
  await confirm();
  await send();
  expect(await screen.findByText('请选一类')).toBeTruthy();
  expect(sends()).toEqual([]);
});

test('whoever would rather show it first begins with a photo, and finds the photos above the questions, also in another visit', async () => {
  startCloud({ 'me.get': me, 'files.openFolder': folder });
  phone.camera.push('blob:taken');
  const first = render(<Suggest />);
  await confirm();
  const comesBefore = (one: string, other: string) => Boolean(screen.getByTestId(one).compareDocumentPosition(screen.getByTestId(other)) & Node.DOCUMENT_POSITION_FOLLOWING);
  expect(comesBefore('problem', 'photo-add')).toBe(true);
  await userEvent.click(screen.getByTestId('photo-first'));
  expect(await screen.findByTestId('photo')).toBeTruthy();
  expect([screen.queryByTestId('photo-first'), comesBefore('photo-add', 'problem')]).toEqual([null, true]);
  await waitFor(() => expect(shelvedDrafts()).toMatchObject([{ photosFirst: true, photos: [{ fileId: expect.stringContaining('photos/2026/abc') }] }]));
  first.unmount();
  render(<Suggest />);
  expect(await screen.findAllByTestId('photo')).toHaveLength(1);
  expect([screen.getAllByTestId('photo-add').length, comesBefore('photo-add', 'problem')]).toEqual([1, true]);
});

test('more photos than the scheme takes cannot be added', async () => {
  startCloud({ 'me.get': me, 'files.openFolder': folder });
  phone.kept.set('policy-in-force', JSON.stringify({ ...firstPolicy.numbers, version: 'v2', from: '2026-11-01', content: { ...firstPolicy.numbers.content, photosMax: 2 } }));
  phone.camera.push('blob:1', 'blob:2', 'blob:3');
  render(<Suggest />);
  await confirm();
  expect(screen.getByText(/最多 2 张/)).toBeTruthy();
  await userEvent.click(screen.getByTestId('photo-add'));
  await waitFor(() => expect(screen.getAllByTestId('photo')).toHaveLength(2));
  expect(screen.queryByTestId('photo-add')).toBeNull();
});

test('a photo that did not arrive waits with its suggestion, and goes up before it when the network is back', async () => {
  startCloud({ 'me.get': me, 'files.openFolder': folder, 'suggestion.submit': () => ({ ok: true, data: filed }) });
  cloud.uploadsArrive = false;
  phone.camera.push('blob:taken');
  render(<Suggest />);
  await write();
  await userEvent.click(screen.getByTestId('photo-add'));
  await screen.findByText('点击重试');
  await send();
  expect(await screen.findByText(/已放进待发送/)).toBeTruthy();
  expect(sends()).toEqual([]);
  cloud.uploadsArrive = true;
  await act(sendWaiting);
  expect(sends()).toMatchObject([{ photos: [`cloud://local-env.bucket/${String(cloud.uploads[0])}`] }]);
});

test('a photo can be tried again by hand', async () => {
  startCloud({ 'me.get': me, 'files.openFolder': folder });
  cloud.uploadsArrive = false;
  phone.camera.push('blob:taken');
  render(<Suggest />);
  await confirm();
  await userEvent.click(screen.getByTestId('photo-add'));
  cloud.uploadsArrive = true;
  await userEvent.click(await screen.findByText('点击重试'));
  await waitFor(() => expect(screen.queryByText('点击重试')).toBeNull());
  expect(cloud.uploads).toHaveLength(1);
});

test('a file that is no picture is left out and said so', async () => {
  startCloud({ 'me.get': me, 'files.openFolder': folder });
  startPictures({ broken: ['blob:broken'] });
  phone.camera.push('blob:broken');
  render(<Suggest />);
  await confirm();
  await userEvent.click(await screen.findByTestId('photo-add'));
  expect(await screen.findByText(/1 张图片打不开/)).toBeTruthy();
  expect(screen.queryAllByTestId('photo')).toEqual([]);
});

test('a draft that was filed in other words leads to what was filed', async () => {
  startCloud({ 'me.get': me, 'suggestion.submit': () => ({ ok: false, refusal: 'idReused', message: '这条内容之前已经提交过，请刷新查看' }) });
  render(<Suggest />);
  await write();
  await send();
  await userEvent.click(await screen.findByText('查看已提交的那一条'));
  expect(phone.went).toEqual([`/packages/suggestion/detail/index?id=${String(sends()[0]?.requestId)}`]);
  expect(shelvedDrafts()).toEqual([]);
});

test('a draft that was filed in other words can go on as another suggestion, under an id of its own', async () => {
  startCloud({ 'me.get': me, 'suggestion.submit': () => (sends().length === 1 ? { ok: false, refusal: 'idReused', message: '之前已经提交过' } : { ok: true, data: filed }) });
  render(<Suggest />);
  await write();
  await send();
  await userEvent.click(await screen.findByText('作为另一条新建议'));
  await send();
  await waitFor(() => expect(sends()).toHaveLength(2));
  expect(new Set(sends().map(({ requestId }) => requestId)).size).toBe(2);
  await waitFor(() => expect(phone.went).toHaveLength(1));
});

test('a visitor is led to binding instead of a form', async () => {
  startCloud({ 'me.get': () => ({ ok: true, data: { bound: false, person: null } }) });
  render(<Suggest />);
  await userEvent.click(await screen.findByText('去绑定'));
  expect(phone.went).toEqual(['/packages/account/bind/index']);
});

test('until secrecy is confirmed there is nothing to write in and nothing leaves the phone', async () => {
  startCloud({ 'me.get': me });
  render(<Suggest />);
  expect(await screen.findByText(/不拍：产品和零件/)).toBeTruthy();
  for (const id of ['problem', 'measure', 'photo-add', 'send']) expect([id, screen.queryByTestId(id)]).toEqual([id, null]);
  expect(cloud.asked.map(({ endpoint }) => endpoint).filter((endpoint) => !['me.get', 'policy.current'].includes(endpoint))).toEqual([]);
  await confirm();
  expect(screen.getByTestId('problem')).toBeTruthy();
});
