import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BatchView } from '#shared/contract/awards';
import Awards from '../../../miniprogram/src/packages/awards/index/index';
import Batch from '../../../miniprogram/src/packages/awards/batch/index';
import { MonthAward } from '../../../miniprogram/src/packages/account/points/MonthAward';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const batch = (change: Partial<BatchView> = {}): BatchView => ({
  month: '2026-10', after: '2026-09', state: 'ready', people: 2, entries: 3, amountFen: 17_000, capitals: '壹佰柒拾元整',
  units: [{ id: 'u1', name: '冲压分厂', people: 2, entries: 3, amountFen: 17_000 }],
  preparedByName: '周敏', preparedAt: '2026-11-02T02:00:00.000Z', confirmedByName: null, confirmedAt: null, ...change,
});
const ok = <T,>(data: T) => ({ ok: true, data });
const offline = () => { cloud.online = false; };
const lin = { personId: 'p1', workNumber: 'A1', name: '林小满', unitName: '冲压分厂', entries: 2, amountFen: -3_000, months: [{ month: '2026-09', entries: 1, amountFen: 8_000 }, { month: '2026-10', entries: 1, amountFen: -11_000 }] };
const entry = { id: 'money:perItem:s1:1', amountFen: 12_000, at: '2026-10-08T02:00:00.000Z', month: '2026-10', kind: 'perItem' as const, clause: '逐条奖励：被采纳且可实施', suggestionId: 's1', suggestionTitle: '双手按钮', suggestionNumber: '261008-7K3M', policyVersion: 'v1' };
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);

beforeEach(() => startPhone());

test('the office begins the next sheet for the month it chooses, and is led to it', async () => {
  startCloud({ 'awards.batches': () => ok({ items: [], next: null }), 'awards.pending': () => ok({ months: ['2026-09', '2026-10'] }), 'awards.prepare': () => ok(batch({ state: 'gathering' })) });
  render(<Awards />);
  await userEvent.click(await screen.findByTestId('month-2026-10'));
  await userEvent.click(screen.getByTestId('prepare'));
  expect(asked('awards.prepare')).toEqual([{ month: '2026-10' }]);
  expect(phone.went).toEqual(['/packages/awards/batch/index?month=2026-10']);
});

