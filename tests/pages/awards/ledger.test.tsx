import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exportParts, type EntryView, type RecountView } from '#shared/contract/ledger';
import Entry from '../../../miniprogram/src/packages/awards/entry/index';
import Ledger from '../../../miniprogram/src/packages/awards/ledger/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const ok = <T,>(data: T) => ({ ok: true, data });
const traced: EntryView = {
  id: 'money:perItem:s1:1', book: 'money', fromKind: 'company:perItem', toKind: 'person', amount: 12_000, personName: '林小满', at: '2026-10-08T02:00:00.000Z',
  month: '2026-10', year: 2026, kind: 'perItem', clause: '逐条奖励：被采纳且可实施', policyVersion: 'v2', policyFrom: '2026-06-01', suggestionId: 's1',
  suggestionTitle: '双手按钮', suggestionNumber: '261008-7K3M', prizeName: null, award: null, reversedBy: 'reverse:money:perItem:s1:1', reverses: null,
  cause: { move: 'adopt', byName: '孙立', as: 'specialist', at: '2026-10-08T02:00:00.000Z', words: '同意实施' }, batch: { month: '2026-10', confirmed: true },
};
const wrong = { personId: 'p-lin', personName: '林小满', workNumber: 'LIN', year: 2026, cached: { points: 9, awardsFen: 0 }, counted: { points: 4, awardsFen: 0 } };
const recount = (change: Partial<RecountView> = {}): RecountView => ({
  id: 'night-2026-11-22', state: 'finished', people: 12, entries: 34, differences: [], differenceCount: 0, startedByName: null,
  sums: [{ book: 'points', year: 2026, account: 'issuer', amount: -4 }, { book: 'points', year: 2026, account: 'person', amount: 4 }],
  startedAt: '2026-11-21T18:00:00.000Z', finishedAt: '2026-11-21T18:00:05.000Z', ...change,
});
const ledger = (latest: RecountView | null) => ({ 'ledger.recounts': () => ok({ latest, repairs: [] }) });
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);

beforeEach(() => startPhone());

test('an entry says how much, by which version, by whose decision and in which batch; it leads to the suggestion and to its reversal', async () => {
  startPhone({ id: traced.id });
  startCloud({ 'ledger.entry': () => ok(traced) });
  render(<Entry />);
  expect((await screen.findByTestId('amount')).textContent).toBe('+120 元');
  expect(screen.getAllByTestId('fact').map(({ textContent }) => textContent)).toEqual([
    '给谁林小满', '什么时候10月8日 10:00', '所属月份2026年10月', '按哪版规定第 2 版（2026-06-01 起）', '记账公司：逐条奖励 → 职工账户', '发放2026年10月发放表，已确认',
  ]);
  expect(screen.getByTestId('cause').textContent).toContain('专员 孙立 10月8日 10:00 采纳：同意实施');
  await userEvent.click(screen.getByTestId('to-suggestion'));
  await userEvent.click(screen.getByTestId('to-reversal'));
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=s1', '/packages/awards/entry/index?id=reverse:money:perItem:s1:1']);
});

test.each([
  [{ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }], [{ ok: false, refusal: 'notFound', message: '没有找到，可能已被删除' }],
])('who may not see an entry is told so: %j', async (reply) => {
  startCloud({ 'ledger.entry': () => reply, 'ledger.recounts': () => reply });
  const page = render(<Entry />);
  expect(await screen.findByText(reply.message)).toBeTruthy();
  page.unmount();
  render(<Ledger />);
  expect(await screen.findByText(reply.message)).toBeTruthy();
});

test('offline, the page says so and asks again at a tap', async () => {
  startCloud(ledger(recount()));
  cloud.online = false;
  render(<Ledger />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByTestId('recount')).toBeTruthy();
});

test('books that agree say so, with sums that come to nothing', async () => {
  startCloud(ledger(recount()));
  render(<Ledger />);
  expect((await screen.findByTestId('notice')).textContent).toContain('对得上：12 人，34 笔');
  expect(screen.getByTestId('sums').textContent).toBe('2026 年积分积分发行-4 分职工账户4 分合计应为零0 分');
});

test('a plant that was never counted is told that it will be', async () => {
  startCloud(ledger(null));
  render(<Ledger />);
  expect((await screen.findByTestId('notice')).textContent).toContain('还没有核对过');
});

test('a recount runs to its end at a tap, and one that was interrupted is carried on', async () => {
  const steps = [recount({ state: 'running', finishedAt: null }), recount()];
  startCloud({ ...ledger(recount({ id: 'r1', state: 'running', finishedAt: null })), 'ledger.step': () => ok(steps.shift()) });
  render(<Ledger />);
  await userEvent.click(await screen.findByText('接着核对'));
  expect(asked('ledger.step')).toEqual([{ id: 'r1' }, { id: 'night-2026-11-22' }]);
});

test('an account that differs is set right only with a reason, and a refusal is said there', async () => {
  const replies = [{ ok: false, refusal: 'nothingToCorrect', message: '没有改动任何内容' }, ok({})];
  startCloud({ ...ledger(recount({ differences: [wrong], differenceCount: 1 })), 'ledger.repair': () => replies.shift() });
  render(<Ledger />);
  expect((await screen.findByTestId('difference')).textContent).toContain('林小满 LIN，2026 年');
  await userEvent.click(screen.getByTestId('repair-open'));
  fireEvent.change(screen.getByTestId('repair-words'), { target: { value: '数据库恢复时漏了一笔' } });
  await userEvent.click(screen.getByTestId('repair-sure'));
  expect(await screen.findByText('没有改动任何内容')).toBeTruthy();
  await userEvent.click(screen.getByTestId('repair-sure'));
  expect(asked('ledger.repair')).toHaveLength(2);
  expect(asked('ledger.repair')[0]).toMatchObject({ personId: 'p-lin', year: 2026, words: '数据库恢复时漏了一笔' });
  expect(phone.said).toEqual(['已改正']);
});

test('the books are exported entries first and the end last, one part after the other', async () => {
  URL.createObjectURL = () => 'blob:books';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  startCloud({ ...ledger(recount()), 'ledger.export': () => ok({ name: 'part.jsonl', url: 'https://files/part.jsonl', documents: 3, next: null }) });
  render(<Ledger />);
  const tap = (part: string) => userEvent.click(screen.getByTestId(`export-${part}`));
  await screen.findByTestId('export-entries');
  await tap('history');
  await tap('entryIds');
  expect(asked('ledger.export')).toEqual([]);
  await tap('entries');
  await screen.findByText('分录：3 条');
  await tap('entryIds');
  expect(asked('ledger.export')).toEqual([{ part: 'entries' }]);
  for (const part of exportParts.slice(1)) {
    await waitFor(() => expect(screen.getByTestId(`export-${part}`).className).not.toContain('off'));
    await tap(part);
  }
  await screen.findByText('收尾（最后导出）：3 条');
  expect(asked('ledger.export')).toEqual(exportParts.map((part) => ({ part })));
});
