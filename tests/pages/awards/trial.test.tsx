import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TrialPart } from '#shared/contract/trial';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { gainsAndLosses, noTrial, withPart } from '../../../miniprogram/src/packages/awards/trial/merge';
import TrialPage from '../../../miniprogram/src/packages/awards/trial/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';

const ok = <T,>(data: T) => ({ ok: true, data });
const sums = (points: number, awardsFen: number) => ({ points, awardsFen });
const { awardYuan, points, due, scoring, content, annual } = firstPolicy.numbers;
const policy = { 'policy.current': () => ok({ version: 'v1', from: '2000-01-01', awardYuan, points, due, scoring, content, annual }), 'trial.annual': () => ok({ confirmed: true, kinds: [], people: [] }) };
const unit = { id: 'u1', name: '冲压分厂', before: sums(4, 8_000), after: sums(4, 10_000) };
const lin = { ...unit, id: 'p1', name: '林小满', unitName: '冲压分厂' };
const loser = { id: 'p2', name: '赵铁柱', unitName: '冲压分厂', before: sums(4, 8_000), after: sums(2, 8_000) };
const part = (change: Partial<TrialPart> = {}): TrialPart => ({ suggestions: 100, units: [unit], people: [lin], next: null, ...change });
const asked = () => cloud.asked.filter(({ endpoint }) => endpoint === 'trial.step').map(({ input }) => input);

beforeEach(() => startPhone());

test('only what was changed is tried, part by part, and the parts are added up', async () => {
  const parts = [part({ next: 'b' }), part({ people: [lin, loser] })];
  startCloud({ ...policy, 'trial.step': () => ok(parts.shift()) });
  render(<TrialPage />);
  fireEvent.change(await screen.findByTestId('awardYuan-second'), { target: { value: '100' } });
  await userEvent.click(screen.getByTestId('year-' + String(new Date().getFullYear() - 1)));
  await userEvent.click(screen.getByTestId('run'));
  expect(await screen.findByText('试算结果：200 条建议')).toBeTruthy();
  expect([screen.getByTestId('before').textContent, screen.getByTestId('after').textContent]).toEqual(['160 元、8 分', '200 元、8 分']);
  expect(screen.getByText('变多的 1 人')).toBeTruthy();
  expect(screen.getByText('变少的 1 人')).toBeTruthy();
  expect(asked().map(({ changes, cursor }) => [changes, cursor])).toEqual([[{ 'awardYuan.second': 100 }, undefined], [{ 'awardYuan.second': 100 }, 'b']]);
});

test('the annual awards of the year are tried beside the rest, with who gains and loses', async () => {
  const outcome = { confirmed: true, kinds: [{ kind: 'specialist', lines: 3, beforeFen: 190_000, afterFen: 210_000 }], people: [{ id: 'p1', name: '陈刚', unitName: '动能分厂', beforeFen: 50_000, afterFen: 70_000 }] };
  startCloud({ ...policy, 'trial.step': () => ok(part()), 'trial.annual': () => ok(outcome) });
  render(<TrialPage />);
  fireEvent.change(await screen.findByTestId('annual-specialistYuan'), { target: { value: '700' } });
  await userEvent.click(screen.getByTestId('run'));
  expect((await screen.findByTestId('annual-kind')).textContent).toBe('专员（3 笔）1,900 → 2,100 元');
  expect(screen.getByTestId('annual-person').textContent).toContain('500 → 700 元');
  expect(cloud.asked.find(({ endpoint }) => endpoint === 'trial.annual')?.input.changes).toEqual({ 'annual.specialistYuan': 700 });
  expect(asked().map(({ changes }) => changes)).toEqual([{}]);
});

test('numbers that do not fit together are marked where they were typed', async () => {
  startCloud({ ...policy, 'trial.step': () => ({ ok: false, refusal: 'policyFaulty', message: '有数字不合适，请按提示修改', details: { fields: { 'awardYuan.third': '不能高于二等' } } }) });
  render(<TrialPage />);
  fireEvent.change(await screen.findByTestId('awardYuan-third'), { target: { value: '900' } });
  await userEvent.click(screen.getByTestId('run'));
  expect((await screen.findByTestId('field-error')).textContent).toBe('不能高于二等');
});

test('what is no number is not sent', async () => {
  startCloud(policy);
  render(<TrialPage />);
  fireEvent.change(await screen.findByTestId('points-adopted'), { target: { value: '两' } });
  expect(screen.getByTestId('field-error').textContent).toBe('请填整数');
  await userEvent.click(screen.getByTestId('run'));
  expect(asked()).toEqual([]);
});

test('offline at first, then there after one tap; cut off in the middle it says so', async () => {
  startCloud({ ...policy, 'trial.step': () => { cloud.online = false; return ok(part({ next: 'b' })); } });
  cloud.online = false;
  render(<TrialPage />);
  await screen.findByTestId('offline');
  cloud.online = true;
  await userEvent.click(screen.getByText('再试一次'));
  await userEvent.click(await screen.findByTestId('run'));
  expect((await screen.findByText('网络不通，请检查网络后再试'))).toBeTruthy();
  expect(screen.getByText('正在试算：已算 100 条建议')).toBeTruthy();
});

test('a person in several parts is one person; whoever gains most stands first', () => {
  const more = { ...lin, id: 'p3', after: sums(4, 20_000) };
  const trial = withPart(withPart(noTrial, part({ people: [lin, loser] })), part({ people: [lin, more] }));
  expect(gainsAndLosses(trial).gain.map(({ id, after }) => [id, after.awardsFen])).toEqual([['p3', 20_000], ['p1', 20_000]]);
  expect(gainsAndLosses(trial).lose.map(({ id }) => id)).toEqual(['p2']);
});
