import type { EndpointName, Input } from '#shared/contract/index';
import type { Cloud } from '../cloudbase/cloud';
import { openDemoBallot } from './ballot';
import { countNights } from './countNights';
import { judgePhotos } from './judgePhotos';
import { payingMonths } from './payMonths';
import { plantCaller, type PlantCaller } from './caller';
import { peopleOfPlant } from './people';
import { telling } from './telling';
import { timetable } from './timetable';
import { openDemoSeason } from './prizes/season';
import { storiesOf } from './suggestions/all';

/** Documents in one insertion: the limit of a transaction's work that the scheme keeps to. */
const insertedAtOnce = 20;
const dayMs = 86_400_000;
/** The plant came to the app a good year ago. */
const openedDaysAgo = 400;

/**
 * Fills an empty cloud with the demo plant: units, people and a year of suggestions, each made by its own people through
 * the real endpoints at its own time, which ends at the cloud's present. Does nothing where there are units already.
 * The cloud must be listening at `url`; its clock is real time afterwards.
 */
export async function seedPlant(cloud: Cloud, url: string, progress: (line: string) => void = () => undefined): Promise<void> {
  const faults: unknown[] = [];
  const plant = plantCaller(cloud, url, faults);
  const [anyUnit] = await plant.store.find('units', { where: {}, limit: 1 });
  if (anyUnit) return;
  const now = new Date(cloud.clock.now());
  const people = await insertPeople(plant, new Date(now.getTime() - openedDaysAgo * dayMs));
  progress(`${people.length} people`);
  const call = async <E extends EndpointName>(openid: string, endpoint: E, input: Input<E>) => {
    const answered = await plant.call(openid, endpoint, input);
    if (answered.ok) return answered.data;
    throw new Error(`${openid} ${endpoint} ${JSON.stringify(input)}: ${JSON.stringify(answered)} ${JSON.stringify(faults)}`);
  };
  const tell = telling(people, call, cloud.storage);
  try {
    const stories = storiesOf(now);
    const events = timetable(stories, now);
    const payUntil = payingMonths({ call, clock: cloud.clock, now }, events[0]?.at ?? now);
    for (const [index, event] of events.entries()) {
      await payUntil(event.at);
      cloud.clock.set(event.at);
      await tell(event);
      if ((index + 1) % 100 === 0 || index + 1 === events.length) progress(`${index + 1} of ${events.length} steps of ${stories.length} suggestions`);
    }
    await openDemoSeason({ call, store: plant.store, cloud, now });
    progress('a redemption season');
    await openDemoBallot({ call, clock: cloud.clock, now });
    progress('a ballot of the ten best');
  } finally {
    cloud.clock.reset();
  }
  await judgePhotos(plant, cloud);
  await countNights(plant, now);
  progress('what nights count');
}

async function insertPeople({ store }: PlantCaller, boundAt: Date) {
  const { units, people } = peopleOfPlant(boundAt);
  await store.transact((transaction) => transaction.insert('units', units));
  for (let start = 0; start < people.length; start += insertedAtOnce) {
    await store.transact((transaction) => transaction.insert('people', people.slice(start, start + insertedAtOnce)));
  }
  return people;
}
