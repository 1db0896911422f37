import type { Role } from '#shared/policy/roles';
import { makes, suggestionFor, suggestionIn } from '../plant/arrange';
import { originalId } from '../plant/samples';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
});
afterEach(() => plant.close());

const dayMs = 86_400_000;
const give = (who: Who, role: Role, scope: string) =>
  plant.does('zhou', 'roles.give', { requestId: plant.newId(), personId: idOf(who), role, scope, from: '2026-03-02' });
const take = (who: Who, role: Role, scope: string, lastDay?: string) =>
  plant.does('zhou', 'roles.take', { requestId: plant.newId(), personId: idOf(who), role, scope, from: '2020-01-01', lastDay });
/** Without the suggestion that is filed beforehand as an original for others. */
const queueOf = async (who: Who) => (await plant.does(who, 'queue.list', {})).items.map(({ id }) => id).filter((id) => id !== originalId);
const heldBy = async (who: Who, id: string) => (await plant.does(who, 'suggestion.get', { id })).heldBy;
async function leave(who: Who): Promise<void> {
  const person = await plant.store.get('people', idOf(who));
  if (!person) throw new Error(`${who} is on the roster`);
  await plant.store.transact((transaction) => transaction.replace('people', { ...person, state: 'left', roleKeys: [] }));
}

test('when the roles of a unit’s specialists run out, the office holds what they held and concludes it', async () => {
  const id = await suggestionFor(plant, 'adopt', 'unitReview');
  for (const who of ['wang', 'sun'] as const) await take(who, 'specialist', 'stamping', '2026-03-03');
  expect([await queueOf('sun'), await queueOf('zhou')]).toEqual([[id], []]);
  plant.cloud.clock.advance(2 * dayMs);
  expect([await queueOf('sun'), await queueOf('zhou')]).toEqual([[], [id]]);
  expect(await heldBy('lin', id)).toBe('合理化建议办公室');
  await makes(plant, 'zhou', 'adopt', id);
});

test('when a group loses its lead, the office sees and decides what waits for the lead', async () => {
  const id = await suggestionIn(plant, 'expertReview');
  await makes(plant, 'tang', 'score', id);
  expect(await queueOf('zhou')).toEqual([]);
  await take('tang', 'groupLead', 'equipmentEnergy');
  expect(await queueOf('zhou')).toEqual([id]);
  await makes(plant, 'zhou', 'decline', id);
});

test('what was handed to the office stays with it when a specialist is named, and the specialist may act as well', async () => {
  const [first, second] = [
    await suggestionIn(plant, 'unitReview', { author: 'gao', specialist: 'zhou' }), await suggestionIn(plant, 'unitReview', { author: 'gao', specialist: 'zhou' }),
  ];
  await give('qian', 'specialist', 'canteen');
  expect((await queueOf('zhou')).sort()).toEqual([first, second].sort());
  await makes(plant, 'zhou', 'adopt', first, { implementerId: idOf('gao') });
  await makes(plant, 'qian', 'adopt', second, { implementerId: idOf('gao') });
});

test('what was handed to a leader stays with the leader when the office grows', async () => {
  const [first, second] = [
    await suggestionIn(plant, 'submitted', { author: 'zhou' }), await suggestionIn(plant, 'submitted', { author: 'zhou' }),
  ];
  await give('fang', 'office', 'plant');
  expect((await queueOf('wu')).sort()).toEqual([first, second].sort());
  await makes(plant, 'wu', 'accept', first);
  await makes(plant, 'fang', 'accept', second);
});

test('when the last leader goes, the office sees what waited for leaders', async () => {
  const id = await suggestionIn(plant, 'submitted', { author: 'zhou' });
  await give('fang', 'office', 'plant');
  await take('wu', 'leader', 'plant');
  expect([await queueOf('fang'), await queueOf('zhou')]).toEqual([[id], []]);
  await makes(plant, 'fang', 'accept', id);
});

test('when whoever carries it out leaves the plant, the office names somebody else', async () => {
  const id = await suggestionIn(plant, 'implementing');
  await leave('zhao');
  expect(await heldBy('lin', id)).toBe('合理化建议办公室');
  await makes(plant, 'zhou', 'reassign', id, { implementerId: idOf('lin') });
  expect(await queueOf('lin')).toEqual([id]);
});

test('a stand-in acts for these days as the absent colleague would', async () => {
  const id = await suggestionIn(plant, 'submitted', { author: 'wang' });
  await take('sun', 'specialist', 'stamping');
  await plant.does('zhou', 'roles.give', {
    requestId: plant.newId(), personId: idOf('he'), role: 'specialist', scope: 'stamping', from: '2026-03-02', until: '2026-03-06', standsInFor: idOf('wang'),
  });
  expect(await queueOf('he')).toEqual([id]);
  await makes(plant, 'he', 'accept', id);
});
