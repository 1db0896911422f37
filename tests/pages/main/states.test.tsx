import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Home from '../../../miniprogram/src/pages/home/index';
import Mine from '../../../miniprogram/src/pages/mine/index';
import Todo from '../../../miniprogram/src/pages/todo/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';
import { line } from './lines';

const refusal = (code: string, message: string) => () => ({ ok: false, refusal: code, message });
const queue = (items: unknown[], next: string | null = null) => () => ({ ok: true, data: { items, next } });

beforeEach(() => startPhone());

describe('home', () => {
  test('shows points and money of the year, what waits, and the latest ideas with their seals', async () => {
    startCloud({ 'home.get': () => ({ ok: true, data: { year: 2026, points: 7, awardsFen: 12_050, waiting: 3, unread: 2, blind: 0, calendarMissing: null, ballot: null, latest: [line({ status: 'adopted', grade: 'first', heldBy: '' })] } }) });
    render(<Home />);
    expect((await screen.findByTestId('to-points')).textContent).toBe('7分2026 年积分120.50元2026 年奖励');
    expect(screen.getByTestId('to-todo').textContent).toContain('3件事等您办');
    expect(screen.getByTestId('to-inbox').textContent).toContain('2条新消息');
    expect(phone.badges.get(3)).toBe('2');
    expect(screen.getByTestId('seal').textContent).toBe('已采纳·一等');
    await userEvent.click(screen.getByTestId('suggestion'));
    expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=suggestion-1']);
  });

  test('asks the office for a calendar that is not filled in, and leads there', async () => {
    startCloud({ 'home.get': () => ({ ok: true, data: { year: 2026, points: 0, awardsFen: 0, waiting: 0, unread: 0, blind: 0, calendarMissing: 2027, ballot: null, latest: [] } }) });
    render(<Home />);
    await userEvent.click(await screen.findByText('2027 年的工作日历还没有填，期限会按普通周算'));
    expect(phone.went).toEqual(['/packages/office/calendar/index']);
  });

  test('tells a visitor what this is before anything is asked', async () => {
    startCloud({ 'home.get': refusal('notBound', '请先绑定工号') });
    render(<Home />);
    expect(await screen.findByText(/仅供本企业在册职工使用/)).toBeTruthy();
    await userEvent.click(screen.getByText('先看看怎么提'));
    expect(phone.went).toEqual(['/packages/guide/index/index']);
  });

  test('says that the network is dead, and comes back with one tap', async () => {
    startCloud({ 'home.get': () => ({ ok: true, data: { year: 2026, points: 0, awardsFen: 0, waiting: 0, unread: 0, blind: 0, calendarMissing: null, ballot: null, latest: [] } }) });
    cloud.online = false;
    render(<Home />);
    expect(await screen.findByTestId('offline')).toBeTruthy();
    cloud.online = true;
    await userEvent.click(screen.getByText('再试一次'));
    expect(await screen.findByText(/还没有提过建议/)).toBeTruthy();
  });

  test('shows a fault in the cloud’s words', async () => {
    startCloud({ 'home.get': () => ({ ok: false, fault: 'request-1', message: '系统繁忙，请稍后重试' }) });
    render(<Home />);
    expect(await screen.findByText('系统繁忙，请稍后重试')).toBeTruthy();
  });

  test('shows why somebody who left is refused', async () => {
    startCloud({ 'home.get': refusal('leftPlant', '您的工号已停用') });
    render(<Home />);
    expect(await screen.findByText('您的工号已停用')).toBeTruthy();
  });
});

describe('to-do', () => {
  test('is empty when all is done', async () => {
    startCloud({ 'queue.list': queue([]) });
    render(<Todo />);
    expect(await screen.findByText('都办完了')).toBeTruthy();
  });

  test('names holder and due day, and says what is overdue', async () => {
    startCloud({ 'queue.list': queue([line({ overdue: true, dueAt: '2025-11-27T15:59:59.999Z' })]) });
    render(<Todo />);
    expect(await screen.findByText('在冲压车间专员，2025年11月27日前（已超期）')).toBeTruthy();
  });

  test('reads on where the first batch ended', async () => {
    startCloud({ 'queue.list': ({ cursor }) => (cursor === 'page-2' ? queue([line({ id: 'second' })])() : queue([line()], 'page-2')()) });
    render(<Todo />);
    await userEvent.click(await screen.findByText('再看一些'));
    expect(await screen.findAllByTestId('suggestion')).toHaveLength(2);
    expect(screen.queryByText('再看一些')).toBeNull();
  });

  test('shows apart what could become the standard', async () => {
    startCloud({ 'queue.list': ({ show }) => queue(show === 'standardise' ? [line({ status: 'completed' })] : [])() });
    render(<Todo />);
    await screen.findByText('都办完了');
    await userEvent.click(screen.getByText('可固化'));
    expect((await screen.findByTestId('seal')).textContent).toBe('实施完成');
  });
});

describe('mine', () => {
  const person = {
    id: 'p-1', workNumber: 'A1024', name: '王师傅', unitId: 'u7', unitName: '冲压车间', teamName: '一班',
    personCategories: ['teamLeader' as const], partyMember: true, roles: [],
  };

  test('shows the pass, and no office to a worker', async () => {
    startCloud({ 'me.get': () => ({ ok: true, data: { bound: true, person } }), 'suggestion.mine': queue([line()]) });
    render(<Mine />);
    expect((await screen.findByTestId('my-name')).textContent).toBe('王师傅');
    expect(screen.getByText('班组长')).toBeTruthy();
    expect(screen.queryByText('办公室工作')).toBeNull();
    expect(await screen.findByTestId('suggestion')).toBeTruthy();
  });

  test('leads to the inbox, and says there and on the tab bar how much is new', async () => {
    startCloud({ 'me.get': () => ({ ok: true, data: { bound: true, person } }), 'inbox.unread': () => ({ ok: true, data: { unread: 100 } }), 'suggestion.mine': queue([]) });
    render(<Mine />);
    await userEvent.click(await screen.findByText('99+ 条未读'));
    expect([phone.went, phone.badges.get(3)]).toEqual([['/packages/account/inbox/index'], '99+']);
  });

  test('opens the office to a specialist', async () => {
    startCloud({ 'me.get': () => ({ ok: true, data: { bound: true, person: { ...person, roles: [{ role: 'specialist', scope: 'u7' }] } } }), 'suggestion.mine': queue([]) });
    render(<Mine />);
    await userEvent.click(await screen.findByText('办公室工作'));
    expect(phone.went).toEqual(['/packages/office/index/index']);
  });

  test('invites a visitor to bind', async () => {
    startCloud({ 'me.get': () => ({ ok: true, data: { bound: false, person: null } }) });
    render(<Mine />);
    expect(await screen.findByTestId('visitor')).toBeTruthy();
    expect(screen.queryByText('我的建议')).toBeNull();
  });
});
