import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AnnualLineView, AnnualView } from '#shared/contract/annual';
import Annual from '../../../miniprogram/src/packages/awards/annual/index';
import Lines from '../../../miniprogram/src/packages/awards/annual/lines/index';
import Unit from '../../../miniprogram/src/packages/awards/annual/unit/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const ok = <T,>(data: T) => ({ ok: true, data });
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);
const components = (score: number | null): AnnualView['units'][number]['components'] => [
  { name: 'indicators', score: null, weight: 40 }, { name: 'reports', score: null, weight: 15 }, { name: 'quality', score, weight: 25 }, { name: 'campaigns', score: null, weight: 20 },
];
const unit = (id: string, name: string, change: Partial<AnnualView['units'][number]> = {}) =>
  ({ id, name, place: 1, tied: false, excellent: true, composite: 9_150, components: components(9_150), wageFen: null, awardFen: null, ...change });
const view = (change: Partial<AnnualView> = {}): AnnualView => ({
  year: 2026, state: 'draft', version: 3, isOver: true, policyVersion: 'v1', unitsMost: 10, wagePercent: 1,
  units: [unit('u1', '冲压分厂'), unit('u2', '动能分厂', { place: 2, excellent: false, composite: 8_000 }), unit('u3', '后勤食堂', { place: null, excellent: false, composite: null, components: components(null) })],
  isTied: false, selection: null, wageMonth: '2026-12', topTen: null, congress: [], topics: [], sums: [{ kind: 'specialist', lines: 2, amountFen: 120_000 }],
  lines: 2, amountFen: 120_000, capitals: '壹仟贰佰元整', missing: ['wages', 'topTen'], mayDecide: true, mayConfirm: true, mayCorrect: false, confirmed: null, posted: 0, lists: [], corrections: [], ...change,
});
const line: AnnualLineView = { key: 'specialist:p1', kind: 'specialist', amountFen: 70_000, nowFen: 70_000, unitName: '冲压分厂', workNumber: 'A1', name: '王芳', suggestion: null, words: '优秀组织单位的专员' };

beforeEach(() => startPhone());

test('units stand in their order with what is known of them; what has no data says so', async () => {
  startCloud({ 'annual.get': () => ok(view()) });
  render(<Annual />);
  const rows = (await screen.findAllByTestId('unit')).map(({ textContent }) => textContent);
  expect(rows).toEqual(['1冲压分厂 优秀征集采纳质量 91.50 分91.50 分', '2动能分厂征集采纳质量 91.50 分80.00 分']);
  expect(screen.getByTestId('unranked').textContent).toBe('暂无数据，不参加排序：后勤食堂');
  expect(screen.getByText('指标完成、月报报送、专项开展暂无数据，不算 0 分：只按有数据的项算，权重按比例放大到 100')).toBeTruthy();
  expect(screen.getByText('还没有投票结果。领导小组投票结束后，这里自动列出。')).toBeTruthy();
  await userEvent.click(screen.getAllByTestId('unit')[0] as HTMLElement);
  expect(phone.went).toEqual(['/packages/awards/annual/unit/index?year=2026&unitId=u1']);
});

