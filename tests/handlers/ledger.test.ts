import { exportParts } from '#shared/contract/ledger';
import { awardYear, paid } from '../plant/annual';
import { makes, suggestionIn } from '../plant/arrange';
import { prepareSheet } from '../plant/awardCauses';
import { recountAll, spoilAccount } from '../plant/ledgerCauses';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';
import { verifyExport, type Spoil } from '../plant/verifyExport';
import { runNightly } from '../../cloudfunctions/app/nightly/run';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-10T12:00:00+08:00').getTime());
});
afterEach(() => plant.close());

/** What is spoiled in the books themselves is so in both. */
const hasEntries = (part: string) => part === 'entries' || part === 'entryIds';
const entryOf = (id: string) => plant.does('zhou', 'ledger.entry', { id });

test('an entry opens to the move that caused it, who made it in what role, the version and the clause', async () => {
  const id = await suggestionIn(plant, 'adopted');
  expect(await plant.does('lin', 'ledger.entry', { id: `money:perItem:${id}:1` })).toMatchObject({
    amount: 8_000, personName: '林小满', fromKind: 'company:perItem', toKind: 'person', month: '2026-03', clause: '逐条奖励：被采纳且可实施',
    policyVersion: 'v1', policyFrom: '2000-01-01', suggestionId: id, reversedBy: null, reverses: null, batch: null,
    cause: { move: 'adopt', byName: '孙立', as: 'specialist', words: '同意实施' },
  });
  expect(await plant.does('wu', 'ledger.entry', { id: `points:adopted:${id}:1` })).toMatchObject({ amount: 2, fromKind: 'issuer', batch: null });
  expect(await plant.outcome('zhao', 'ledger.entry', { id: `money:perItem:${id}:1` })).toBe('notAllowed');
});

test('an entry that was taken back names the one that did so, and the other way round', async () => {
  const id = await suggestionIn(plant, 'adopted');
  await makes(plant, 'zhou', 'correct', id, { grade: 'first' });
  const taken = await entryOf(`money:perItem:${id}:1`);
  expect(taken.reversedBy).toBe(`reverse:money:perItem:${id}:1`);
  expect(await entryOf(taken.reversedBy ?? '')).toMatchObject({ amount: -8_000, reverses: taken.id, cause: { move: 'correct', byName: '周敏' } });
});

test('an entry of the annual awards opens to the clause, the version, and who confirmed or corrected it', async () => {
  await paid(plant);
  await plant.does('zhou', 'annual.correct', { requestId: plant.newId(), year: awardYear, key: 'specialist:p-sun', amountFen: 50_000, words: '十二月已调离' });
  expect(await plant.does('sun', 'ledger.entry', { id: 'money:annualSpecialist:2026:p-sun' })).toMatchObject({
    amount: 70_000, clause: '专项奖励：2026 年度专员', policyVersion: 'v1', fromKind: 'company:annualSpecialist', toKind: 'person', cause: null, batch: null, award: { year: 2026, byName: '周敏', words: '' },
  });
  expect(await plant.does('sun', 'ledger.entry', { id: 'correct:money:annualSpecialist:2026:p-sun:1' })).toMatchObject({ amount: -20_000, award: { words: '十二月已调离' } });
  expect(await plant.outcome('sun', 'ledger.entry', { id: 'money:annualUnit:2026:stamping' })).toBe('notAllowed');
  expect(await entryOf('money:annualUnit:2026:stamping')).toMatchObject({ toKind: 'unit', amount: 1_234_568, personName: '冲压分厂' });
});

test('a paid entry names its batch', async () => {
  const id = await suggestionIn(plant, 'adopted');
  plant.cloud.clock.set(new Date('2026-04-05T12:00:00+08:00').getTime());
  await prepareSheet(plant, '2026-03');
  expect((await entryOf(`money:perItem:${id}:1`)).batch).toEqual({ month: '2026-03', confirmed: false });
  await plant.does('zhou', 'awards.confirm', { month: '2026-03' });
  expect((await entryOf(`money:perItem:${id}:1`)).batch).toEqual({ month: '2026-03', confirmed: true });
});

