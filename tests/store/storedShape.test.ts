import { connectInProcess } from '../../local/cloudbase/wire/inProcess';
import { unreadable } from '../../local/storedShape';
import { suggestionIn } from '../plant/arrange';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

test('what this version stored it can read, and what came later has a default', async () => {
  const id = await suggestionIn(plant, 'completed');
  const database = connectInProcess(plant.cloud);
  await database.collection('suggestions').doc(id).update({ differs: database.command.remove() });
  expect(await unreadable(database)).toEqual([]);
});

test('a document of another shape is named, with the field that is wrong', async () => {
  const id = await suggestionIn(plant, 'submitted');
  const database = connectInProcess(plant.cloud);
  await database.collection('suggestions').doc(id).update({ status: 'thinking' });
  expect(await unreadable(database)).toEqual([`suggestions ${id}: status`]);
});
