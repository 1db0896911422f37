import { makes, suggestionIn } from '../plant/arrange';
import { originalId } from '../plant/samples';
import { openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const queueOf = async (who: Who) => (await plant.does(who, 'queue.list', {})).items.map(({ id }) => id);
const sumsOf = async (who: Who) => {
  const { balance, awardsFen } = await plant.does(who, 'points.get', {});
  return [balance, awardsFen];
};

test('a group that is asked for advice finds the question in its queue, while the unit goes on holding the suggestion', async () => {
  const id = await suggestionIn(plant, 'unitReview');
  await makes(plant, 'sun', 'consult', id);
  expect([await queueOf('tang'), await queueOf('sun')].map((ids) => ids.includes(id))).toEqual([true, true]);
  await makes(plant, 'tang', 'advise', id);
  expect([await queueOf('tang'), await queueOf('sun')].map((ids) => ids.includes(id))).toEqual([false, true]);
  expect((await plant.does('lin', 'suggestion.get', { id })).history.map(({ move }) => move)).toEqual(['submit', 'accept', 'consult', 'advise']);
});

test('escalated, a suggestion is judged by the lead of the group, and an expert verifies what was done', async () => {
  const id = await suggestionIn(plant, 'expertReview');
  expect(await plant.outcome('sun', 'suggestion.adopt', { requestId: plant.newId(), id, grade: 'first', implementable: true })).toBe('notAllowed');
  await makes(plant, 'tang', 'score', id);
  await makes(plant, 'tang', 'adopt', id, { grade: 'first' });
  await makes(plant, 'lin', 'reportCompletion', id);
  expect(await plant.outcome('sun', 'suggestion.verifyCompletion', { requestId: plant.newId(), id })).toBe('notAllowed');
  await makes(plant, 'tang', 'verifyCompletion', id);
  expect(await sumsOf('lin')).toEqual([4, 12_000]);
});

test('transferred, it waits in the other unit’s queue and still counts for the author’s unit', async () => {
  const id = await suggestionIn(plant, 'submitted');
  await makes(plant, 'sun', 'transfer', id);
  expect([await queueOf('chen'), await queueOf('sun')].map((ids) => ids.includes(id))).toEqual([true, false]);
  expect(await plant.does('lin', 'suggestion.get', { id })).toMatchObject({ heldBy: '动能分厂专员', unitName: '冲压分厂' });
});

test('an appeal goes to the experts of its category, and those who decided first take no part', async () => {
  const id = await suggestionIn(plant, 'declined');
  await makes(plant, 'lin', 'appeal', id);
  // Safety has an expert and no lead: the office stands in.
  const view = await plant.does('lin', 'suggestion.get', { id });
  expect([view.status, view.onAppeal, view.heldBy]).toEqual(['expertReview', true, '合理化建议办公室、安全环保组评审专家']);
  expect(await plant.outcome('lin', 'suggestion.withdraw', { requestId: plant.newId(), id })).toBe('wrongStatus');
  await makes(plant, 'fang', 'score', id);
  await makes(plant, 'zhou', 'decline', id);
  expect(await plant.outcome('lin', 'suggestion.appeal', { requestId: plant.newId(), id, words: '再看一次' })).toBe('wrongStatus');
});

test('whoever stood in for the first decision does not decide the appeal', async () => {
  const id = await suggestionIn(plant, 'unitReview', { author: 'gao', specialist: 'zhou' });
  await makes(plant, 'zhou', 'decline', id);
  await makes(plant, 'gao', 'appeal', id);
  expect((await plant.does('gao', 'suggestion.get', { id })).heldBy).toBe('领导小组、安全环保组评审专家');
  expect(await plant.outcome('zhou', 'suggestion.decline', { requestId: plant.newId(), id, reason: 'other', words: '维持原结论' })).toBe('ownSuggestion');
  await makes(plant, 'fang', 'score', id);
  await makes(plant, 'wu', 'adopt', id);
});

test('a duplicate keeps the link to an earlier suggestion, and a later one cannot be the original', async () => {
  const [id, later] = [await suggestionIn(plant, 'unitReview'), await suggestionIn(plant, 'submitted')];
  expect(await plant.outcome('sun', 'suggestion.markDuplicate', { requestId: plant.newId(), id, originalId: later })).toBe('originalUnfit');
  await makes(plant, 'sun', 'markDuplicate', id);
  expect(await plant.does('lin', 'suggestion.get', { id })).toMatchObject({ status: 'duplicate', duplicateOf: originalId });
});

test('a corrected grade pays the difference by taking the first award back and paying the right one', async () => {
  const id = await suggestionIn(plant, 'adopted');
  await makes(plant, 'zhou', 'correct', id, { grade: 'third' });
  expect(await sumsOf('lin')).toEqual([2, 3_000]);
  expect((await plant.does('lin', 'points.get', {})).entries.filter(({ book }) => book === 'money').map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([-8_000, 3_000, 8_000]);
});

test('a revoked decision takes back what it earned, and adopting again pays again', async () => {
  const id = await suggestionIn(plant, 'completed');
  await makes(plant, 'zhou', 'revoke', id);
  expect(await sumsOf('lin')).toEqual([2, 8_000]);
  await makes(plant, 'zhou', 'revoke', id);
  expect(await sumsOf('lin')).toEqual([0, 0]);
  await makes(plant, 'he', 'score', id);
  await makes(plant, 'sun', 'adopt', id, { grade: 'first' });
  expect(await sumsOf('lin')).toEqual([2, 12_000]);
});

test('declared invalid, a suggestion earns nothing and counts for nothing', async () => {
  const id = await suggestionIn(plant, 'standardised');
  await makes(plant, 'zhou', 'invalidate', id);
  expect(await sumsOf('lin')).toEqual([0, 0]);
  const [counter] = await plant.store.find('counters', { where: { unitId: 'stamping' }, limit: 1 });
  expect(counter?.counts['all']?.['all']).toMatchObject({ effective: 0, adopted: 0, completed: 0, authors: 0 });
});

test('those who judge find any suggestion by the number people say', async () => {
  const id = await suggestionIn(plant, 'submitted');
  const { number } = await plant.does('lin', 'suggestion.get', { id });
  expect((await plant.does('chen', 'suggestion.find', { number: number.toLowerCase() })).items.map((line) => line.id)).toEqual([id]);
});
