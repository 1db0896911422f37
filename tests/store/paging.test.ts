import type { Person } from '#shared/model/person';
import type { Page } from '../../cloudfunctions/store/store';
import { writeCursor } from '../../cloudfunctions/store/cursor';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

const count = 40;
let plant: TestPlant;
beforeAll(async () => {
  plant = await openTestPlant();
  await plant.store.transact(async (transaction) => {
    const model = await transaction.get('people', 'p-lin');
    if (!model) throw new Error('the test plant has no Lin');
    await transaction.insert('people', Array.from({ length: count }, (_, i): Person => ({
      ...model, _id: `p-many-${String(i).padStart(2, '0')}`, workNumber: `M${i}`, name: `众人${i}`, account: `wx-many-${i}`, unitId: 'many',
      teamId: i % 3 === 0 ? null : `team${i % 4}`,
    })));
  });
});
afterAll(() => plant.close());

test.each([['teamId', 'asc'], ['name', 'desc'], ['unitId', 'asc']] as const)('paging by %s %s meets everybody once, also those without a value and those with the same', async (field, direction) => {
  const met: string[] = [];
  let page: Page<Person> = { items: [], places: [], next: null };
  do {
    page = await plant.store.page('people', { where: { unitId: 'many' }, orderBy: { field, direction }, limit: 7, after: page.next });
    met.push(...page.items.map(({ _id }) => _id));
  } while (page.next !== null);
  expect(met).toHaveLength(count);
  expect(new Set(met).size).toBe(count);
});

test.each(['', 'A', 'zzz', 5, true, null])('a forged place at %j shows nothing that the list does not hold', async (value) => {
  const where = { workNumber: { from: 'M1', below: 'M2' } } as const;
  const { items } = await plant.store.page('people', { where, orderBy: { field: 'workNumber', direction: 'asc' }, limit: 50, after: writeCursor({ value, id: '' }) });
  expect(items.filter(({ workNumber }) => !workNumber.startsWith('M1'))).toEqual([]);
});

test('a later page of a long list reads no page before it', async () => {
  const read = async (after: string | null) => {
    plant.cloud.database.stats.reset();
    const { next } = await plant.store.page('people', { where: { name: { from: '' } }, orderBy: { field: 'name', direction: 'asc' }, limit: 5, after });
    return { next, documents: plant.cloud.database.stats.documents };
  };
  let place = await read(null);
  for (let i = 0; i < 3; i += 1) place = await read(place.next);
  expect(place.documents).toBeLessThanOrEqual(12);
});
