import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Suggest from '../../../miniprogram/src/pages/suggest/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPictures } from '../standins/pictures';
import { phone, startPhone } from '../standins/taro';

const me = () => ({ ok: true, data: { bound: true, person: null } });
const filed = { id: 'filed-suggestion', number: '261122-7K3M', status: 'submitted', round: 1, version: 1 };
const folder = () => ({ ok: true, data: { folder: 'photos/2026/abc', photosMax: 9 } });
const sends = () => cloud.asked.filter(({ endpoint }) => endpoint === 'suggestion.submit').map(({ input }) => input);

async function write(): Promise<void> {
  const user = userEvent.setup();
  await user.type(await screen.findByTestId('problem'), '冲床没有光栅，手容易伸进去');
  await user.type(screen.getByTestId('measure'), '加装红外光栅，手伸进去就停机');
  await user.type(screen.getByTestId('title'), '给冲床加防护光栅');
  await user.click(screen.getByTestId('category-safetyEnvironment'));
}
const send = () => userEvent.click(screen.getByTestId('send'));

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
  expect(sent).toMatchObject({ title: '给冲床加防护光栅', category: 'safetyEnvironment', effect: '' });
  expect(sent?.photos).toEqual(cloud.uploads.map((path) => `cloud://local-env.bucket/${path}`));
  expect(cloud.uploads.every((path) => /^photos\/2026\/abc\/[a-z0-9]+\.jpg$/.test(path))).toBe(true);
  const opened = cloud.asked.filter(({ endpoint }) => endpoint === 'files.openFolder');
  expect(new Set(opened.map(({ input }) => input.requestId))).toEqual(new Set([sent?.requestId]));
});

test('after a dead network the same draft goes out under the same id, also from a reopened app', async () => {
  startCloud({ 'me.get': me, 'suggestion.submit': () => ({ ok: true, data: filed }) });
  const first = render(<Suggest />);
  await write();
  cloud.online = false;
  await send();
  expect(await screen.findByText(/内容已保存在手机上/)).toBeTruthy();
  const kept = [...phone.kept.values()].map((text) => JSON.parse(text) as { id: string; title: string });
  expect(kept).toMatchObject([{ title: '给冲床加防护光栅' }]);
  first.unmount();

  cloud.online = true;
  render(<Suggest />);
  expect(await screen.findByDisplayValue('给冲床加防护光栅')).toBeTruthy();
  await send();
  await waitFor(() => expect(sends()).toMatchObject([{ requestId: kept[0]?.id }]));
  await waitFor(() => expect(phone.kept.size).toBe(0));
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
  await send();
  await send();
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
  await send();
  expect(await screen.findByText('请选一类')).toBeTruthy();
  expect(sends()).toEqual([]);
});

test('a photo that did not arrive keeps the suggestion on the phone and can be sent again', async () => {
  startCloud({ 'me.get': me, 'files.openFolder': folder, 'suggestion.submit': () => ({ ok: true, data: filed }) });
  cloud.uploadsArrive = false;
  phone.camera.push('blob:taken');
  render(<Suggest />);
  await write();
  await userEvent.click(screen.getByTestId('photo-add'));
  await screen.findByText('点击重试');
  await send();
  expect(await screen.findByText(/有照片没传上去/)).toBeTruthy();
  expect(sends()).toEqual([]);
  cloud.uploadsArrive = true;
  await userEvent.click(screen.getByText('点击重试'));
  await waitFor(() => expect(screen.queryByText('点击重试')).toBeNull());
  await send();
  await waitFor(() => expect(sends()).toHaveLength(1));
});

test('a file that is no picture is left out and said so', async () => {
  startCloud({ 'me.get': me, 'files.openFolder': folder });
  startPictures({ broken: ['blob:broken'] });
  phone.camera.push('blob:broken');
  render(<Suggest />);
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
  expect(screen.getByTestId<HTMLTextAreaElement>('problem').value).toBe('');
});

test('a visitor is led to binding instead of a form', async () => {
  startCloud({ 'me.get': () => ({ ok: true, data: { bound: false, person: null } }) });
  render(<Suggest />);
  await userEvent.click(await screen.findByText('去绑定'));
  expect(phone.went).toEqual(['/packages/account/bind/index']);
});
