import fc from 'fast-check';
import { makes, moveCall, suggestionFor, suggestionIn } from '../plant/arrange';
import { adoptedInMarch, prepareSheet } from '../plant/awardCauses';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
const at = (moment: string) => plant.cloud.clock.set(new Date(`${moment}+08:00`).getTime());

beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const ready = () => suggestionFor(plant, 'adopt', 'unitReview');
const adopt = (id: string, grade: 'first' | 'second' | 'third') => makes(plant, 'sun', 'adopt', id, { grade });
const sheetOf = async (month: string) => {
  const { amountFen, entries, people, state } = await prepareSheet(plant, month);
  return { amountFen, entries, people, state };
};
const linesOf = async (month: string, unitId = 'stamping') => (await plant.does('zhou', 'awards.lines', { month, unitId })).items;

test('what is adopted in the last second of March is paid with March, what in the first of April with April', async () => {
  at('2026-03-31T23:00:00');
  const [late, early] = [await ready(), await ready()];
  at('2026-03-31T23:59:59');
  await adopt(late, 'first');
  at('2026-04-01T00:00:01');
  await adopt(early, 'second');
  expect(await plant.outcome('zhou', 'awards.prepare', { month: '2026-03' })).toBe('monthNotOver');
  at('2026-04-01T00:10:01');
  expect(await sheetOf('2026-03')).toEqual({ amountFen: 12_000, entries: 1, people: 1, state: 'ready' });
  await plant.does('zhou', 'awards.confirm', { month: '2026-03' });
  at('2026-05-01T00:10:01');
  expect(await sheetOf('2026-04')).toEqual({ amountFen: 8_000, entries: 1, people: 1, state: 'ready' });
});

test('a year ends at midnight in Shanghai: December is paid as December, and belongs to its year', async () => {
  at('2026-12-31T23:00:00');
  const [late, early] = [await ready(), await ready()];
  at('2026-12-31T23:59:59');
  await adopt(late, 'first');
  at('2027-01-01T00:00:01');
  await adopt(early, 'first');
  const entries = await plant.store.find('entries', { where: { book: 'money' }, limit: 10, orderBy: { field: 'at', direction: 'asc' } });
  expect(entries.map(({ month, year }) => [month, year])).toEqual([['2026-12', 2026], ['2027-01', 2027]]);
  at('2027-01-05T09:00:00');
  expect(await sheetOf('2026-12')).toMatchObject({ amountFen: 12_000, entries: 1 });
});

test('months that were never confirmed go with the next batch, each under its own name', async () => {
  at('2026-02-10T12:00:00');
  await adopt(await ready(), 'third');
  at('2026-03-10T12:00:00');
  await adopt(await ready(), 'first');
  at('2026-04-05T12:00:00');
  expect((await plant.does('zhou', 'awards.pending', {})).months).toEqual(['2026-02', '2026-03']);
  expect(await sheetOf('2026-03')).toEqual({ amountFen: 15_000, entries: 2, people: 1, state: 'ready' });
  expect((await linesOf('2026-03'))[0]?.months).toEqual([
    { month: '2026-02', entries: 1, amountFen: 3_000 }, { month: '2026-03', entries: 1, amountFen: 12_000 },
  ]);
  expect((await plant.does('zhou', 'awards.pending', {})).months).toEqual([]);
});

test('a correction of a confirmed month falls into the next batch; the sheet that was confirmed stays as it was', async () => {
  const id = await adoptedInMarch(plant);
  await prepareSheet(plant, '2026-03');
  await plant.does('zhou', 'awards.confirm', { month: '2026-03' });
  const before = await linesOf('2026-03');
  await makes(plant, 'zhou', 'correct', id, { grade: 'third' });
  expect(await linesOf('2026-03')).toEqual(before);
  at('2026-05-05T12:00:00');
  expect(await sheetOf('2026-04')).toEqual({ amountFen: 3_000 - 8_000, entries: 2, people: 1, state: 'ready' });
  const entries = (await plant.does('zhou', 'awards.entries', { month: '2026-04', personId: idOf('lin') })).items;
  expect(entries.map(({ amountFen }) => amountFen).sort((a, b) => a - b)).toEqual([-8_000, 3_000]);
  expect((await plant.does('zhou', 'awards.batch', { month: '2026-04' })).capitals).toBe('负伍拾元整');
});

