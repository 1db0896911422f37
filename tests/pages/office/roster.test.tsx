import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { JobView, RosterPreview } from '#shared/contract/roster';
import Roster from '../../../miniprogram/src/packages/office/roster/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';

const job = (done: number, state: JobView['state'], tally: JobView['tally'] = {}) =>
  ({ ok: true, data: { id: 'import-0001', state, done, total: 40, tally, problems: state === 'finished' ? preview.problems : [], startedAt: '2026-11-22T00:00:00.000Z' } });
const latest = (reply: { data: JobView } | null) => () => ({ ok: true, data: { job: reply?.data ?? null } });
const preview: RosterPreview = {
  rows: 40, tally: { added: 38, bad: 2 }, columns: [{ header: '员工编号', meaning: '工号' }], newUnits: ['新能源事业部'], newTeams: [],
  problems: [{ row: 7, workNumber: '', name: '无号', why: '缺少工号', taken: false }, { row: 9, workNumber: '10086', name: '张3', why: '姓名“张3”写法不对', taken: false }], absent: [],
};
const sheetArrives = {
  'roster.job': latest(null),
  'files.openFolder': () => ({ ok: true, data: { folder: 'roster/2026/x', photosMax: 9 } }),
  'roster.preview': () => ({ ok: true, data: preview }),
};
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);

/** The browser's file dialogue, in which somebody takes this file, or closes it. */
function dialogueGives(name: string | null): void {
  URL.createObjectURL = () => 'blob:sheet';
  HTMLInputElement.prototype.click = function chosen(this: HTMLInputElement) {
    if (name === null) return void this.dispatchEvent(new Event('cancel'));
    Object.defineProperty(this, 'files', { value: [new File(['x'], name)] });
    this.dispatchEvent(new Event('change'));
  };
}
const choose = async () => userEvent.click(await screen.findByTestId('choose-sheet'));

beforeEach(() => {
  startPhone();
  dialogueGives('花名册.xlsx');
});

test('a sheet is uploaded into its folder and previewed: each bad row with its number and why', async () => {
  startCloud(sheetArrives);
  render(<Roster />);
  await choose();
  expect((await screen.findAllByTestId('problem')).map(({ textContent }) => textContent)).toEqual(['第 7 行—无号缺少工号', '第 9 行10086张3姓名“张3”写法不对']);
  expect(screen.getByTestId('tile-added').textContent).toBe('38新增');
  expect(cloud.uploads).toEqual(['roster/2026/x/roster.xlsx']);
  expect(asked('roster.preview')[0]).toMatchObject({ fileId: 'cloud://local-env.bucket/roster/2026/x/roster.xlsx', folderId: asked('files.openFolder')[0]?.requestId });
});

test('another option is previewed at once, and what was previewed is what is started', async () => {
  startCloud({ ...sheetArrives, 'roster.start': () => job(40, 'finished', { added: 40 }) });
  render(<Roster />);
  await choose();
  await screen.findByTestId('preview');
  await userEvent.click(screen.getByTestId('whole-roster'));
  await screen.findByTestId('preview');
  expect(asked('roster.preview').map(({ wholeRoster }) => wholeRoster)).toEqual([false, true]);
  await userEvent.click(screen.getByTestId('import-start'));
  expect(await screen.findByTestId('import-finished')).toBeTruthy();
  expect(screen.getAllByTestId('problem')).toHaveLength(2);
  expect(asked('roster.start')).toMatchObject([{ wholeRoster: true, acceptRenames: false }]);
});

test('an import runs to its end and says what it did', async () => {
  const steps = [job(20, 'running', { added: 20 }), job(40, 'finished', { added: 38, bad: 2 })];
  startCloud({ ...sheetArrives, 'roster.start': () => job(0, 'running'), 'roster.step': () => steps.shift() });
  render(<Roster />);
  await choose();
  await screen.findByTestId('preview');
  await userEvent.click(screen.getByTestId('import-start'));
  expect(await screen.findByTestId('import-finished')).toBeTruthy();
  expect(screen.getByTestId('tile-bad').textContent).toBe('2有问题');
  expect(screen.getByText(/有 2 行没有导入/)).toBeTruthy();
});

