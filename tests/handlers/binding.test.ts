import type { Person } from '#shared/model/person';
import { failedBefore, forgetFailures } from '../../cloudfunctions/app/attempts';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const dayMs = 86_400_000;
const bindAs = (openid: string, code: string, more: object = {}) =>
  plant.call(openid, 'binding.bind', { workNumber: 'LIN', name: '林小满', code, ...more });

async function outcomeOf(openid: string, code: string, more: object = {}): Promise<string> {
  const answered = await bindAs(openid, code, more);
  return answered.ok ? 'ok' : 'refusal' in answered ? answered.refusal : 'fault';
}

const issued = async (who: Who = 'lin', by: Who = 'wang') => (await plant.does(by, 'binding.issue', { personId: idOf(who) })).code;
const another = (code: string) => (code === '00000000' ? '00000001' : '00000000');
const personOf = async (who: Who): Promise<Person | null> => plant.store.get('people', idOf(who));

test('a code binds a new phone, once, and unbinds the old one', async () => {
  const code = await issued();
  expect(await bindAs('wx-new', code)).toMatchObject({ ok: true, data: { bound: true, person: { id: 'p-lin', name: '林小满' } } });
  expect((await personOf('lin'))?.account).toBe('wx-new');
  expect((await plant.does('lin', 'me.get', {})).bound).toBe(false);
  expect(await plant.outcome('lin', 'home.get', {})).toBe('notBound');
  expect(await outcomeOf('wx-third', code)).toBe('wrongBinding');
});

test('the answer that got lost is given again to the same phone', async () => {
  const code = await issued();
  const first = await bindAs('wx-new', code);
  expect(await bindAs('wx-new', code)).toEqual(first);
});

test('number and name may be typed as people type them', async () => {
  expect(await outcomeOf('wx-new', ` ${await issued()} `, { workNumber: ' ｌｉｎ', name: '林 小满' })).toBe('ok');
});

test('a code is good until the end of its fourteenth day', async () => {
  plant.cloud.clock.set(new Date('2026-03-01T10:00:00+08:00'));
  const code = await issued();
  plant.cloud.clock.set(new Date('2026-03-16T00:00:01+08:00'));
  expect(await outcomeOf('wx-new', code)).toBe('wrongBinding');
  plant.cloud.clock.set(new Date('2026-03-15T23:59:58+08:00'));
  expect(await outcomeOf('wx-new', code)).toBe('ok');
});

test('unknown number, wrong name, wrong code, used code, expired code and somebody who left get one and the same answer', async () => {
  const code = await issued();
  const used = await issued('zhao');
  await bindAs('wx-zhao-new', used, { workNumber: 'ZHAO', name: '赵铁柱' });
  const answers = [
    await bindAs('wx-1', code, { workNumber: 'NOBODY' }),
    await bindAs('wx-2', code, { name: '林大满' }),
    await bindAs('wx-3', another(code)),
    await bindAs('wx-4', used, { workNumber: 'ZHAO', name: '赵铁柱' }),
    await bindAs('wx-5', code, { workNumber: 'LEFT', name: '郑离' }),
  ];
  plant.cloud.clock.advance(16 * dayMs);
  answers.push(await bindAs('wx-6', code));
  expect(new Set(answers.map((answered) => JSON.stringify(answered))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: false, refusal: 'wrongBinding' });
  expect(Object.keys(answers[0] ?? {})).not.toContain('details');
});

describe('after five failures nothing more is tried until a day later', () => {
  const failures = [1, 2, 3, 4, 5];

  test.each([
    ['for a number, whichever phones tried', 'LIN', '林小满'],
    ['for a number that does not exist, so that locking betrays nothing', 'NOBODY', '无此人'],
  ])('%s', async (_what, workNumber, name) => {
    const code = await issued();
    for (const i of failures) expect(await outcomeOf(`wx-${i}`, another(code), { workNumber, name })).toBe('wrongBinding');
    expect(await outcomeOf('wx-6', code, { workNumber, name })).toBe('bindingLocked');
    plant.cloud.clock.advance(dayMs);
    expect(await outcomeOf('wx-6', another(code), { workNumber, name })).toBe('wrongBinding');
  });

  test('for a phone, whichever numbers it tried', async () => {
    const code = await issued();
    for (const i of failures) expect(await outcomeOf('wx-thief', code, { workNumber: `A${i}` })).toBe('wrongBinding');
    expect(await outcomeOf('wx-thief', code)).toBe('bindingLocked');
    expect(await outcomeOf('wx-honest', code)).toBe('ok');
  });

  test('unless the specialist hands out the code again', async () => {
    const code = await issued();
    for (const i of failures) await bindAs(`wx-${i}`, another(code));
    expect(await outcomeOf('wx-new', code)).toBe('bindingLocked');
    expect(await issued()).toBe(code);
    expect(await outcomeOf('wx-new', code)).toBe('ok');
  });

  test('also when all of them come at once', async () => {
    const code = await issued();
    const outcomes = await Promise.all([...failures, 6, 7, 8].map(() => outcomeOf('wx-thief', another(code))));
    expect(outcomes.sort()).toEqual([...Array.from({ length: 3 }, () => 'bindingLocked'), ...failures.map(() => 'wrongBinding')]);
  });
});