test('the running month is shown as it would be, and from when it may be confirmed; nothing is made by looking', async () => {
  at('2026-03-10T12:00:00');
  await adopt(await ready(), 'first');
  await adopt(await ready(), 'third');
  expect(await plant.does('wu', 'awards.running', {})).toEqual({
    month: '2026-03', people: 1, entries: 2, amountFen: 15_000, capitals: '壹佰伍拾元整', confirmableFrom: '2026-04-01',
    units: [{ id: 'stamping', name: '冲压分厂', people: 1, entries: 2, amountFen: 15_000 }],
  });
  expect((await plant.does('zhou', 'awards.batches', {})).items).toEqual([]);
});

test('tapped twice, and by two of the office at once, it is one batch, confirmed once', async () => {
  await adoptedInMarch(plant);
  const prepared = await Promise.all(Array.from({ length: 6 }, () => plant.outcome('zhou', 'awards.prepare', { month: '2026-03' })));
  expect(new Set(prepared)).toEqual(new Set(['ok']));
  const stepped = await Promise.all(Array.from({ length: 4 }, () => plant.outcome('zhou', 'awards.step', { month: '2026-03' })));
  expect(new Set(stepped)).toEqual(new Set(['ok']));
  expect(await sheetOf('2026-03')).toEqual({ amountFen: 8_000, entries: 1, people: 1, state: 'ready' });
  const confirmed = await Promise.all(Array.from({ length: 4 }, () => plant.does('zhou', 'awards.confirm', { month: '2026-03' })));
  expect(new Set(confirmed.map(({ confirmedAt }) => confirmedAt)).size).toBe(1);
  expect((await plant.does('zhou', 'awards.batches', {})).items).toHaveLength(1);
});

test('of two that begin different months at once, one is begun: no month lies in two batches', async () => {
  at('2026-02-10T12:00:00');
  await adopt(await ready(), 'third');
  at('2026-03-10T12:00:00');
  await adopt(await ready(), 'first');
  at('2026-04-05T12:00:00');
  const outcomes = await Promise.all((['2026-02', '2026-03'] as const).map((month) => plant.outcome('zhou', 'awards.prepare', { month })));
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  expect((await plant.does('zhou', 'awards.batches', {})).items).toHaveLength(1);
});

test('a person sees this month’s awards with their source, and the months already confirmed', async () => {
  await adoptedInMarch(plant);
  await prepareSheet(plant, '2026-03');
  expect((await plant.does('lin', 'awards.mine', {})).paid).toEqual([]);
  await plant.does('zhou', 'awards.confirm', { month: '2026-03' });
  await adopt(await ready(), 'first');
  const mine = await plant.does('lin', 'awards.mine', {});
  expect(mine).toMatchObject({ month: '2026-04', amountFen: 12_000, paid: [{ month: '2026-03', amountFen: 8_000, entries: 1 }] });
  expect(mine.entries[0]).toMatchObject({ amountFen: 12_000, suggestionTitle: '冲床加装双手启动按钮', clause: '逐条奖励：被采纳且可实施' });
  expect(await plant.does('qian', 'awards.mine', {})).toMatchObject({ amountFen: 0, entries: [], paid: [] });
});

