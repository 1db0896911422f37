import { suggestionIn } from '../plant/arrange';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

test('of a life of more than five hundred moves the latest are shown, and how many came before', async () => {
  const id = await suggestionIn(plant, 'submitted');
  const [submitted] = await plant.store.find('history', { where: { suggestionId: id }, limit: 1 });
  if (!submitted) throw new Error('a submit leaves an entry');
  const later = Array.from({ length: 540 }, (_, i) => ({ ...submitted, _id: `later-${String(i).padStart(6, '0')}`, sequence: i + 2 }));
  await plant.store.transact((transaction) => transaction.insert('history', later));
  const { history, earlierMoves } = await plant.does('lin', 'suggestion.get', { id });
  expect([history.length, earlierMoves, history.at(-1)?.id]).toEqual([500, 41, 'later-000539']);
});
