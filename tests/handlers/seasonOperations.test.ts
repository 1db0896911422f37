import type { EndpointName, Input } from '#shared/contract/index';
import { givePoints, openSeason, reserved, reserving } from '../plant/season';
import { openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

async function cost<E extends EndpointName>(who: Who, endpoint: E, input: Input<E>): Promise<number> {
  plant.cloud.operations.reset();
  await plant.does(who, endpoint, input);
  return plant.cloud.operations.databaseCount();
}

test('the shelf, one’s own reservations and the desk’s lists cost at most three operations', async () => {
  await reserved(plant);
  await plant.does('lin', 'prizes.shelf', {});
  expect([await cost('lin', 'prizes.shelf', {}), await cost('lin', 'prizes.mine', {}), await cost('sun', 'desk.list', {}), await cost('zhou', 'desk.list', {})]
    .filter((operations) => operations > 3)).toEqual([]);
});

test('a reservation costs at most thirteen operations, the answer that all are gone nine', async () => {
  const { prizeId } = await openSeason(plant, [{ name: '雨伞', tierId: '1', stock: 1 }]);
  for (const who of ['lin', 'zhao'] as const) await givePoints(plant, who, 12);
  expect(await cost('lin', 'prizes.reserve', reserving(plant, prizeId))).toBeLessThanOrEqual(13);
  plant.cloud.operations.reset();
  expect(await plant.outcome('zhao', 'prizes.reserve', reserving(plant, prizeId))).toBe('soldOut');
  expect(plant.cloud.operations.databaseCount()).toBeLessThanOrEqual(9);
});

test('finding a code and handing out cost at most seven operations each', async () => {
  const { id, code } = await reserved(plant);
  await plant.does('sun', 'prizes.shelf', {});
  expect(await cost('sun', 'desk.find', { code })).toBeLessThanOrEqual(7);
  expect(await cost('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: id })).toBeLessThanOrEqual(7);
});
