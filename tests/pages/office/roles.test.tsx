import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Roles from '../../../miniprogram/src/packages/office/roles/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';

const ok = (data: unknown) => () => ({ ok: true, data });
const me = (...roles: string[]) => ok({ bound: true, person: { roles: roles.map((role) => ({ role, scope: 'plant' })) } });
const units = ok({ units: [{ id: 'u1', name: '冲压分厂', teams: [] }, { id: 'u2', name: '动能分厂', teams: [] }] });
const line = { id: 'p1', workNumber: 'A1016', name: '王秀芳', unitName: '冲压分厂', teamName: null, bound: true };
const grant = { role: 'specialist', scope: 'u1', scopeName: '冲压分厂', from: '2020-01-01', until: null, state: 'present' };
const wang = { ...line, grants: [grant, { ...grant, role: 'expert', scope: 'safetyEnvironment', until: '2021-12-31', state: 'over' }] };
const change = { id: 'c1', what: 'taken', personId: 'p1', personName: '王秀芳', workNumber: 'A1016', role: 'specialist', scope: 'u1', scopeName: '冲压分厂', from: '2020-01-01', until: '2026-03-31', words: '调岗', at: '2026-03-02T00:00:00.000Z', byName: '周敏' };
const list = (...items: unknown[]) => ok({ items, next: null });

const answers = {
  'me.get': me('office'), 'org.units': units, 'people.search': list(line), 'roles.get': ok(wang),
  'roles.holders': list(wang), 'roles.changes': list(change),
};
const tap = async (id: string) => userEvent.click(await screen.findByTestId(id));
const asked = (endpoint: string) => cloud.asked.filter((one) => one.endpoint === endpoint).map(({ input }) => input);

beforeEach(() => startPhone());

test('a person is found, with roles, what is over without a button, and what changed in words', async () => {
  startCloud(answers);
  render(<Roles />);
  await userEvent.type(await screen.findByTestId('role-query'), ' 王 ');
  await tap('role-search');
  await tap('found');
  expect((await screen.findAllByTestId('grant')).map(({ textContent }) => textContent)).toEqual([
    '冲压分厂 · 专员在任　2020-01-01 起，长期收回', '安全环保组 · 评审专家已结束　2020-01-01 至 2021-12-31',
  ]);
  expect((await screen.findByTestId('role-change')).textContent).toContain('收回 冲压分厂 · 专员，任职到 2026-03-31');
});

test('units in which nobody holds the role are named, and who holds it leads to the person', async () => {
  startCloud(answers);
  render(<Roles />);
  expect((await screen.findByText(/还没有专员/)).textContent).toContain('动能分厂');
  await tap('holder');
  await screen.findByTestId('person-roles');
  expect(asked('roles.get')).toEqual([{ personId: 'p1' }]);
});

test('a role is given for a group from today on, and everything is asked for again', async () => {
  startPhone({ person: 'p1' });
  startCloud({ ...answers, 'roles.give': ok({}) });
  render(<Roles />);
  await tap('give');
  expect(screen.getByTestId('give-send').className).toContain('off');
  await tap('role-expert');
  await tap('group-equipmentEnergy');
  await tap('give-send');
  expect(asked('roles.give')).toMatchObject([{ personId: 'p1', role: 'expert', scope: 'equipmentEnergy' }]);
  expect(screen.queryByTestId('sheet')).toBeNull();
  expect(asked('roles.changes')).toHaveLength(2);
});

test('somebody absent is offered once there is a last day, and is sent along', async () => {
  startPhone({ person: 'p2' });
  startCloud({ ...answers, 'roles.get': ok({ ...wang, id: 'p2', name: '孙立群', grants: [] }), 'roles.give': ok({}) });
  render(<Roles />);
  await tap('give');
  await tap('role-office');
  expect(screen.queryByTestId('stand-in')).toBeNull();
  await tap('has-until');
  await tap('stand-in-p1');
  await tap('give-send');
  expect(asked('roles.give')).toMatchObject([{ personId: 'p2', role: 'office', scope: 'plant', standsInFor: 'p1' }]);
});

test('a refusal keeps the form open, says why, and the same call is sent again', async () => {
  startPhone({ person: 'p1' });
  startCloud({ ...answers, 'roles.take': () => ({ ok: false, refusal: 'lastOffice', message: '办公室不能没有人' }) });
  render(<Roles />);
  await tap('take');
  await tap('take-send');
  expect((await screen.findByText('办公室不能没有人'))).toBeTruthy();
  cloud.online = false;
  await tap('take-send');
  expect((await screen.findByText(/网络不通/))).toBeTruthy();
  cloud.online = true;
  await tap('take-send');
  const ids = asked('roles.take').map(({ requestId }) => requestId);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});

test('others than the office are told whose page this is', async () => {
  startCloud({ ...answers, 'me.get': me('leader') });
  render(<Roles />);
  expect(await screen.findByText('这里供办公室使用')).toBeTruthy();
});