test('somebody bound already keeps the number, and the code shown stays good for its owner', async () => {
  const code = await issued();
  expect(await outcomeOf('wx-qian', code)).toBe('alreadyBound');
  expect((await personOf('qian'))?.account).toBe('wx-qian');
  expect(await outcomeOf('wx-new', code)).toBe('ok');
});

test('one account that binds to two people at once is bound to one of them', async () => {
  const codes = [await issued('lin'), await issued('zhao')] as const;
  const outcomes = await Promise.all([outcomeOf('wx-new', codes[0]), outcomeOf('wx-new', codes[1], { workNumber: 'ZHAO', name: '赵铁柱' })]);
  expect(outcomes.sort()).toEqual(['alreadyBound', 'ok']);
});

test('a work number that grows while it is cleaned is wrong like any other', async () => {
  expect(await outcomeOf('wx-new', '12345678', { workNumber: 'ﷺ'.repeat(20) })).toBe('wrongBinding');
});

test('a guess is weighed again when another failed meanwhile: a hundred at once are no more than five in a row', async () => {
  const code = await issued();
  const subjects = ['number:LIN', 'account:wx-guesser'];
  const seen: number[] = [];
  await plant.store.transact(async (transaction) => {
    const failures = await failedBefore(subjects, transaction);
    seen.push(failures.known.find(({ _id }) => _id === 'number:LIN')?.failed ?? 0);
    if (seen.length === 1) await bindAs('wx-thief', another(code));
    await forgetFailures(failures, transaction, new Date(plant.cloud.clock.now()));
  });
  expect(seen).toEqual([0, 1]);
});

test('codes of people who hold a role come from the office only: nobody becomes more than they are by giving one out', async () => {
  expect(await plant.outcome('wang', 'binding.issue', { personId: 'p-sun' })).toBe('notAllowed');
  expect(await plant.outcome('zhou', 'binding.issue', { personId: 'p-sun' })).toBe('ok');
});

test('the marker of somebody not bound is no way in', async () => {
  const person = await personOf('lin');
  if (!person) throw new Error('Lin is on the roster');
  await plant.store.transact((transaction) => transaction.replace('people', { ...person, account: 'unbound:p-lin' }));
  expect(await plant.call('unbound:p-lin', 'me.get', {})).toMatchObject({ ok: true, data: { bound: false } });
});

describe('a sheet of codes', () => {
  const unbindAll = async () => {
    for (const who of ['lin', 'zhao', 'he', 'qian', 'left'] as const) {
      const person = await personOf(who);
      if (!person) throw new Error(`${who} is on the roster`);
      await plant.store.transact((transaction) => transaction.replace('people', { ...person, account: `unbound:${person._id}` }));
    }
  };

  test('names the people of the unit who are at the plant, not bound and without a role, and nobody else', async () => {
    await unbindAll();
    const { items, next } = await plant.does('wang', 'binding.sheet', { unitId: 'stamping' });
    expect(items.map(({ personId }) => personId).sort()).toEqual(['p-lin', 'p-zhao']);
    expect(next).toBeNull();
    expect((await plant.does('wang', 'binding.sheet', { unitId: 'stamping', teamId: 'stamping2' })).items).toEqual([]);
    expect((await plant.does('zhou', 'binding.sheet', { unitId: 'stamping' })).items.map(({ personId }) => personId)).toContain('p-he');
  });

  test('printed twice, holds the same codes; a used or expired one is replaced', async () => {
    await unbindAll();
    const codes = async () => new Map((await plant.does('wang', 'binding.sheet', { unitId: 'stamping' })).items.map(({ personId, code }) => [personId, code]));
    const first = await codes();
    expect(await codes()).toEqual(first);
    expect(await issued('lin')).toBe(first.get('p-lin'));
    await bindAs('wx-lin', first.get('p-lin') ?? '');
    expect([...(await codes()).keys()]).toEqual(['p-zhao']);
    expect(await issued('lin')).not.toBe(first.get('p-lin'));
    plant.cloud.clock.advance(15 * dayMs);
    expect((await codes()).get('p-zhao')).not.toBe(first.get('p-zhao'));
  });

  test('is for the own unit, unless the office prints it', async () => {
    expect(await plant.outcome('chen', 'binding.sheet', { unitId: 'stamping' })).toBe('notAllowed');
    expect(await plant.outcome('chen', 'binding.issue', { personId: 'p-lin' })).toBe('notAllowed');
    expect(await plant.outcome('zhou', 'binding.sheet', { unitId: 'power' })).toBe('ok');
  });
});