import type { Role } from '#shared/policy/roles';
import { runNightly } from '../../../cloudfunctions/app/nightly/run';
import { handOverStale } from '../../../cloudfunctions/app/nightly/handOver';
import type { NightlyStep } from '../../../cloudfunctions/app/nightly/step';
import { makes, suggestionIn } from '../../plant/arrange';
import { night } from '../../plant/night';
import { originalId } from '../../plant/samples';
import { idOf, openTestPlant, type TestPlant, type Who } from '../../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
});
afterEach(() => plant.close());

const give = (who: Who, role: Role, scope: string) =>
  plant.does('zhou', 'roles.give', { requestId: plant.newId(), personId: idOf(who), role, scope, from: '2026-03-02' });
const take = (who: Who, role: Role, scope: string) =>
  plant.does('zhou', 'roles.take', { requestId: plant.newId(), personId: idOf(who), role, scope, from: '2020-01-01' });
const queueOf = async (who: Who, show: 'due' | 'standardise' = 'due') =>
  (await plant.does(who, 'queue.list', { show })).items.map(({ id }) => id).filter((id) => id !== originalId);
const waitsFor = async (id: string) => (await plant.store.get('suggestions', id))?.waitsFor;
const told = async (who: Who, id: string) => (await plant.does(who, 'inbox.list', {})).items.filter(({ suggestionId }) => suggestionId === id).map(({ move }) => move);
async function leave(who: Who): Promise<void> {
  const person = await plant.store.get('people', idOf(who));
  if (!person) throw new Error(`${who} is on the roster`);
  await plant.store.transact((transaction) => transaction.replace('people', { ...person, state: 'left', roleKeys: [] }));
}
const tomorrow = () => plant.cloud.clock.advance(86_400_000);

test('what an implementer held who left the plant stands in the office’s queue the next morning, and the office is told', async () => {
  const id = await suggestionIn(plant, 'implementing');
  await leave('zhao');
  expect(await queueOf('zhou')).toEqual([]);
  await night(plant);
  expect([await waitsFor(id), await queueOf('zhou'), await told('zhou', id)]).toEqual([['office:plant'], [id], ['handOver']]);
  await makes(plant, 'zhou', 'reassign', id, { implementerId: idOf('lin') });
  expect(await queueOf('lin')).toEqual([id]);
});

test('when the colleague goes who judged a specialist’s own, the office gets it, to be made the standard as well', async () => {
  const judged = await suggestionIn(plant, 'unitReview', { author: 'wang' });
  const done = await suggestionIn(plant, 'completed', { author: 'wang' });
  await take('sun', 'specialist', 'stamping');
  expect([await queueOf('wang'), await queueOf('wang', 'standardise'), await queueOf('zhou')]).toEqual([[], [], []]);
  await night(plant);
  expect([await queueOf('zhou'), await queueOf('zhou', 'standardise')]).toEqual([[judged], [done]]);
});

test('what waits for the office goes to a specialist named later, and leaves the office’s queue', async () => {
  const id = await suggestionIn(plant, 'unitReview', { author: 'gao', specialist: 'zhou' });
  await give('qian', 'specialist', 'canteen');
  await night(plant);
  expect([await queueOf('qian'), await queueOf('zhou'), await told('qian', id)]).toEqual([[id], [], ['handOver', 'submit']]);
  expect(await plant.outcome('zhou', 'suggestion.decline', { requestId: plant.newId(), id, reason: 'other', words: '办公室不再经手' })).toBe('notAllowed');
});

test('who is asked for advice and leaves is stood in for', async () => {
  const id = await suggestionIn(plant, 'unitReview');
  await makes(plant, 'sun', 'consult', id, { group: 'equipmentEnergy' });
  await leave('tang');
  await night(plant);
  expect(await queueOf('zhou')).toEqual([id]);
});

test('a hand-over is written down once, and gives neither time nor a later place in the queue', async () => {
  const id = await suggestionIn(plant, 'implementing');
  const before = await plant.store.get('suggestions', id);
  await leave('zhao');
  tomorrow();
  for (let run = 0; run < 3; run += 1) await night(plant);
  const after = await plant.store.get('suggestions', id);
  expect([after?.dueAt, after?.movedAt]).toEqual([before?.dueAt, before?.movedAt]);
  const history = await plant.store.find('history', { where: { suggestionId: id, move: 'handOver' }, limit: 10 });
  expect(history).toMatchObject([{ as: 'clock', byId: null, from: 'implementing', to: 'implementing', sequence: (before?.version ?? 0) + 1 }]);
});

test('more than one turn finds are handed over in the same night, and a pass that was cut off goes on', async () => {
  const model = await plant.store.get('suggestions', await suggestionIn(plant, 'implementing'));
  if (!model) throw new Error('it was filed');
  const copies = Array.from({ length: 130 }, (_, i) => ({ ...model, sayingKey: `copy-${i}`, _id: `copy-${String(i).padStart(6, '0')}`, version: 4 }));
  await plant.store.transact((transaction) => transaction.insert('suggestions', copies));
  await leave('zhao');
  const oneTurn: NightlyStep = async (context) => { await handOverStale(context); return 'done'; };
  await runNightly(plant.host(null, new Date(plant.cloud.clock.now())), 40_000, { oneTurn });
  expect(await plant.store.get('jobs', 'hand-over')).toMatchObject({ state: 'running' });
  await night(plant);
  const stale = await plant.store.find('suggestions', { where: { waitsFor: 'person:p-zhao' }, limit: 10 });
  expect(stale).toEqual([]);
  // Of these one is the original that stands beside: its unit has no specialist.
  expect(await plant.store.get('jobs', 'hand-over')).toMatchObject({ state: 'finished', tally: { handedOver: 132 } });
});

test('one pass a night: what changes in the day is found the next night', async () => {
  const id = await suggestionIn(plant, 'implementing');
  await night(plant);
  await leave('zhao');
  await night(plant);
  expect(await waitsFor(id)).toEqual(['person:p-zhao']);
  tomorrow();
  await night(plant);
  expect(await waitsFor(id)).toEqual(['office:plant']);
});

test('of a unit without a specialist the office is told once a night, however many it is handed', async () => {
  const filed = async () => [await suggestionIn(plant, 'submitted', { author: 'gao' }), await suggestionIn(plant, 'submitted', { author: 'gao' })];
  const notices = async (ids: readonly string[]) => (await Promise.all(ids.map((id) => told('zhou', id)))).flat().filter((move) => move === 'handOver').length;
  const first = await filed();
  const elsewhere = await suggestionIn(plant, 'implementing');
  await leave('zhao');
  await night(plant);
  for (const id of [...first, elsewhere]) expect(await waitsFor(id)).toEqual(['office:plant']);
  expect([await notices(first), await notices([elsewhere])]).toEqual([1, 1]);
  tomorrow();
  const next = await filed();
  await night(plant);
  expect([await notices(first), await notices(next)]).toEqual([1, 1]);
});