test('when cache and entries agree a recount says so, and the sums of all kinds of accounts add up to nothing', async () => {
  await suggestionIn(plant, 'standardised');
  await makes(plant, 'zhou', 'revoke', await suggestionIn(plant, 'completed'));
  const { state, differenceCount, entries, people, sums } = await recountAll(plant);
  expect([state, differenceCount, people]).toEqual(['finished', 0, 1]);
  expect(entries).toBe((await plant.store.find('entries', { where: {}, limit: 100 })).length);
  for (const book of ['points', 'money']) expect(sums.filter((sum) => sum.book === book).reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  expect(sums.find(({ account }) => account === 'company:perItem')?.amount).toBe(-16_000);
});

test('a wrong balance is reported and left alone, until the office sets it right with its reason', async () => {
  await suggestionIn(plant, 'completed');
  const year = await spoilAccount(plant, 5);
  const { differences } = await recountAll(plant);
  expect(differences).toEqual([{ personId: idOf('lin'), personName: '林小满', workNumber: 'LIN', year, cached: { points: 9, awardsFen: 8_000 }, counted: { points: 4, awardsFen: 8_000 } }]);
  expect((await plant.does('lin', 'points.get', {})).balance).toBe(9);
  const call = { requestId: plant.newId(), personId: idOf('lin'), year, words: '按分录重算' };
  const repaired = await plant.does('zhou', 'ledger.repair', call);
  expect(repaired).toMatchObject({ personName: '林小满', workNumber: 'LIN', before: { points: 9 }, after: { points: 4 }, byName: '周敏' });
  expect(await plant.does('zhou', 'ledger.repair', call)).toEqual(repaired);
  expect((await plant.does('lin', 'points.get', {})).balance).toBe(4);
  expect((await recountAll(plant)).differenceCount).toBe(0);
  expect((await plant.does('wu', 'ledger.recounts', {})).repairs).toEqual([repaired]);
});

test('an account without entries, and entries without an account, are both found', async () => {
  await suggestionIn(plant, 'adopted');
  const [account] = await plant.store.find('accounts', { where: {}, limit: 1 });
  const [entry] = await plant.store.find('entries', { where: { book: 'points' }, limit: 1 });
  if (!account || !entry) throw new Error('Lin has an account and an entry');
  await plant.store.transact(async (transaction) => {
    await transaction.insert('accounts', [{ ...account, _id: 'p-aaa-2026', personId: 'p-aaa', points: 1, awardsFen: 0 }]);
    await transaction.insert('entries', [{ ...entry, _id: 'points:adopted:ghost:1', personId: 'p-zzz', to: 'person:p-zzz:2026' }]);
  });
  expect((await recountAll(plant)).differences.map(({ personId, cached }) => [personId, cached?.points ?? null])).toEqual([['p-aaa', 1], ['p-zzz', null]]);
});

test('the timer counts once a night, also when it is fired again', async () => {
  await suggestionIn(plant, 'adopted');
  await spoilAccount(plant, 1);
  const fire = () => runNightly(plant.host(null, new Date(plant.cloud.clock.now())), 40_000);
  expect((await fire()).counts['accounts that differ']).toBe(1);
  expect((await fire()).counts['accounts that differ']).toBeUndefined();
  const { latest } = await plant.does('zhou', 'ledger.recounts', {});
  expect(latest).toMatchObject({ id: 'night-2026-03-10', state: 'finished', startedByName: null, differenceCount: 1 });
});

test('a recount in the midst of awards finds no difference that is none', async () => {
  await suggestionIn(plant, 'adopted');
  const awards = Promise.all([suggestionIn(plant, 'completed', { author: 'zhao', implementer: 'zhao', specialist: 'wang' }), suggestionIn(plant, 'completed', { author: 'lin' })]);
  const counts = await Promise.all([recountAll(plant), recountAll(plant), recountAll(plant)]);
  await awards;
  expect(counts.map(({ differenceCount }) => differenceCount)).toEqual([0, 0, 0]);
});

describe('the verifier, from the export alone', () => {
  test('agrees with the books of a year whose annual awards are paid and corrected, and finds what is wrong in them', async () => {
    await paid(plant);
    await plant.does('zhou', 'annual.correct', { requestId: plant.newId(), year: awardYear, key: 'specialist:p-sun', amountFen: 50_000, words: '十二月已调离' });
    await plant.does('zhou', 'annual.correct', { requestId: plant.newId(), year: awardYear, key: 'unit:stamping', amountFen: 1_300_000, words: '工资总额录错了' });
    expect(await verifyExport(plant)).toContain('everything agrees');
    const spoilt = (from: string, to: string) => verifyExport(plant, (text, part) => (hasEntries(part) ? text.replace(from, to) : text));
    expect(await spoilt('"amount":1234568', '"amount":1234567')).toContain('1234567 instead of 1234568');
    expect(await spoilt('money:annualSpecialist:2026:p-wang', 'money:annualSpecialist:2026:p-lin')).toContain('paid, not owed');
    expect(await spoilt('"_id":"correct:money:annualUnit:2026:stamping:1"', '"_id":"correct:money:annualUnit:2026:stamping:2"')).toContain('not paid');
    expect((await recountAll(plant)).differenceCount).toBe(0);
  });

  test('finds no damage where somebody worked between the parts, and says to export again', async () => {
    await filled();
    const said: Record<string, string> = {};
    for (const part of exportParts) {
      said[part] = await verifyExport(plant, undefined, async (after) => { if (after === part) await suggestionIn(plant, 'adopted'); });
    }
    expect(Object.values(said).filter((text) => text.includes('WRONG'))).toEqual([]);
    expect(said['suggestions']).toMatch(/PERHAPS p-lin-2026 points: account says[^]*CHANGED points:adopted:[^]*: changed during the export, export again/);
    expect(said['entryIds']).toContain('everything agrees');
    expect(await verifyExport(plant)).toContain('everything agrees');
  });

  test('takes an entry that is long in the books and not in the file for damage, and one that is gone at the end', async () => {
    await filled();
    plant.cloud.clock.advance(3_600_000);
    const without = (wanted: string) => verifyExport(plant, (text, part) => (part === wanted ? text.split('\n').filter((line) => !line.includes('"_id":"points:standardised')).join('\n') : text));
    expect(await without('entries')).toMatch(/WRONG points:standardised:.*: in the books long before the export/);
    expect(await without('entryIds')).toMatch(/WRONG points:standardised:.*: was in the books when the export began/);
  });

  test('cannot tell what was exported in another order', async () => {
    await filled();
    const swapped: Spoil = (text, part) => (part === 'accounts' ? text.replace(/"points":(\d+)/, '"points":999').replace(/("of":"accounts","at":")\d{4}/, '$12027') : text);
    expect(await verifyExport(plant, swapped)).toMatch(/CHANGED entries were not exported first and entryIds last[^]*export again/);
  });

  const filled = async () => {
    await suggestionIn(plant, 'standardised');
    await makes(plant, 'zhou', 'correct', await suggestionIn(plant, 'adopted'), { grade: 'first' });
    await makes(plant, 'zhou', 'invalidate', await suggestionIn(plant, 'completed', { author: 'zhao' }));
    await makes(plant, 'zhou', 'revoke', await suggestionIn(plant, 'adopted'));
  };

  test('agrees with books that are right', async () => {
    await filled();
    expect(await verifyExport(plant)).toContain('everything agrees');
  });

  test.each([
    ['an amount that no rule gives', 'entries', (text: string) => text.replace('"amount":12000', '"amount":12001'), '12001 instead of 12000'],
    ['an award that is missing', 'entries', (text: string) => text.split('\n').filter((line) => !line.includes('"_id":"points:standardised')).join('\n'), 'owed 1, not paid'],
    ['an award that nothing earned', 'entries', (text: string) => `${text}${(text.split('\n')[0] ?? '').replace(/"_id":"[^"]*"/, '"_id":"money:perItem:extra:1"')}\n`, 'paid, not owed'],
    ['a cause paid twice', 'entries', (text: string) => `${text}${text.split('\n')[0] ?? ''}\n`, 'there twice'],
    ['a balance that differs', 'accounts', (text: string) => text.replace(/"points":(\d+)/, '"points":999'), 'account says 999'],
    ['a reversal of another amount', 'entries', (text: string) => text.replace(/("_id":"reverse:points:adopted[^}]*"amount":)\d+/, '$17'), 'takes back 7 of 2'],
  ] as const)('finds %s', async (_what, wanted, spoil, words) => {
    await filled();
    expect(await verifyExport(plant, (text, part) => (part === wanted || (wanted === 'entries' && hasEntries(part)) ? spoil(text) : text))).toMatch(new RegExp(`WRONG .*${words}`));
  });
});
