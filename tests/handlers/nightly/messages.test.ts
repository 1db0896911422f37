import { makes, suggestionFor, suggestionIn } from '../../plant/arrange';
import { night } from '../../plant/night';
import { openidOf, openTestPlant, type TestPlant, type Who } from '../../plant/testPlant';
import { everyMinute } from '../../plant/timer';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
});
afterEach(() => plant.close());

const sent = () => plant.cloud.openApi.messages.sent;
const accepts = (who: Who, template: 'result' | 'review') => plant.does(who, 'messages.note', { requestId: plant.newId(), accepted: [template] });

test('nobody’s phone rings at night: what was told then arrives in the morning, once', async () => {
  plant.cloud.clock.set(new Date('2026-03-02T21:50:00+08:00'));
  await everyMinute(plant);
  await accepts('lin', 'result');
  plant.cloud.clock.set(new Date('2026-03-02T22:00:00+08:00'));
  await suggestionIn(plant, 'returned');
  for (const moment of ['02T22:05', '03T00:10', '03T06:59']) {
    plant.cloud.clock.set(new Date(`2026-03-${moment}:00+08:00`));
    await everyMinute(plant);
  }
  expect(sent()).toEqual([]);
  for (const minute of ['00', '01']) {
    plant.cloud.clock.set(new Date(`2026-03-03T07:${minute}:00+08:00`));
    await everyMinute(plant);
  }
  expect(sent().map(({ touser }) => touser)).toEqual([openidOf('lin')]);
});

test('whoever is named for an appeal, and the office when something is long overdue, is told like any reviewer', async () => {
  const appealed = await suggestionFor(plant, 'inviteExperts', 'expertReview');
  await everyMinute(plant);
  await accepts('tang', 'review');
  await makes(plant, 'zhou', 'inviteExperts', appealed);
  await everyMinute(plant);
  expect(sent().map(({ touser }) => touser)).toEqual([openidOf('tang')]);
  for (let i = 0; i < 5; i += 1) await accepts('zhou', 'review');
  plant.cloud.clock.set(new Date('2026-03-25T02:00:00+08:00'));
  await night(plant);
  plant.cloud.clock.set(new Date('2026-03-25T07:00:00+08:00'));
  await everyMinute(plant);
  expect(sent()).toContainEqual(expect.objectContaining({ touser: openidOf('zhou'), data: expect.objectContaining({ thing3: '有一条建议超期没有办，请督促' }) as object }));
});