test('the totals of the sheet equal the ledger to the fen, whatever was adopted, corrected and revoked in which month', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({
    days: fc.integer({ min: 0, max: 40 }), grade: fc.constantFrom('first' as const, 'second' as const, 'third' as const),
    then: fc.constantFrom('nothing', 'correct', 'revoke'), author: fc.constantFrom('lin' as const, 'zhao' as const),
  }), { minLength: 1, maxLength: 5 }), async (deeds) => {
    const own = await openTestPlant();
    try {
      own.cloud.clock.set(new Date('2026-01-15T12:00:00+08:00').getTime());
      for (const { days, grade, then, author } of deeds) {
        const id = await suggestionFor(own, 'adopt', 'unitReview', { author, implementer: author });
        await makes(own, 'sun', 'adopt', id, { grade });
        own.cloud.clock.advance(days * 86_400_000);
        if (then === 'correct') await makes(own, 'zhou', 'correct', id, { grade: grade === 'third' ? 'first' : 'third' });
        if (then === 'revoke') await makes(own, 'zhou', 'revoke', id);
      }
      own.cloud.clock.advance(40 * 86_400_000);
      const all = await own.store.find('entries', { where: { book: 'money' }, limit: 1000 });
      for (const month of (await own.does('zhou', 'awards.pending', {})).months) {
        if (await own.outcome('zhou', 'awards.prepare', { month }) === 'nothingToPay') continue;
        const batch = await prepareSheet(own, month);
        await own.does('zhou', 'awards.confirm', { month });
        const ledger = all.filter((entry) => entry.month === month).reduce((sum, { to, amount }) => sum + (to === 'company:perItem' ? -amount : amount), 0);
        const lines = (await Promise.all(batch.units.map(({ id }) => own.does('zhou', 'awards.lines', { month: batch.month, unitId: id })))).flatMap(({ items }) => items);
        expect([batch.amountFen, lines.reduce((sum, line) => sum + line.amountFen, 0)]).toEqual([ledger, ledger]);
      }
      const batches = (await own.does('zhou', 'awards.batches', {})).items;
      const whole = all.reduce((sum, { to, amount }) => sum + (to === 'company:perItem' ? -amount : amount), 0);
      expect(batches.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(whole);
      expect(batches.reduce((sum, { entries }) => sum + entries, 0)).toBe(all.length);
    } finally {
      await own.close();
    }
  }), { numRuns: 12 });
}, 120_000);

test('a batch of hundreds of people is made in steps of at most twenty documents, and stopped anywhere goes on', async () => {
  const id = await adoptedInMarch(plant);
  const [model] = await plant.store.find('entries', { where: { kind: 'perItem', suggestionId: id }, limit: 1 });
  const person = await plant.store.get('people', idOf('lin'));
  if (!model || !person) throw new Error('Lin has an award');
  const many = Array.from({ length: 90 }, (_, i) => String(i).padStart(3, '0'));
  await plant.store.transact(async (transaction) => {
    await transaction.insert('people', many.map((i) => ({ ...person, _id: `p-many-${i}`, workNumber: `M${i}`, account: `wx-many-${i}`, unitId: `u${Number(i) % 7}`, unitName: `单位${Number(i) % 7}` })));
    await transaction.insert('entries', many.map((i) => ({ ...model, _id: `money:perItem:many-${i}:1`, personId: `p-many-${i}`, to: `person:p-many-${i}` })));
  });
  let steps = 0;
  for (let batch = await plant.does('zhou', 'awards.prepare', { month: '2026-03' }); batch.state === 'gathering'; steps += 1) batch = await plant.does('zhou', 'awards.step', { month: '2026-03' });
  expect(steps).toBe(6);
  const batch = await plant.does('zhou', 'awards.batch', { month: '2026-03' });
  expect([batch.people, batch.amountFen, batch.units.length]).toEqual([91, 91 * 8_000, 8]);
});

test('nobody withdraws what was paid: the move that reverses it comes as a negative line', async () => {
  const id = await adoptedInMarch(plant);
  await prepareSheet(plant, '2026-03');
  await plant.does('zhou', 'awards.confirm', { month: '2026-03' });
  await plant.does('zhou', ...moveCall(plant, 'invalidate', id));
  await suggestionIn(plant, 'submitted');
  at('2026-05-05T12:00:00');
  expect(await sheetOf('2026-04')).toMatchObject({ amountFen: -8_000, entries: 1 });
});