test.each([
  [{ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }], [{ ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' }],
])('whoever may not see it is told why: %j', async (reply) => {
  startCloud({ 'annual.get': () => reply, 'annual.unit': () => reply, 'annual.lines': () => reply });
  for (const Shown of [Annual, Unit, Lines]) {
    const page = render(<Shown />);
    expect(await screen.findByText(reply.message)).toBeTruthy();
    page.unmount();
  }
});

test('a dead network is said, and one tap asks again', async () => {
  startCloud({ 'annual.get': () => ok(view()) });
  cloud.online = false;
  render(<Annual />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findAllByTestId('unit')).toHaveLength(2);
});

test('a wage total is typed in yuan and sent in fen, and nothing that is no amount is sent', async () => {
  startCloud({ 'annual.get': () => ok(view()), 'annual.wages': () => ok(view({ missing: ['topTen'] })) });
  render(<Annual />);
  fireEvent.change(await screen.findByTestId('wage-u1'), { target: { value: '12.345' } });
  await userEvent.click(screen.getByTestId('save-wages'));
  expect(screen.getByText('请填金额，最多两位小数')).toBeTruthy();
  fireEvent.change(screen.getByTestId('wage-u1'), { target: { value: '1,234,567.50' } });
  await userEvent.click(screen.getByTestId('save-wages'));
  await waitFor(() => expect(asked('annual.wages')).toMatchObject([{ year: 2026, version: 3, month: '2026-12', wages: [{ unitId: 'u1', fen: 123_456_750 }] }]));
});

test('a tie is decided with a reason; without one nothing is sent', async () => {
  startCloud({ 'annual.get': () => ok(view({ isTied: true, units: [unit('u1', '冲压分厂', { tied: true, excellent: false }), unit('u2', '动能分厂', { tied: true, excellent: false })] })), 'annual.choose': () => ok(view()) });
  render(<Annual />);
  expect(await screen.findByText('最后一个名额上有并列，请办公室决定，写明理由。')).toBeTruthy();
  await userEvent.click(screen.getByTestId('choose'));
  await userEvent.click(screen.getByTestId('pick-u2'));
  await userEvent.click(screen.getByTestId('choose-sure'));
  expect(asked('annual.choose')).toEqual([]);
  fireEvent.change(screen.getByTestId('choose-words'), { target: { value: '领导小组会议决定' } });
  await userEvent.click(screen.getByTestId('choose-sure'));
  await waitFor(() => expect(asked('annual.choose')).toMatchObject([{ unitIds: ['u2'], words: '领导小组会议决定', version: 3 }]));
});

test('people of a hot topic are found many at once; names that several have are asked about, unknown ones said', async () => {
  const person = (id: string, name: string) => ({ id, name, workNumber: id.toUpperCase(), unitName: '冲压分厂' });
  startCloud({
    'annual.get': () => ok(view()), 'annual.setTopic': () => ok(view({ topics: [{ id: 't-0000001', name: '食堂', people: 2 }] })),
    'annual.people': () => ok({ found: [person('p1', '林小满')], several: [{ name: '张伟', people: [person('p2', '张伟'), person('p3', '张伟')] }], unknown: ['没有人'] }),
  });
  render(<Annual />);
  await userEvent.click(await screen.findByTestId('add-topic'));
  fireEvent.change(screen.getByTestId('topic-name'), { target: { value: '食堂' } });
  fireEvent.change(screen.getByTestId('topic-people'), { target: { value: 'P1 张伟 没有人' } });
  await userEvent.click(screen.getByTestId('topic-find'));
  expect(await screen.findByText('花名册里没有：没有人')).toBeTruthy();
  await userEvent.click(within(screen.getByTestId('several')).getByText('张伟 P3'));
  await userEvent.click(screen.getByTestId('topic-save'));
  await waitFor(() => expect(asked('annual.setTopic')).toMatchObject([{ name: '食堂', personIds: ['p1', 'p3'] }]));
  expect((await screen.findByTestId('topic')).textContent).toBe('食堂2 人');
});

test('formal proposals are ticked among those of the year', async () => {
  const proposal = { id: 's-0000001', number: '260505-7K3M', title: '班车加一站', authorName: '钱进', formal: false };
  startCloud({ 'annual.get': () => ok(view()), 'annual.proposals': () => ok({ items: [proposal], next: null }), 'annual.congress': () => ok(view({ congress: [proposal] })) });
  render(<Annual />);
  await userEvent.click(await screen.findByTestId('congress'));
  await userEvent.click(await screen.findByTestId('formal-s-0000001'));
  await userEvent.click(screen.getByTestId('congress-sure'));
  await waitFor(() => expect(asked('annual.congress')).toMatchObject([{ suggestionIds: ['s-0000001'] }]));
  expect(await screen.findByText('职代会正式提案（1 条）')).toBeTruthy();
});

test('nothing is confirmed as long as something is missing; the ballot may be left out when that is said', async () => {
  startCloud({ 'annual.get': () => ok(view()) });
  const early = render(<Annual />);
  await userEvent.click(await screen.findByTestId('confirm'));
  expect(screen.queryByTestId('confirm-sure')).toBeNull();
  early.unmount();
  const paying = view({ state: 'paying', missing: [], mayDecide: false, mayConfirm: false, posted: 1 });
  const steps = [paying, view({ state: 'paid', missing: [], mayDecide: false, mayConfirm: false, posted: 2, lists: [{ number: 1, byName: '周敏', at: '2027-01-05T04:00:00.000Z' }] })];
  startCloud({ 'annual.get': () => ok(view({ missing: ['topTen'] })), 'annual.confirm': () => ok({ ...paying, posted: 0 }), 'annual.step': () => ok(steps.shift()) });
  render(<Annual />);
  await userEvent.click(await screen.findByTestId('confirm'));
  await userEvent.click(screen.getByTestId('confirm-sure'));
  expect(asked('annual.confirm')).toEqual([]);
  await userEvent.click(screen.getByTestId('without-top-ten'));
  await userEvent.click(screen.getByTestId('confirm-sure'));
  expect(await screen.findByTestId('list')).toBeTruthy();
  expect(asked('annual.confirm')).toEqual([{ year: 2026, version: 3, amountFen: 120_000, withoutTopTen: true }]);
  expect(asked('annual.step')).toHaveLength(2);
});

test('a year that was confirmed without the ballot says so, and what can be done', async () => {
  startCloud({ 'annual.get': () => ok(view({ state: 'paid', topTen: [], missing: [], mayDecide: false, mayConfirm: false })) });
  render(<Annual />);
  expect(await screen.findByText('确认时没有列入。评选结果出来以后，在发放单里用“补一笔”补发。')).toBeTruthy();
  expect(screen.getByText('没有列入。')).toBeTruthy();
});

test('a payment that is cut off says so and goes on at a tap', async () => {
  let fails = true;
  startCloud({
    'annual.get': () => ok(view({ state: 'paying', mayConfirm: false })),
    'annual.step': () => { if (fails) { fails = false; return { ok: false, fault: 'r1', message: '系统繁忙，请稍后重试' }; } return ok(view({ state: 'paid', mayConfirm: false })); },
  });
  render(<Annual />);
  await userEvent.click(await screen.findByTestId('go-on'));
  await waitFor(() => expect(screen.queryByTestId('go-on')).toBeNull());
  expect(asked('annual.step')).toHaveLength(2);
});

test('a refusal is said where it was asked', async () => {
  startCloud({ 'annual.get': () => ok(view({ missing: [] })), 'annual.confirm': () => ({ ok: false, refusal: 'changedMeanwhile', message: '内容刚被他人更新，请刷新后再试' }) });
  render(<Annual />);
  await userEvent.click(await screen.findByTestId('confirm'));
  await userEvent.click(screen.getByTestId('confirm-sure'));
  expect(await screen.findByText('内容刚被他人更新，请刷新后再试')).toBeTruthy();
});

describe('a payment list', () => {
  beforeEach(() => startPhone({ year: '2026', list: '1' }));
  const paid = view({ state: 'paid', mayCorrect: true, mayDecide: false, mayConfirm: false });

  test('a line is corrected with its amount and reason', async () => {
    startCloud({ 'annual.get': () => ok(paid), 'annual.lines': () => ok({ items: [line], next: null }), 'annual.correct': () => ok(paid) });
    render(<Lines />);
    expect((await screen.findByTestId('line')).textContent).toBe('王芳 A1（冲压分厂） · 专员优秀组织单位的专员700 元');
    await screen.findByTestId('add-find');
    await userEvent.click(screen.getByTestId('line'));
    fireEvent.change(screen.getByTestId('correct-amount'), { target: { value: '500' } });
    fireEvent.change(screen.getByTestId('correct-words'), { target: { value: '十二月已调离' } });
    await userEvent.click(screen.getByTestId('correct-sure'));
    await waitFor(() => expect(asked('annual.correct')).toMatchObject([{ year: 2026, key: 'specialist:p1', amountFen: 50_000, words: '十二月已调离' }]));
    await waitFor(() => expect(screen.queryByTestId('correct-sure')).toBeNull());
  });

  test('somebody who was forgotten is found and given a line', async () => {
    startCloud({
      'annual.get': () => ok(paid), 'annual.lines': () => ok({ items: [line], next: null }), 'annual.correct': () => ok(paid),
      'annual.people': () => ok({ found: [{ id: 'p9', name: '赵铁柱', workNumber: 'A9', unitName: '动能分厂' }], several: [], unknown: [] }),
    });
    render(<Lines />);
    fireEvent.change(await screen.findByTestId('add-query'), { target: { value: '赵铁柱' } });
    await userEvent.click(screen.getByTestId('add-find'));
    await userEvent.click(await screen.findByTestId('add-found'));
    fireEvent.change(screen.getByTestId('correct-amount'), { target: { value: '500' } });
    fireEvent.change(screen.getByTestId('correct-words'), { target: { value: '表上漏了这位专员' } });
    await userEvent.click(screen.getByTestId('correct-sure'));
    await waitFor(() => expect(asked('annual.correct')).toMatchObject([{ key: 'specialist:p9', amountFen: 50_000 }]));
  });

  test('whoever may not correct is offered nothing; a list without lines says so', async () => {
    startCloud({ 'annual.get': () => ok(view({ mayCorrect: false })), 'annual.lines': () => ok({ items: [], next: null }) });
    render(<Lines />);
    expect(await screen.findByText('这里还没有名单')).toBeTruthy();
    expect(screen.queryByTestId('add-find')).toBeNull();
  });
});

test('corrections wait for the next list, which is made at a tap', async () => {
  const correction = { line: { ...line, amountFen: -20_000, nowFen: 50_000 }, words: '十二月已调离', byName: '周敏', at: '2027-01-06T04:00:00.000Z' };
  const paid = view({ state: 'paid', mayDecide: false, mayConfirm: false, lists: [{ number: 1, byName: '周敏', at: '2027-01-05T04:00:00.000Z' }], corrections: [correction] });
  startCloud({ 'annual.get': () => ok(paid), 'annual.closeList': () => ok({ ...paid, corrections: [] }) });
  render(<Annual />);
  expect((await screen.findByTestId('correction')).textContent).toContain('-200 元');
  await userEvent.click(screen.getByTestId('close-list'));
  await waitFor(() => expect(screen.queryByTestId('correction')).toBeNull());
  expect(asked('annual.closeList')).toEqual([{ year: 2026, number: 2 }]);
});

test('a composite opens to its components and shares, and a share to its cases', async () => {
  startPhone({ year: '2026', unitId: 'u1' });
  const part = (name: 'adoption' | 'onTime') => ({ name, of: 6, base: 7, score: 8_571, weight: 40 });
  const one = { id: 's1', at: '2026-03-10T04:00:00.000Z', suggestion: { id: 's1', number: '260310-7K3M', title: '双手按钮' }, words: '未采纳', counts: false };
  startCloud({ 'annual.unit': () => ok({ ...unit('u1', '冲压分厂'), parts: [part('adoption'), part('onTime')], leastEffective: 5 }), 'annual.cases': () => ok({ items: [one], next: null }) });
  render(<Unit />);
  expect((await screen.findAllByTestId('component')).map(({ textContent }) => textContent)).toEqual(['指标完成权重 40%暂无数据', '月报报送权重 15%暂无数据', '征集采纳质量权重 25%91.50 分', '专项开展权重 20%暂无数据']);
  expect(screen.getAllByTestId('part')[0]?.textContent).toBe('采纳率已采纳 6 ÷ 有效提案 7，权重 40%85.71 分');
  expect((await screen.findByTestId('case')).textContent).toContain('不算已采纳');
  await userEvent.click(screen.getByTestId('case'));
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=s1']);
  await userEvent.click(screen.getAllByTestId('part')[1] as HTMLElement);
  await waitFor(() => expect(asked('annual.cases').map(({ part: name }) => name)).toEqual(['adoption', 'onTime']));
});
