import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PolicyLine, PolicyView } from '#shared/contract/policy';
import { numberAt } from '#shared/domain/policy/numbers';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { policyPaths } from '#shared/text/policy';
import PolicyPage from '../../../miniprogram/src/packages/office/policy/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const raised = [{ path: 'awardYuan.first' as const, before: 120, after: 150 }];
const first: PolicyLine = { version: 'v1', from: '2000-01-01', state: 'inForce', note: '', byName: null, at: null, cancelledBy: null, cancelledAt: null, differences: [] };
const second: PolicyLine = { ...first, version: 'v2', from: '2026-12-01', state: 'coming', byName: '周敏', at: '2026-11-22T02:00:00.000Z', note: '厂长办公会', differences: raised };
const view = (change: Partial<PolicyView> = {}): PolicyView => ({
  inForce: { version: 'v1', from: '2000-01-01' }, earliest: '2026-11-23', history: [first],
  numbers: Object.fromEntries(policyPaths.map((path) => [path, numberAt(firstPolicy.numbers, path)])) as PolicyView['numbers'], ...change,
});
const got = (change?: Partial<PolicyView>) => ({ 'policy.get': () => ({ ok: true, data: view(change) }) });
const previewed = { 'policy.preview': () => ({ ok: true, data: { version: 'v2', from: '2026-11-23', differences: raised } }) };
const asked = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).map(({ input }) => input);
const type = async (id: string, text: string) => fireEvent.change(await screen.findByTestId(id), { target: { value: text } });

beforeEach(() => startPhone());

test('every number can be changed, and shows what is in force', async () => {
  startCloud(got());
  render(<PolicyPage />);
  await screen.findByTestId('in-force');
  for (const path of policyPaths) {
    expect([path, screen.getByTestId<HTMLInputElement>(path.replace('.', '-')).value]).toEqual([path, String(numberAt(firstPolicy.numbers, path))]);
  }
});

test('before anything is saved, what changes is shown with its clause; confirmed, it is proposed as it was shown', async () => {
  startCloud({ ...got(), ...previewed, 'policy.propose': () => ({ ok: true, data: view() }) });
  render(<PolicyPage />);
  await type('awardYuan-first', '150');
  await type('note', '厂长办公会');
  await userEvent.click(screen.getByTestId('look'));
  const shown = (await screen.findByTestId('difference')).textContent;
  expect(shown).toContain('逐条奖励 · 一等奖励　120 → 150 元');
  expect(shown).toContain('“23222+”二(一)3');
  await userEvent.click(screen.getByTestId('confirm'));
  expect(asked('policy.preview')).toEqual([{ from: '2026-11-23', changes: { 'awardYuan.first': 150 } }]);
  expect(asked('policy.propose')).toMatchObject([{ from: '2026-11-23', changes: { 'awardYuan.first': 150 }, note: '厂长办公会' }]);
  expect(phone.said).toEqual(['已定下新版']);
});

test('confirmed again after a lost answer, it is the same proposal', async () => {
  const replies = [{ ok: false, fault: 'r1', message: '系统繁忙' }, { ok: true, data: view() }];
  startCloud({ ...got(), ...previewed, 'policy.propose': () => replies.shift() });
  render(<PolicyPage />);
  await type('awardYuan-first', '150');
  await userEvent.click(screen.getByTestId('look'));
  await userEvent.click(await screen.findByTestId('confirm'));
  expect((await screen.findByTestId('notice')).textContent).toBe('系统繁忙');
  await userEvent.click(screen.getByTestId('confirm'));
  expect(asked('policy.propose')).toHaveLength(2);
  expect(new Set(asked('policy.propose').map(({ requestId }) => requestId)).size).toBe(1);
});

test('a number that does not fit is said beside it, and what was typed stays', async () => {
  startCloud({ ...got(), 'policy.preview': () => ({ ok: false, refusal: 'policyFaulty', message: '有数字不合适', details: { fields: { 'awardYuan.third': '不能高于二等' } } }) });
  render(<PolicyPage />);
  await type('awardYuan-third', '90');
  await userEvent.click(screen.getByTestId('look'));
  expect((await screen.findByTestId('field-error')).textContent).toBe('不能高于二等');
  expect(screen.getByTestId<HTMLInputElement>('awardYuan-third').value).toBe('90');
});

test('nothing is asked for half numbers or no change', async () => {
  startCloud(got());
  render(<PolicyPage />);
  await userEvent.click(await screen.findByText('还没有改动'));
  await type('points-adopted', '2.5');
  expect(screen.getByTestId('field-error').textContent).toBe('请填整数');
  await userEvent.click(screen.getByTestId('look'));
  expect(asked('policy.preview')).toEqual([]);
});

test('a version to come is shown with what it changes, can be cancelled after a question, and stands in the history', async () => {
  let cancelled = false;
  startCloud({
    'policy.get': () => ({ ok: true, data: view({ history: [cancelled ? { ...second, state: 'cancelled', cancelledBy: '周敏', cancelledAt: second.at } : second, first] }) }),
    'policy.cancel': () => { cancelled = true; return { ok: true, data: view() }; },
  });
  render(<PolicyPage />);
  expect((await screen.findByTestId('coming')).textContent).toContain('第 2 版，2026年12月1日起');
  expect(screen.queryByTestId('awardYuan-first')).toBeNull();
  await userEvent.click(screen.getByTestId('cancel-version'));
  expect(asked('policy.cancel')).toEqual([]);
  await userEvent.click(screen.getByTestId('cancel-confirm'));
  expect(asked('policy.cancel')).toMatchObject([{ version: 'v2' }]);
  expect(await screen.findByText(/周敏 于 .* 撤销，没有生效/)).toBeTruthy();
  expect(screen.getByTestId('awardYuan-first')).toBeTruthy();
});

test('whoever may not is told so; without a network one tap tries again', async () => {
  startCloud({ 'policy.get': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  const { unmount } = render(<PolicyPage />);
  expect(await screen.findByText('您没有此操作的权限')).toBeTruthy();
  unmount();
  startCloud(got());
  cloud.online = false;
  render(<PolicyPage />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByTestId('in-force')).toBeTruthy();
});
