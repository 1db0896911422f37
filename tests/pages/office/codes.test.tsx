import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Codes from '../../../miniprogram/src/packages/office/codes/index';
import Office from '../../../miniprogram/src/packages/office/index/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const me = (...roles: { role: string; scope: string }[]) => () => ({ ok: true, data: { bound: true, person: { roles } } });
const specialist = me({ role: 'specialist', scope: 'u1' });
const office = me({ role: 'office', scope: 'plant' });
const units = () => ({ ok: true, data: { units: [{ id: 'u1', name: '冲压分厂', teams: [{ id: 't1', name: '一班' }] }, { id: 'u2', name: '动能分厂', teams: [] }] } });
const person = (id: string, unitName: string, bound = false, hasRole = false) => ({ id, hasRole, workNumber: '10086', name: '王师傅', unitName, teamName: null, bound });
const slip = (personId: string) => ({ personId, workNumber: '10086', name: '王师傅', unitName: '冲压分厂', teamName: '一班', code: '12345678', expiresAt: '2026-12-06T15:59:59.999Z' });
const people = (...items: unknown[]) => () => ({ ok: true, data: { items, next: null } });
const search = async (words: string) => {
  await userEvent.type(await screen.findByTestId('person-query'), words);
  await userEvent.click(screen.getByTestId('person-search'));
};

beforeEach(() => startPhone());

test('a code is shown large, in groups, with its last day', async () => {
  startCloud({ 'me.get': office, 'org.units': units, 'people.search': people(person('p1', '冲压分厂')), 'binding.issue': () => ({ ok: true, data: slip('p1') }) });
  render(<Codes />);
  await search(' 王 ');
  await userEvent.click(await screen.findByTestId('issue'));
  expect((await screen.findByTestId('code')).textContent).toBe('1234 5678');
  expect(screen.getByTestId('one-code').textContent).toContain('有效期至 2026-12-06');
  expect(cloud.asked.find(({ endpoint }) => endpoint === 'people.search')?.input).toEqual({ query: '王' });
});

test('a specialist is offered codes for the own unit only', async () => {
  startCloud({ 'me.get': specialist, 'org.units': units, 'people.search': people(person('p1', '冲压分厂'), person('p2', '动能分厂')) });
  render(<Codes />);
  await search('王');
  expect(await screen.findAllByTestId('person')).toHaveLength(2);
  expect(screen.getAllByTestId('issue')).toHaveLength(1);
  expect(screen.queryByTestId('pick-unit')).toBeNull();
});

test('a specialist is told that the office hands out the codes of those who hold a role', async () => {
  startCloud({ 'me.get': specialist, 'org.units': units, 'people.search': people(person('p1', '冲压分厂', false, true)), 'binding.sheet': people() });
  render(<Codes />);
  await search('王{Enter}');
  expect((await screen.findByTestId('person')).textContent).toContain('绑定码由办公室发');
  expect(screen.queryByTestId('issue')).toBeNull();
  await userEvent.click(screen.getByTestId('make-sheet'));
  expect((await screen.findByText(/都绑定好了/)).textContent).toContain('他们的绑定码由办公室发');
});

test('a refusal of the cloud is shown, and no code', async () => {
  startCloud({ 'me.get': office, 'org.units': units, 'people.search': people(person('p1', '冲压分厂')), 'binding.issue': () => ({ ok: false, refusal: 'notFound', message: '没有找到' }) });
  render(<Codes />);
  await search('王');
  await userEvent.click(await screen.findByTestId('issue'));
  expect((await screen.findByTestId('notice')).textContent).toBe('没有找到');
  expect(screen.queryByTestId('code')).toBeNull();
});

test('nobody found is said', async () => {
  startCloud({ 'me.get': office, 'org.units': units, 'people.search': people() });
  render(<Codes />);
  await search('赵');
  expect((await screen.findByTestId('notice')).textContent).toContain('没有找到“赵”');
});

test('a sheet holds every page of the unit', async () => {
  startCloud({
    'me.get': specialist, 'org.units': units,
    'binding.sheet': ({ cursor }) => ({ ok: true, data: cursor ? { items: [slip('p2')], next: null } : { items: [slip('p1')], next: 'b' } }),
  });
  render(<Codes />);
  await userEvent.click(await screen.findByTestId('make-sheet'));
  expect(await screen.findAllByTestId('slip')).toHaveLength(2);
  expect(screen.getByText(/2 人还没绑定/)).toBeTruthy();
});

test('a unit where everybody is bound needs no sheet', async () => {
  startCloud({ 'me.get': specialist, 'org.units': units, 'binding.sheet': people() });
  render(<Codes />);
  await userEvent.click(await screen.findByTestId('make-sheet'));
  expect((await screen.findByTestId('notice')).textContent).toContain('都绑定好了');
  expect(screen.queryByTestId('hand-out')).toBeNull();
});

test('a sheet cut off by a dead network is no sheet, and can be fetched again', async () => {
  startCloud({ 'me.get': specialist, 'org.units': units, 'binding.sheet': people(slip('p1')) });
  render(<Codes />);
  const make = await screen.findByTestId('make-sheet');
  cloud.online = false;
  await userEvent.click(make);
  expect((await screen.findByTestId('notice')).textContent).toContain('网络不通');
  cloud.online = true;
  await userEvent.click(screen.getByTestId('make-sheet'));
  expect(await screen.findAllByTestId('slip')).toHaveLength(1);
});

test('a worker without a unit in charge is told who gives out codes', async () => {
  startCloud({ 'me.get': me(), 'org.units': units });
  render(<Codes />);
  expect(await screen.findByText('没有您负责的单位')).toBeTruthy();
});

test.each([[office, ['to-codes', 'to-desk', 'to-quality', 'to-awards', 'to-ballot', 'to-annual', 'to-season', 'to-ledger', 'to-trial', 'to-roster', 'to-roles', 'to-policy', 'to-calendar', 'to-phrases', 'to-secrecy']], [specialist, ['to-codes', 'to-desk', 'to-quality']], [me(), []]])('the entrance leads where one has business', async (who, doors) => {
  startCloud({ 'me.get': who });
  render(<Office />);
  await (doors.length > 0 ? screen.findByTestId('to-codes') : screen.findByTestId('empty'));
  expect(screen.queryAllByTestId(/^to-/).map((door) => door.id)).toEqual(doors);
});

test('the entrance opens the roster', async () => {
  startCloud({ 'me.get': office });
  render(<Office />);
  await userEvent.click(await screen.findByTestId('to-roster'));
  expect(phone.went).toEqual(['/packages/office/roster/index']);
});
