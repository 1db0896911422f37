import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SeasonView } from '#shared/contract/season';
import SeasonPage from '../../../miniprogram/src/packages/season/index/index';
import Report from '../../../miniprogram/src/packages/season/report/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';

const prize: SeasonView['prizes'][number] = { id: 'umbrella-1', version: 1, name: '雨伞', words: '', tierId: '1', valueFen: 3_900, fileId: null, picture: null, stock: 60, ready: 60, left: 58 };
const season = (change: Partial<SeasonView> = {}): SeasonView => ({
  id: 'season-2026', version: 3, year: 2026, state: 'open', phase: 'reserving', opensOn: '2026-11-20', endsOn: '2026-12-05', collectBy: '2026-12-20', limitPerPerson: 1,
  tiers: [{ id: '1', name: '一档', points: 5 }], closesFrom: null, prizes: [prize], seasons: [{ id: 'season-2026', year: 2026, state: 'open' }], ...change,
});
const answer = (change?: Partial<SeasonView>) => () => ({ ok: true, data: { season: season(change), usualLimit: 1 } });
const inputs = (endpoint: string) => cloud.asked.filter((asked) => asked.endpoint === endpoint).map(({ input }) => input);

beforeEach(() => startPhone());

test('the first season is prepared from nothing, with the limit of the rules in force, and says what is missing', async () => {
  startCloud({ 'season.get': () => ({ ok: true, data: { season: null, usualLimit: 3 } }) });
  render(<SeasonPage />);
  expect((await screen.findByTestId<HTMLInputElement>('plan-limit')).value).toBe('3');
  await userEvent.click(await screen.findByTestId('plan-save'));
  expect((await screen.findByTestId('notice')).textContent).toBe('请选好三个日期');
  expect(inputs('season.create')).toEqual([]);
});

test('a tier whose name is refused says so at its field', async () => {
  startCloud({
    'season.get': answer({ state: 'draft', phase: 'draft' }),
    'season.change': () => ({ ok: false, refusal: 'textRefused', message: '内容没有通过安全检查', details: { fields: { 'tiers.0.name': '这一项没有通过内容安全检查，请改一改' } } }),
  });
  render(<SeasonPage />);
  await userEvent.click(await screen.findByTestId('plan-save'));
  expect(await screen.findByText('这一项没有通过内容安全检查，请改一改')).toBeTruthy();
  expect(screen.getByText('内容没有通过安全检查')).toBeTruthy();
});

test('prizes stand with what is left of them; one is added and its items are made until they are all there', async () => {
  let made = 0;
  startCloud({
    'season.get': answer({ state: 'draft', phase: 'draft' }), 'prize.add': () => ({ ok: true, data: { ...prize, id: 'cup-000001' } }),
    'prize.stock': () => { made += 20; return { ok: true, data: { stock: 40, ready: made, done: made >= 40 } }; },
  });
  render(<SeasonPage />);
  expect((await screen.findByTestId('prize-row')).textContent).toContain('一档 5 分，每件 39 元剩 58 / 60');
  await userEvent.click(screen.getByTestId('prize-add'));
  await userEvent.type(screen.getByTestId('prize-name'), '保温杯');
  await userEvent.type(screen.getByTestId('prize-value'), '89.9');
  await userEvent.type(screen.getByTestId('prize-stock'), '40');
  await userEvent.click(screen.getByTestId('prize-save'));
  await screen.findByTestId('prize-row');
  expect(inputs('prize.add')).toMatchObject([{ name: '保温杯', tierId: '1', valueFen: 8_990, stock: 40, seasonId: 'season-2026' }]);
  expect(inputs('prize.stock')).toHaveLength(2);
});

test('opening asks first, and a refusal is shown', async () => {
  startCloud({ 'season.get': answer({ state: 'draft', phase: 'draft' }), 'season.open': () => ({ ok: false, refusal: 'seasonNotReady', message: '先备好库存' }) });
  render(<SeasonPage />);
  await userEvent.click(await screen.findByTestId('open-season'));
  await userEvent.click(screen.getByTestId('open-confirm'));
  expect((await screen.findByTestId('notice')).textContent).toBe('先备好库存');
});

const closing = { pending: 0, isOver: true, nextDay: '2026-12-22', people: 2, points: 15, most: [{ id: 'p1', name: '林小满', workNumber: 'A1', unitName: '冲压分厂', points: 12 }] };

test('closing is possible only after a look at what lapses', async () => {
  startCloud({ 'season.get': answer({ phase: 'overdue' }), 'season.previewClose': () => ({ ok: true, data: closing }), 'season.close': () => ({ ok: true, data: season() }) });
  render(<SeasonPage />);
  expect(screen.queryByTestId('close-season')).toBeNull();
  await userEvent.click(await screen.findByTestId('preview-close'));
  expect((await screen.findByTestId('closing')).textContent).toContain('2 人还有 15 分没有用。12月22日零点起清零');
  await userEvent.click(screen.getByTestId('close-season'));
  expect(inputs('season.close')).toHaveLength(1);
});

test('while prizes wait for their people, closing is not offered', async () => {
  startCloud({ 'season.get': answer({ phase: 'overdue' }), 'season.previewClose': () => ({ ok: true, data: { ...closing, pending: 3 } }), 'season.close': () => ({ ok: true, data: season() }) });
  render(<SeasonPage />);
  await userEvent.click(await screen.findByTestId('preview-close'));
  expect((await screen.findByTestId('notice')).textContent).toContain('还有 3 件预订没有领取');
  await userEvent.click(screen.getByTestId('close-season'));
  expect(inputs('season.close')).toEqual([]);
});

test('lapsing goes on until it is done', async () => {
  let steps = 0;
  startCloud({ 'season.get': answer({ state: 'closing', phase: 'closing', closesFrom: '2026-12-22' }), 'season.lapse': () => { steps += 1; return { ok: true, data: { left: 3 - steps, done: steps === 3 } }; } });
  render(<SeasonPage />);
  await userEvent.click(await screen.findByTestId('lapse'));
  expect(inputs('season.lapse')).toHaveLength(3);
});

test('a refusal and a dead network are said', async () => {
  startCloud({ 'season.get': () => ({ ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' }) });
  render(<SeasonPage />);
  expect((await screen.findByTestId('failed')).textContent).toContain('您没有此操作的权限');
});

test('the report adds up by unit and prize over all pages, without what was cancelled', async () => {
  startPhone({ season: 'season-2026' });
  const line = { id: 'r', unitName: '冲压分厂', prizeName: '雨伞', valueFen: 3_900, points: 5, state: 'reserved' };
  startCloud({
    'season.get': answer(),
    'season.report': ({ cursor }) => ({ ok: true, data: cursor === undefined
      ? { items: [line, { ...line, state: 'cancelled' }], next: 'b' } : { items: [{ ...line, state: 'collected' }, { ...line, unitName: '动能分厂' }], next: null } }),
    'season.wishes': () => ({ ok: true, data: { items: [{ prizeId: 'umbrella-1', people: 7 }], next: null } }),
  });
  render(<Report />);
  expect((await screen.findAllByTestId('sum')).map(({ textContent }) => textContent)).toEqual([
    '冲压分厂待领取 1，已领取 110 分　78 元', '动能分厂待领取 1，已领取 05 分　39 元', '雨伞待领取 2，已领取 115 分　117 元',
  ]);
  expect((await screen.findByTestId('wish-row')).textContent).toContain('7 人想要');
});
