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

const confirm = async () => userEvent.click(await screen.findByTestId('secrecy-confirm'));

async function write(): Promise<void> {
  const user = userEvent.setup();
  await confirm();
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
  expect(sent).toMatchObject({ title: '给冲床加防护光栅', category: 'safetyEnvironment', effect: '', secrecyConfirmed: true, source: 'employee', coAuthorIds: [] });
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
  await confirm();
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
  expect(screen.queryByTestId('problem')).toBeNull();
  expect(screen.getByTestId('secrecy-confirm')).toBeTruthy();
});

test('a visitor is led to binding instead of a form', async () => {
  startCloud({ 'me.get': () => ({ ok: true, data: { bound: false, person: null } }) });
  render(<Suggest />);
  await userEvent.click(await screen.findByText('去绑定'));
  expect(phone.went).toEqual(['/packages/account/bind/index']);
});

test('until secrecy is confirmed there is nothing to write in and nothing leaves the phone', async () => {
  startCloud({ 'me.get': me, 'policy.current': () => ({ ok: false, refusal: 'notAllowed', message: '' }) });
  render(<Suggest />);
  expect(await screen.findByText(/不拍：产品和零件/)).toBeTruthy();
  for (const id of ['problem', 'measure', 'photo-add', 'send']) expect([id, screen.queryByTestId(id)]).toEqual([id, null]);
  expect(cloud.asked.map(({ endpoint }) => endpoint).filter((endpoint) => endpoint !== 'me.get')).toEqual([]);
  await confirm();
  expect(screen.getByTestId('problem')).toBeTruthy();
});

test('what is folded away: for a colleague, with a co-author, carried out by the unit, with an estimate whose formula is shown', async () => {
  const zhao = { id: 'p-zhao', name: '赵铁柱', unitName: '冲压分厂', teamName: '一班', numberEnd: '1024' };
  const he = { ...zhao, id: 'p-he', name: '何青', numberEnd: '1031' };
  startCloud({
    'me.get': me, 'suggestion.submit': () => ({ ok: true, data: filed }),
    'people.colleagues': ({ query }) => ({ ok: true, data: { items: query === '赵铁' ? [zhao] : [he] } }),
  });
  render(<Suggest />);
  await write();
  await userEvent.click(screen.getByTestId('further'));
  await userEvent.type(screen.getByTestId('author'), '赵铁');
  await userEvent.click(screen.getByTestId('author-find'));
  await userEvent.click(await screen.findByText(/赵铁柱.*工号尾号 1024/));
  await userEvent.type(screen.getByTestId('co-author'), '何青');
  await userEvent.click(screen.getByTestId('co-author-find'));
  await userEvent.click(await screen.findByText(/何青/));
  await userEvent.click(screen.getByTestId('wish-unit'));
  await userEvent.click(screen.getByTestId('estimate-material'));
  await userEvent.type(screen.getByTestId('estimate-piecesAMonth'), '2');
  expect(screen.queryByTestId('estimate-result')).toBeNull();
  await userEvent.type(screen.getByTestId('estimate-yuanAPiece'), '50');
  expect(screen.getByTestId('estimate-result').textContent).toBe('≈ 每年 1,200 元每月省 2 件 × 每件 50 元 × 12 个月');
  await send();
  await waitFor(() => expect(sends()).toMatchObject([{
    authorId: 'p-zhao', coAuthorIds: ['p-he'], wantsToImplement: false, source: 'employee', benefitEstimate: { fen: 120_000 },
  }]));
});

test('only the office is asked whether it is a proposal of the workers’ congress', async () => {
  const person = { id: 'p-1', workNumber: 'A1', name: '周敏', unitId: 'u1', unitName: '机关', teamName: null, personCategories: [], partyMember: false };
  for (const [role, seen] of [['office', true], ['specialist', false]] as const) {
    startPhone();
    startCloud({ 'me.get': () => ({ ok: true, data: { bound: true, person: { ...person, roles: [{ role, scope: 'plant' }] } } }) });
    const page = render(<Suggest />);
    await confirm();
    await userEvent.click(screen.getByTestId('further'));
    await waitFor(() => expect([role, screen.queryByTestId('source-congress') !== null]).toEqual([role, seen]));
    page.unmount();
  }
});