test('starting again after a lost answer begins the same import', async () => {
  const replies = [{ ok: false, fault: 'r1', message: '系统繁忙' }, job(40, 'finished')];
  startCloud({ ...sheetArrives, 'roster.start': () => replies.shift() });
  render(<Roster />);
  await choose();
  await screen.findByTestId('preview');
  await userEvent.click(screen.getByTestId('import-start'));
  expect((await screen.findByTestId('notice')).textContent).toBe('系统繁忙');
  await userEvent.click(screen.getByTestId('import-start'));
  await screen.findByTestId('import-finished');
  expect(new Set(asked('roster.start').map(({ requestId }) => requestId)).size).toBe(1);
  expect(asked('roster.start')).toHaveLength(2);
});

test.each(['headerMissing', 'fileUnreadable', 'nothingToImport'])('the refusal %s stands where the preview would be, and nothing can be started', async (refusal) => {
  startCloud({ ...sheetArrives, 'roster.preview': () => ({ ok: false, refusal, message: `说明 ${refusal}` }) });
  render(<Roster />);
  await choose();
  expect((await screen.findByTestId('notice')).textContent).toBe(`说明 ${refusal}`);
  await userEvent.click(screen.getByTestId('import-start'));
  expect(asked('roster.start')).toEqual([]);
});

test('a sheet that does not arrive is said, and can be chosen again', async () => {
  startCloud(sheetArrives);
  cloud.uploadsArrive = false;
  render(<Roster />);
  await choose();
  expect((await screen.findByTestId('notice')).textContent).toContain('没有传上去');
  cloud.uploadsArrive = true;
  await choose();
  expect(await screen.findByTestId('preview')).toBeTruthy();
});

test('closing the file dialogue changes nothing', async () => {
  startCloud(sheetArrives);
  dialogueGives(null);
  render(<Roster />);
  await choose();
  expect(cloud.asked.map(({ endpoint }) => endpoint)).toEqual(['roster.job']);
});

test('an import that was running when its page was left goes on by itself', async () => {
  startCloud({ 'roster.job': latest(job(20, 'running')), 'roster.step': () => job(40, 'finished') });
  render(<Roster />);
  expect(await screen.findByTestId('import-finished')).toBeTruthy();
  expect(asked('roster.step')).toEqual([{ jobId: 'import-0001' }]);
});

test('a dead network interrupts an import; it goes on where it stood', async () => {
  startCloud({ 'roster.job': latest(job(20, 'stopped')), 'roster.step': () => job(40, 'finished') });
  render(<Roster />);
  await screen.findByTestId('import-stopped');
  cloud.online = false;
  await userEvent.click(screen.getByTestId('import-go-on'));
  expect((await screen.findByTestId('notice')).textContent).toContain('网络不通');
  cloud.online = true;
  await userEvent.click(screen.getByTestId('import-go-on'));
  expect(await screen.findByTestId('import-finished')).toBeTruthy();
});

test('a pause stops the import in the cloud too', async () => {
  let release: (reply: unknown) => void = () => undefined;
  const stepUnderWay = new Promise((resolve) => { release = resolve; });
  startCloud({ 'roster.job': latest(job(0, 'running')), 'roster.step': () => stepUnderWay, 'roster.stop': () => job(20, 'stopped') });
  render(<Roster />);
  await userEvent.click(await screen.findByTestId('import-pause'));
  expect(await screen.findByTestId('import-stopped')).toBeTruthy();
  release(job(20, 'stopped'));
  expect(await screen.findByTestId('import-go-on')).toBeTruthy();
  expect(asked('roster.step')).toHaveLength(1);
});

test('a whole roster says on its button how many leave', async () => {
  startCloud({ ...sheetArrives, 'roster.preview': () => ({ ok: true, data: { ...preview, tally: { ...preview.tally, leftByAbsence: 3 } } }) });
  render(<Roster />);
  await choose();
  expect(await screen.findByText('开始导入，3 人离职')).toBeTruthy();
});

test('another sheet instead of an interrupted import: that one is stopped first', async () => {
  startCloud({ 'roster.job': latest(job(20, 'running')), 'roster.step': () => ({ ok: false, refusal: 'fileUnreadable', message: '打不开这个文件' }), 'roster.stop': () => job(20, 'stopped') });
  render(<Roster />);
  expect((await screen.findByTestId('notice')).textContent).toContain('打不开这个文件');
  await userEvent.click(screen.getByTestId('import-another'));
  expect(await screen.findByTestId('choose-sheet')).toBeTruthy();
  expect(asked('roster.stop')).toHaveLength(1);
});

test('whoever may not import is told so', async () => {
  startCloud({ 'roster.job': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<Roster />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
});
