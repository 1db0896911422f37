// How many requests to the database each endpoint costs, the start and the commit of a transaction included.
import { countOperations } from '../plant/operationCounts';
import { openTestPlant } from '../plant/testPlant';

async function measure(): Promise<void> {
  const plant = await openTestPlant();
  const counts = await countOperations(plant);
  await plant.close();
  console.log(JSON.stringify(counts, null, 2));
}

void measure();
