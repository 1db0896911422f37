import type { Person } from '#shared/model/person';
import { yearOf } from '#shared/domain/time';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { moveCall, suggestionIn } from '../plant/arrange';
import { addPrize, balances, dayMs, draftSeason, freeCount, giveEach, givePoints, openSeason, planOf, reserved, reserving } from '../plant/season';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const accountOf = async (who: 'lin' | 'zhao' | 'sun', year: number) => (await plant.store.get('accounts', `${idOf(who)}-${year}`))?.points ?? 0;
const sum = (sums: Record<string, number>) => Object.values(sums).reduce((total, one) => total + one, 0);

test('reserve, hand out: the points lie in the hold of the season until the prize is in the hands of its person', async () => {
  const { id, code, year, prizeId, seasonId } = await reserved(plant);
  expect(await accountOf('lin', year)).toBe(7);
  expect(await balances(plant)).toEqual({ issuer: -12, [`person:p-lin:${year}`]: 7, [`hold:${seasonId}`]: 5 });
  expect(await freeCount(plant, prizeId)).toBe(2);
  expect(await plant.does('sun', 'desk.find', { code })).toMatchObject({ id, personName: '林小满', prizeName: '雨伞', own: false });
  await plant.does('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: id });
  expect(await balances(plant)).toEqual({ issuer: -12, [`person:p-lin:${year}`]: 7, [`hold:${seasonId}`]: 0, redeemed: 5 });
  expect((await plant.does('lin', 'prizes.mine', {})).items).toMatchObject([{ id, state: 'collected', code: null, settledBy: '孙立' }]);
});

test('cancelling gives points and stock back, and lets the person choose again', async () => {
  const { id, year, prizeId } = await reserved(plant);
  await plant.does('lin', 'prizes.cancel', { requestId: plant.newId(), reservationId: id });
  expect(await accountOf('lin', year)).toBe(12);
  expect(await freeCount(plant, prizeId)).toBe(3);
  expect(await plant.outcome('lin', 'prizes.reserve', reserving(plant, prizeId))).toBe('ok');
});

test('a call that is repeated answers as the first time, also after the prize was handed out, and takes nothing twice', async () => {
  const { prizeId, year } = await openSeason(plant);
  await givePoints(plant, 'lin', 12);
  const asked = reserving(plant, prizeId);
  const first = await plant.does('lin', 'prizes.reserve', asked);
  await plant.does('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: first.id });
  expect(await plant.does('lin', 'prizes.reserve', asked)).toEqual(first);
  expect(await accountOf('lin', year)).toBe(7);
});

test('the shelf says what each has, and the points page tells the story', async () => {
  const { prizeId } = await openSeason(plant, [{ name: '雨伞', tierId: '1', stock: 3 }, { name: '笔记本电脑', tierId: '2', stock: 1 }]);
  await givePoints(plant, 'lin', 12);
  await plant.does('lin', 'prizes.reserve', reserving(plant, prizeId));
  const shelf = await plant.does('lin', 'prizes.shelf', {});
  expect(shelf).toMatchObject({ balance: 7, reserved: 1, season: { phase: 'reserving' } });
  expect(shelf.prizes.map(({ name, left }) => `${name} ${left}`)).toEqual(['雨伞 2', '笔记本电脑 1']);
  const { entries, balance } = await plant.does('lin', 'points.get', {});
  expect(balance).toBe(7);
  expect(entries.map(({ kind, amount, prizeName }) => [kind, amount, prizeName])).toContainEqual(['reserved', -5, '雨伞']);
});

test('a wish is counted once for each person, and taken back', async () => {
  const { prizeId, seasonId } = await openSeason(plant);
  for (const who of ['lin', 'lin', 'zhao', 'qian'] as const) await plant.does(who, 'prizes.wish', { prizeId, wanted: true });
  await plant.does('qian', 'prizes.wish', { prizeId, wanted: false });
  expect((await plant.does('zhou', 'season.wishes', { seasonId })).items).toEqual([{ prizeId, people: 2 }]);
});

test('the office cancels with a reason, which the person reads', async () => {
  const { id } = await reserved(plant);
  await plant.does('zhou', 'prizes.cancel', { requestId: plant.newId(), reservationId: id, words: '已调离' });
  expect((await plant.does('lin', 'prizes.mine', {})).items).toMatchObject([{ state: 'cancelled', words: '已调离', settledBy: '周敏' }]);
});

test('a specialist lists the own unit only, the office all', async () => {
  const { prizeId } = await openSeason(plant);
  for (const who of ['lin', 'qian'] as const) {
    await givePoints(plant, who, 12);
    await plant.does(who, 'prizes.reserve', reserving(plant, prizeId));
  }
  const names = async (who: 'sun' | 'chen' | 'zhou') => (await plant.does(who, 'desk.list', {})).items.map(({ personName }) => personName);
  expect([await names('sun'), await names('chen'), await names('zhou')]).toEqual([['林小满'], ['钱进'], ['林小满', '钱进']]);
});

test('stock is raised and lowered while the season is open; what is reserved cannot be taken away', async () => {
  const { prizeId } = await reserved(plant);
  const set = async (stock: number) => {
    const { season } = await plant.does('zhou', 'season.get', {});
    const [prize] = season?.prizes ?? [];
    await plant.does('zhou', 'prize.change', { requestId: plant.newId(), prizeId, version: prize?.version ?? 0, name: '雨伞', tierId: '1', valueFen: 3_000, stock });
    return plant.does('zhou', 'prize.stock', { prizeId });
  };
  expect(await set(45)).toEqual({ stock: 45, ready: 45, done: true });
  expect(await freeCount(plant, prizeId)).toBe(44);
  expect(await set(0)).toEqual({ stock: 1, ready: 1, done: true });
  expect(await freeCount(plant, prizeId)).toBe(0);
});

test('after the collection deadline the office decides: hand out, extend, or cancel', async () => {
  const { id, seasonId } = await reserved(plant);
  plant.cloud.clock.advance(30 * dayMs);
  expect(await plant.outcome('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: id })).toBe('collectionOver');
  const { season } = await plant.does('zhou', 'season.get', { seasonId });
  const { opensOn = '', endsOn = '' } = season ?? {};
  const later = new Date(plant.cloud.clock.now() + 5 * dayMs).toISOString().slice(0, 10);
  await plant.does('zhou', 'season.change', { requestId: plant.newId(), seasonId, version: season?.version ?? 0, ...planOf(plant), opensOn, endsOn, collectBy: later });
  expect(await plant.outcome('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: id })).toBe('ok');
});

describe('closing', () => {
  async function overSeason() {
    const { seasonId, year } = await openSeason(plant);
    await givePoints(plant, 'lin', 12);
    await givePoints(plant, 'zhao', 3);
    plant.cloud.clock.advance(30 * dayMs);
    return { seasonId, year };
  }

  test('a preview names what would lapse; from the day after, and not before, it lapses, once', async () => {
    const { seasonId, year } = await overSeason();
    expect(await plant.does('zhou', 'season.previewClose', { seasonId })).toMatchObject({ pending: 0, isOver: true, people: 2, points: 15, most: [{ name: '林小满', points: 12 }, { name: '赵铁柱', points: 3 }] });
    await plant.does('zhou', 'season.close', { requestId: plant.newId(), seasonId });
    expect(await plant.outcome('zhou', 'season.lapse', { seasonId })).toBe('notYetClosed');
    expect(await accountOf('lin', year)).toBe(12);
    plant.cloud.clock.advance(2 * dayMs);
    expect(await plant.does('zhou', 'season.lapse', { seasonId })).toEqual({ left: 0, done: false });
    await Promise.all([1, 2, 3].map(() => plant.does('zhou', 'season.lapse', { seasonId })));
    expect(await balances(plant)).toEqual({ issuer: -15, [`person:p-lin:${year}`]: 0, [`person:p-zhao:${year}`]: 0, lapsed: 15 });
    expect([await accountOf('lin', year), await accountOf('zhao', year)]).toEqual([0, 0]);
    expect((await plant.does('zhou', 'season.get', { seasonId })).season?.state).toBe('closed');
  });

  test('the timer finishes what nobody’s phone carries on', async () => {
    const { seasonId } = await overSeason();
    await plant.does('zhou', 'season.close', { requestId: plant.newId(), seasonId });
    plant.cloud.clock.advance(2 * dayMs);
    await runNightly(plant.host(null, new Date(plant.cloud.clock.now())), 40_000);
    expect((await plant.does('zhou', 'season.get', { seasonId })).season?.state).toBe('closed');
  });

  test('points that arise after it go to the next year, and a reversal then debits that year too', async () => {
    const id = await suggestionIn(plant, 'verifying');
    const { seasonId, year } = await openSeason(plant);
    plant.cloud.clock.advance(30 * dayMs);
    await plant.does('zhou', 'season.close', { requestId: plant.newId(), seasonId });
    plant.cloud.clock.advance(2 * dayMs);
    for (let i = 0; i < 3; i += 1) await plant.does('zhou', 'season.lapse', { seasonId });
    await plant.does('sun', ...moveCall(plant, 'verifyCompletion', id));
    expect([await accountOf('lin', year), await accountOf('lin', year + 1)]).toEqual([0, 2]);
    await plant.does('zhou', ...moveCall(plant, 'invalidate', id));
    expect([await accountOf('lin', year), await accountOf('lin', year + 1)]).toEqual([0, -2]);
    expect(sum(await balances(plant))).toBe(0);
  });
});

describe('at the same moment', () => {
  const many = 200;

  /** Two hundred people with points, who all see the shelf. */
  async function crowd(): Promise<string[]> {
    const model = await plant.store.get('people', idOf('lin'));
    if (!model) throw new Error('Lin is of the plant');
    const people = Array.from({ length: many }, (_, i): Person => ({ ...model, _id: `p-crowd-${i}`, workNumber: `C${i}`, name: `众${i}`, account: `wx-crowd-${i}` }));
    await plant.store.transact((transaction) => transaction.insert('people', people));
    await giveEach(plant, people.map(({ _id }) => _id), 60);
    return people.map(({ account }) => account);
  }

  async function rush(prizeId: string, points: number, accounts: readonly string[]) {
    const asked = accounts.map((account) => [account, reserving(plant, prizeId, points)] as const);
    return Promise.all(asked.map(async ([account, input]) => {
      const answered = await plant.call(account, 'prizes.reserve', input);
      return answered.ok ? 'ok' : 'refusal' in answered ? answered.refusal : 'fault';
    }));
  }

  const countOf = (outcomes: readonly string[]) => outcomes.reduce<Record<string, number>>((counts, one) => ({ ...counts, [one]: (counts[one] ?? 0) + 1 }), {});

  test('200 people reserve the last 10 laptops: ten have one, 190 read “sold out” and keep their points', async () => {
    const accounts = await crowd();
    const { prizeId, seasonId } = await openSeason(plant, [{ name: '笔记本电脑', tierId: '2', stock: 10 }]);
    expect(countOf(await rush(prizeId, 50, accounts))).toEqual({ ok: 10, soldOut: 190 });
    const points = (await plant.store.find('accounts', { where: { year: yearOf(new Date()) }, limit: 1000 })).map((account) => account.points);
    expect(countOf(points.map(String))).toEqual({ 10: 10, 60: 190 });
    expect(await freeCount(plant, prizeId)).toBe(0);
    expect((await balances(plant))[`hold:${seasonId}`]).toBe(500);
  }, 60_000);

  test('200 people reserve 300 umbrellas: all 200 have one', async () => {
    const accounts = await crowd();
    const { prizeId } = await openSeason(plant, [{ name: '雨伞', tierId: '1', stock: 300 }]);
    expect(countOf(await rush(prizeId, 5, accounts))).toEqual({ ok: many });
    expect(await freeCount(plant, prizeId)).toBe(100);
    const codes = (await plant.store.find('reservations', { where: {}, limit: 1000 })).map(({ code }) => code);
    expect(new Set(codes).size).toBe(many);
  }, 60_000);

  test('the same person taps twenty times: one reservation, whether by one call or by twenty', async () => {
    const { prizeId, year } = await openSeason(plant, [{ name: '雨伞', tierId: '1', stock: 30 }]);
    await givePoints(plant, 'lin', 12);
    await givePoints(plant, 'zhao', 12);
    const one = reserving(plant, prizeId);
    const repeated = await Promise.all(Array.from({ length: 20 }, () => plant.outcome('lin', 'prizes.reserve', one)));
    const separate = await Promise.all(Array.from({ length: 20 }, () => plant.outcome('zhao', 'prizes.reserve', reserving(plant, prizeId))));
    expect([countOf(repeated), countOf(separate)]).toEqual([{ ok: 20 }, { ok: 1, limitReached: 19 }]);
    expect([await accountOf('lin', year), await accountOf('zhao', year)]).toEqual([7, 7]);
    expect(await freeCount(plant, prizeId)).toBe(28);
  });

  test('two desks hand the same prize out: one does, the other is told who did and when', async () => {
    const { id } = await reserved(plant);
    const hand = (who: string) => plant.call(`wx-${who}`, 'desk.handOut', { requestId: plant.newId(), reservationId: id });
    const answers = await Promise.all([hand('sun'), hand('wang')]);
    const refused = answers.flatMap((answered) => (!answered.ok && 'refusal' in answered ? [answered] : []));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refused).toMatchObject([{ refusal: 'alreadyCollected', details: { byName: expect.stringMatching(/孙立|王芳/), at: expect.any(String) } }]);
    expect((await balances(plant)).redeemed).toBe(5);
  });

  test('a person cancels while the desk hands out: either the prize or the points, never both', async () => {
    const { id, year } = await reserved(plant);
    const outcomes = await Promise.all([
      plant.outcome('lin', 'prizes.cancel', { requestId: plant.newId(), reservationId: id }),
      plant.outcome('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: id }),
    ]);
    const collected = outcomes[1] === 'ok';
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1);
    expect(await accountOf('lin', year)).toBe(collected ? 7 : 12);
  });
});

test('an added prize is on the shelf at once', async () => {
  const { seasonId } = await openSeason(plant);
  await addPrize(plant, seasonId, { name: '保温杯', tierId: '1', stock: 25 });
  expect((await plant.does('lin', 'prizes.shelf', {})).prizes.map(({ name, left }) => `${name} ${left}`)).toContain('保温杯 25');
});

test('a prize whose answer was lost is not added again, also when somebody has changed it since', async () => {
  const { id: seasonId } = await draftSeason(plant);
  const asked = { requestId: plant.newId(), seasonId, name: '雨伞', tierId: '1', stock: 3, valueFen: 3_000 };
  const { version } = await plant.does('zhou', 'prize.add', asked);
  await plant.does('zhou', 'prize.change', { requestId: plant.newId(), prizeId: asked.requestId, version, name: '长柄雨伞', tierId: '1', stock: 3, valueFen: 3_000 });
  expect(await plant.does('zhou', 'prize.add', asked)).toMatchObject({ id: asked.requestId, name: '长柄雨伞' });
  expect((await plant.does('zhou', 'season.get', { seasonId })).season?.prizes).toHaveLength(1);
});