test('each batch says its sum and where it stands; whoever may not begin one is offered nothing', async () => {
  startCloud({ 'awards.batches': () => ok({ items: [batch()], next: null }), 'awards.pending': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<Awards />);
  expect((await screen.findByTestId('batch')).textContent).toBe('2026年10月170 元待确认2 人，3 笔');
  expect(screen.queryByTestId('prepare')).toBeNull();
  await userEvent.click(screen.getByTestId('batch'));
  expect(phone.went).toEqual(['/packages/awards/batch/index?month=2026-10']);
});

test('the running month is previewed by unit and says from when it may be confirmed', async () => {
  const { month: _month, after: _after, state: _state, preparedByName: _name, preparedAt: _at, confirmedByName: _by, confirmedAt: _done, ...sums } = batch();
  startCloud({ 'awards.batches': () => ok({ items: [], next: null }), 'awards.running': () => ok({ ...sums, month: '2026-11', confirmableFrom: '2026-12-01' }) });
  render(<Awards />);
  expect((await screen.findByTestId('running')).textContent).toContain('2026年11月到现在为止（预览）170 元2 人，3 笔');
  expect(screen.getByTestId('running').textContent).toContain('12月1日起可以做表、确认');
  await userEvent.click(screen.getByTestId('running-units'));
  expect(screen.getByTestId('running-unit').textContent).toBe('冲压分厂2 人，3 笔170 元');
});

test('why a sheet cannot be begun is said where it was asked', async () => {
  startCloud({ 'awards.batches': () => ok({ items: [], next: null }), 'awards.pending': () => ok({ months: ['2026-10'] }), 'awards.prepare': () => ({ ok: false, refusal: 'batchOpen', message: '上一批发放表还没有确认，请先确认它' }) });
  render(<Awards />);
  await userEvent.click(await screen.findByTestId('prepare'));
  expect(await screen.findByText('上一批发放表还没有确认，请先确认它')).toBeTruthy();
});

test.each([
  [{ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }, '您没有此操作的权限'],
  [{ ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' }, '系统繁忙，请稍后重试'],
])('without an answer both pages say why: %j', async (reply, words) => {
  startCloud({ 'awards.batches': () => reply, 'awards.batch': () => reply });
  const list = render(<Awards />);
  expect(await screen.findByText(words)).toBeTruthy();
  list.unmount();
  startPhone({ month: '2026-10' });
  render(<Batch />);
  expect(await screen.findByText(words)).toBeTruthy();
});

test('a dead network is said, and one tap asks again', async () => {
  startCloud({ 'awards.batches': () => ok({ items: [batch()], next: null }) });
  offline();
  render(<Awards />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByTestId('batch')).toBeTruthy();
});

describe('one sheet', () => {
  beforeEach(() => startPhone({ month: '2026-10' }));
  const sheet = (change: Partial<BatchView> = {}, mayConfirm = true) => ({ 'awards.batch': () => ok({ ...batch(change), mayConfirm }) });

  test('a sheet that is still being made is carried on until it is there', async () => {
    const steps = [batch({ state: 'gathering', people: 1 }), batch()];
    let state: BatchView['state'] = 'gathering';
    startCloud({
      'awards.batch': () => ok({ ...batch({ state }), mayConfirm: state === 'ready' }),
      'awards.step': () => { const next = steps.shift() ?? batch(); state = next.state; return ok(next); },
    });
    render(<Batch />);
    expect(await screen.findByTestId('confirm')).toBeTruthy();
    expect(asked('awards.step')).toHaveLength(2);
  });

  test('interrupted, it says why and goes on after a tap', async () => {
    let cut = true;
    startCloud({
      'awards.batch': () => ok({ ...batch({ state: cut ? 'gathering' : 'ready' }), mayConfirm: !cut }),
      'awards.step': () => (cut ? { ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' } : ok(batch())),
    });
    render(<Batch />);
    await screen.findByText('系统繁忙，请稍后重试');
    cut = false;
    await userEvent.click(screen.getByTestId('go-on'));
    expect(await screen.findByTestId('confirm')).toBeTruthy();
  });

  test('a unit opens to its people, a person to each entry, an entry to its cause', async () => {
    startCloud({ ...sheet(), 'awards.lines': () => ok({ items: [lin], next: null }), 'awards.entries': () => ok({ items: [entry] }) });
    render(<Batch />);
    await userEvent.click(await screen.findByTestId('unit'));
    expect((await screen.findByTestId('net')).textContent).toBe('更正后应扣回 30 元');
    expect(screen.getByText('含2026年9月 80 元')).toBeTruthy();
    await userEvent.click(screen.getByTestId('person'));
    await userEvent.click(await screen.findByTestId('entry'));
    expect(phone.went).toEqual(['/packages/awards/entry/index?id=money:perItem:s1:1']);
  });

  test('confirming says once more what it comes to; after that the payroll sheet can be had', async () => {
    let state: BatchView['state'] = 'ready';
    startCloud({ 'awards.batch': () => ok({ ...batch({ state }), mayConfirm: state === 'ready' }), 'awards.confirm': () => { state = 'confirmed'; return ok(batch({ state })); } });
    render(<Batch />);
    expect(screen.queryByTestId('sheet-file')).toBeNull();
    await userEvent.click(await screen.findByTestId('confirm'));
    expect(screen.getByText('共 2 人，170 元，人民币壹佰柒拾元整。')).toBeTruthy();
    await userEvent.click(screen.getByTestId('confirm-sure'));
    expect(await screen.findByTestId('sheet-file')).toBeTruthy();
    expect(phone.said).toEqual(['已确认']);
  });

  test('a leader reads the sheet and is offered no confirmation', async () => {
    startCloud(sheet({}, false));
    render(<Batch />);
    expect((await screen.findByTestId('sum')).textContent).toBe('170 元2 人，3 笔');
    expect(screen.queryByTestId('confirm')).toBeNull();
  });
});

test('a person sees this month’s awards with their source and what was confirmed before', async () => {
  const paid = [{ month: '2026-10', amountFen: 8_000, entries: 1, confirmedAt: '2026-11-02T02:00:00.000Z' }];
  startCloud({ 'awards.mine': () => ok({ month: '2026-11', amountFen: 12_000, entries: [entry], paid }) });
  render(<MonthAward />);
  expect((await screen.findByTestId('month-award')).textContent).toContain('本月奖励（2026年11月）：120 元');
  expect(screen.getByTestId('paid').textContent).toContain('2026年10月发放表');
  await userEvent.click(screen.getByTestId('award-source'));
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=s1']);
});

test('an annual award stands in the month in which it was made, and leads to where it comes from', async () => {
  const annual = { ...entry, id: 'money:annualSpecialist:2026:p1', kind: 'annualSpecialist' as const, amountFen: 70_000, clause: '专项奖励：2026 年度专员', suggestionId: null, suggestionTitle: null, suggestionNumber: null };
  startCloud({ 'awards.mine': () => ok({ month: '2027-01', amountFen: 70_000, entries: [annual], paid: [] }) });
  render(<MonthAward />);
  expect((await screen.findByTestId('award-source')).textContent).toBe('专项奖励：2026 年度专员+700 元');
  await userEvent.click(screen.getByTestId('award-source'));
  expect(phone.went).toEqual(['/packages/awards/entry/index?id=money:annualSpecialist:2026:p1']);
});

test('whoever has no award yet sees no empty card', async () => {
  startCloud({ 'awards.mine': () => ok({ month: '2026-11', amountFen: 0, entries: [], paid: [] }) });
  render(<MonthAward />);
  await waitFor(() => expect(asked('awards.mine')).toHaveLength(1));
  await act(async () => undefined);
  expect(screen.queryByTestId('month-award')).toBeNull();
});
