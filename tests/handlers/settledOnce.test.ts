import { balances, givePoints, openSeason, reserving } from '../plant/season';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

test('one id used for two reservations settles each once: what was settled names the reservation, not the call', async () => {
  const { prizeId, year } = await openSeason(plant);
  const requestId = plant.newId();
  const ids = [];
  for (const who of ['lin', 'zhao'] as const) {
    await givePoints(plant, who, 12);
    ids.push((await plant.does(who, 'prizes.reserve', reserving(plant, prizeId))).id);
  }
  for (const reservationId of [...ids, ...ids]) await plant.does('zhou', 'desk.handOut', { requestId, reservationId });
  expect(await balances(plant)).toMatchObject({ redeemed: 10, [`person:${idOf('lin')}:${year}`]: 7, [`person:${idOf('zhao')}:${year}`]: 7 });
});
