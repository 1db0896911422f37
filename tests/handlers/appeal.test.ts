import type { ExpertGroup, Role } from '#shared/policy/roles';
import { makes, suggestionFor } from '../plant/arrange';
import { night } from '../plant/night';
import { originalId } from '../plant/samples';
import { idOf, openidOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
let id: string;
/** Lin's appeal goes to the group for safety and environment, in which Fang sits alone and which nobody leads. */
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
  id = await suggestionFor(plant, 'inviteExperts', 'expertReview');
});
afterEach(() => plant.close());

const give = (who: Who, role: Role, scope: ExpertGroup) =>
  plant.does('zhou', 'roles.give', { requestId: plant.newId(), personId: idOf(who), role, scope, from: '2026-03-02' });
const queueOf = async (who: Who) => (await plant.does(who, 'queue.list', {})).items.map((line) => line.id).filter((one) => one !== originalId);
const movesOf = async (who: Who) => {
  const view = await plant.call(openidOf(who), 'suggestion.get', { id });
  return view.ok ? view.data.moves : view;
};
const invites = (...experts: Who[]) => makes(plant, 'zhou', 'inviteExperts', id, { expertIds: experts.map(idOf) });

test('an appeal whose group is short stands in the office’s queue until it names somebody', async () => {
  expect([await queueOf('zhou'), await movesOf('zhou')]).toEqual([[id], expect.arrayContaining(['inviteExperts'])]);
  await invites('tang');
  expect([await queueOf('zhou'), await movesOf('zhou')]).toEqual([[], expect.not.arrayContaining(['inviteExperts'])]);
});

test('whoever is named is told, finds it in the queue, scores it and concludes it where the group has no lead', async () => {
  await invites('tang');
  expect(await queueOf('tang')).toEqual([id]);
  expect((await plant.does('tang', 'inbox.list', {})).items[0]).toMatchObject({ move: 'inviteExperts', suggestionId: id });
  expect((await plant.does('lin', 'suggestion.get', { id })).heldBy).toBe('增请的专家、安全环保组评审专家');
  await makes(plant, 'tang', 'score', id);
  expect(await plant.outcome('tang', 'suggestion.adopt', { requestId: plant.newId(), id, grade: 'second', implementable: true, words: '复议属实' })).toBe('quorumMissing');
  await makes(plant, 'fang', 'score', id);
  await makes(plant, 'tang', 'adopt', id, { implementerId: idOf('zhao') });
  expect(await plant.store.get('suggestions', id)).toMatchObject({ status: 'adopted', stage: 'expertReview', onAppeal: true });
  expect((await plant.does('lin', 'suggestion.get', { id })).history.at(-2)?.move).toBe('score');
});

test('where the group has a lead who may judge, those named only score', async () => {
  await give('qian', 'groupLead', 'safetyEnvironment');
  await invites('tang');
  expect(await movesOf('tang')).toEqual(['score']);
  await makes(plant, 'tang', 'score', id);
  expect(await queueOf('tang')).toEqual([]);
  await makes(plant, 'fang', 'score', id);
  await makes(plant, 'qian', 'decline', id);
});

test('a lead keeps concluding while the office is asked to name somebody, and the office does not conclude instead', async () => {
  await give('qian', 'groupLead', 'safetyEnvironment');
  await night(plant);
  expect([await queueOf('zhou'), await queueOf('qian')]).toEqual([[id], [id]]);
  expect(await movesOf('zhou')).not.toContain('decline');
  expect(await movesOf('qian')).toContain('markDuplicate');
});

test('nobody is named who decided before, wrote it, or is no expert of another group', async () => {
  await give('sun', 'expert', 'generalManagement');
  await give('lin', 'expert', 'generalManagement');
  for (const who of ['sun', 'lin', 'fang', 'qian', 'left'] as const) {
    expect([who, await plant.outcome('zhou', 'suggestion.inviteExperts', { requestId: plant.newId(), id, expertIds: [idOf(who)] })]).toEqual([who, 'expertsUnfit']);
  }
});

test('when whoever was named leaves the plant, the office holds it again the next morning', async () => {
  await invites('tang');
  const person = await plant.store.get('people', idOf('tang'));
  if (!person) throw new Error('Tang is on the roster');
  await plant.store.transact((transaction) => transaction.replace('people', { ...person, state: 'left', roleKeys: [] }));
  await night(plant);
  expect([await queueOf('zhou'), await movesOf('zhou')]).toEqual([[id], expect.arrayContaining(['inviteExperts', 'markDuplicate'])]);
});

test('the history says who was named; what scores they gave stays hidden until one’s own is given', async () => {
  await invites('tang');
  await makes(plant, 'tang', 'score', id);
  const view = await plant.does('fang', 'suggestion.get', { id });
  expect(view.history.find(({ move }) => move === 'inviteExperts')).toMatchObject({ byName: '周敏', as: 'office', expertNames: ['唐工'] });
  expect(view.panel).toMatchObject({ given: 1, needed: 2, scores: null });
});
