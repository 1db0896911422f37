import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
});
afterEach(() => plant.close());

const dayMs = 86_400_000;
const give = (who: Who, role: 'specialist' | 'office' | 'groupLead', scope: string, more: object = {}) =>
  plant.does('zhou', 'roles.give', { requestId: plant.newId(), personId: idOf(who), role, scope, from: '2026-03-02', ...more });
const take = (by: Who, who: Who, role: 'specialist' | 'office', scope: string, more: object = {}) =>
  plant.outcome(by, 'roles.take', { requestId: plant.newId(), personId: idOf(who), role, scope, from: '2020-01-01', ...more });
const rolesOf = async (who: Who) => (await plant.does(who, 'me.get', {})).person?.roles.map(({ role, scope }) => `${role}:${scope}`);

test('a person may hold several roles, each for its own unit or group', async () => {
  await give('wang', 'specialist', 'power');
  await give('wang', 'groupLead', 'safetyEnvironment');
  expect(await rolesOf('wang')).toEqual(['specialist:stamping', 'specialist:power', 'groupLead:safetyEnvironment']);
});

test('a role begins on its first day and ends after its last', async () => {
  await give('lin', 'specialist', 'canteen', { from: '2026-03-04', until: '2026-03-05' });
  const held: unknown[] = [];
  for (let day = 0; day < 5; day += 1) {
    held.push((await rolesOf('lin'))?.length);
    plant.cloud.clock.advance(dayMs);
  }
  expect(held).toEqual([0, 0, 1, 1, 0]);
});

test('a stand-in is named with whom it stands in for, and works for these days only', async () => {
  await give('zhao', 'specialist', 'stamping', { until: '2026-03-06', standsInFor: idOf('wang') });
  const { grants } = await plant.does('zhou', 'roles.get', { personId: idOf('zhao') });
  expect(grants).toMatchObject([{ scopeName: '冲压分厂', state: 'present', until: '2026-03-06', standsInFor: { id: idOf('wang'), name: '王芳' } }]);
  expect((await plant.does('zhao', 'queue.list', {})).items).toEqual([]);
  plant.cloud.clock.advance(5 * dayMs);
  expect(await rolesOf('zhao')).toEqual([]);
  expect((await plant.does('zhou', 'roles.get', { personId: idOf('zhao') })).grants.map(({ state }) => state)).toEqual(['over']);
});

test('who gave and took what, and why, stays readable, newest first', async () => {
  await give('lin', 'specialist', 'canteen', { words: '食堂设专员' });
  plant.cloud.clock.advance(1000);
  expect(await take('zhou', 'wang', 'specialist', 'stamping', { lastDay: '2026-03-31', words: '调岗' })).toBe('ok');
  const { items } = await plant.does('zhou', 'roles.changes', {});
  expect(items).toMatchObject([
    { what: 'taken', personName: '王芳', scopeName: '冲压分厂', until: '2026-03-31', words: '调岗', byName: '周敏' },
    { what: 'given', personName: '林小满', scopeName: '后勤食堂', until: null, words: '食堂设专员', byName: '周敏' },
  ]);
  expect((await plant.does('zhou', 'roles.changes', { personId: idOf('lin') })).items).toHaveLength(1);
});

test('a call that is sent again answers as the first time and changes nothing more', async () => {
  const call = { requestId: plant.newId(), personId: idOf('wang'), role: 'specialist', scope: 'stamping', from: '2020-01-01' } as const;
  const first = await plant.does('zhou', 'roles.take', call);
  plant.cloud.clock.advance(dayMs);
  expect(await plant.does('zhou', 'roles.take', call)).toEqual(first);
  expect((await plant.does('zhou', 'roles.changes', {})).items).toHaveLength(1);
});

test('the holders of a role are found for one unit and for all', async () => {
  const names = async (scope?: string) => (await plant.does('zhou', 'roles.holders', { role: 'specialist', ...(scope ? { scope } : {}) })).items.map(({ id }) => id).sort();
  expect(await names('stamping')).toEqual([idOf('sun'), idOf('wang')]);
  expect(await names()).toEqual([idOf('chen'), idOf('sun'), idOf('wang')]);
  await take('zhou', 'wang', 'specialist', 'stamping');
  expect(await names('stamping')).toEqual([idOf('sun')]);
});

test('the last of the office stays, for a later day too, until somebody else is there', async () => {
  expect(await take('zhou', 'zhou', 'office', 'plant')).toBe('lastOffice');
  expect(await take('zhou', 'zhou', 'office', 'plant', { lastDay: '2026-12-31' })).toBe('lastOffice');
  await give('fang', 'office', 'plant', { from: '2026-03-10' });
  expect(await take('zhou', 'zhou', 'office', 'plant')).toBe('lastOffice');
  expect(await take('zhou', 'zhou', 'office', 'plant', { lastDay: '2026-03-09' })).toBe('ok');
});

test('two of the office who take each other away at the same moment do not both succeed', async () => {
  await give('fang', 'office', 'plant');
  const outcomes = await Promise.all([
    take('zhou', 'fang', 'office', 'plant', { from: '2026-03-02' }),
    take('fang', 'zhou', 'office', 'plant'),
  ]);
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  expect((await plant.store.find('people', { where: { roleKeys: 'office:plant' }, limit: 10 }))).toHaveLength(1);
});
