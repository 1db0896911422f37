import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TierPart, TrialPart } from '#shared/contract/trial';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { gainsAndLosses, noTrial, withPart } from '../../../miniprogram/src/packages/awards/trial/merge';
import TrialPage from '../../../miniprogram/src/packages/awards/trial/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';

const ok = <T,>(data: T) => ({ ok: true, data });
const sums = (points: number, awardsFen: number) => ({ points, awardsFen });
const noSeason = { ok: false, refusal: 'seasonMissing', message: '这一年没有兑换季，不能试算档次积分' };
const { awardYuan, points, due, scoring, content, annual } = firstPolicy.numbers;
const policy = { 'policy.current': () => ok({ version: 'v1', from: '2000-01-01', awardYuan, points, due, scoring, content, annual }), 'trial.annual': () => ok({ confirmed: true, kinds: [], people: [] }), 'trial.tiers': () => noSeason };
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

const tierPart = (change: Partial<TierPart> = {}): TierPart => ({
  tiers: [{ name: '一档', points: { before: 5, after: 6 }, people: { before: 4, after: 3 } }, { name: '二档', points: { before: 20, after: 18 }, people: { before: 1, after: 2 } }],
  none: { before: 7, after: 7 }, people: [{ id: 'p1', name: '林小满', unitName: '冲压分厂', earned: 19, before: 0, after: 1 }], next: null, ...change,
});
const askedTiers = () => cloud.asked.filter(({ endpoint }) => endpoint === 'trial.tiers').map(({ input: { points: tried, cursor } }) => [tried, cursor]);

test('other prices of the tiers are tried part by part and added up, with who gains and loses a tier', async () => {
  const loses = { id: 'p2', name: '赵铁柱', unitName: '动能分厂', earned: 5, before: 0, after: -1 };
  const parts = [tierPart(), tierPart({ next: 'b' }), tierPart({ people: [loses] })];
  startCloud({ ...policy, 'trial.tiers': () => ok(parts.shift()) });
  render(<TrialPage />);
  fireEvent.change(await screen.findByTestId('tier-0'), { target: { value: '6' } });
  fireEvent.change(screen.getByTestId('tier-1'), { target: { value: '18' } });
  await userEvent.click(screen.getByTestId('run-tiers'));
  expect(await screen.findByText('最高够得到的档次')).toBeTruthy();
  expect(screen.getAllByTestId('tier').map(({ textContent }) => textContent)).toEqual(['一档（5 → 6 分）8 → 6 人', '二档（20 → 18 分）2 → 4 人']);
  expect(screen.getByTestId('tier-none').textContent).toBe('够不到14 → 14 人');
  expect([screen.getByText('档次变高的 1 人'), screen.getByText('档次变低的 1 人')]).toHaveLength(2);
  expect(screen.getAllByTestId('tier-person').map(({ textContent }) => textContent)).toEqual(['林小满（19 分）冲压分厂一档 → 二档', '赵铁柱（5 分）动能分厂一档 → 够不到']);
  expect(askedTiers()).toEqual([[undefined, undefined], [[6, 18], undefined], [[6, 18], 'b']]);
});

test('a year without a season says so; prices that do not rise are refused in words, and what is no price is not sent', async () => {
  startCloud({ ...policy, 'trial.tiers': ({ year, points: tried }) => (year !== new Date().getFullYear() ? noSeason : tried ? { ok: false, refusal: 'triedTiersUnfit', message: '每一档都要填积分，并且比前一档多' } : ok(tierPart())) });
  render(<TrialPage />);
  fireEvent.change(await screen.findByTestId('tier-0'), { target: { value: '0' } });
  await userEvent.click(screen.getByTestId('run-tiers'));
  expect(screen.getByTestId('field-error').textContent).toBe('请填整数，至少 1 分');
  expect(askedTiers()).toHaveLength(1);
  fireEvent.change(screen.getByTestId('tier-0'), { target: { value: '30' } });
  await userEvent.click(screen.getByTestId('run-tiers'));
  expect(await screen.findByText('每一档都要填积分，并且比前一档多')).toBeTruthy();
  await userEvent.click(screen.getByTestId('year-' + String(new Date().getFullYear() - 1)));
  expect(await screen.findByText('这一年没有兑换季，不能试算档次积分')).toBeTruthy();
  expect(screen.queryByTestId('run-tiers')).toBeNull();
});

test('cut off while the tiers are looked up, they are there after one tap', async () => {
  startCloud({ ...policy, 'policy.current': () => { cloud.online = false; return policy['policy.current'](); }, 'trial.tiers': () => ok(tierPart()) });
  render(<TrialPage />);
  const again = await screen.findByTestId('tiers-again');
  cloud.online = true;
  await userEvent.click(again);
  expect(await screen.findByTestId('tier-1')).toBeTruthy();
});
