// A sample of the simulation over HTTP: gateway, function host, the bundles that are deployed, in a process that is killed again and again.
import fc from 'fast-check';
import type { Who } from '../plant/testPlant';
import { audit } from '../simulation/audit';
import { openKilledStage, type KilledStage } from '../simulation/killedStage';
import { nothingKnown, playOn } from '../simulation/play';
import { beginnings, plots, type Moment } from '../simulation/story';

const histories = 20;
const killsLeast = 20;
const seed = 23_222;
const firstDay = new Date('2026-12-21T09:00:00+08:00');
const authors: readonly Who[] = ['lin', 'zhao', 'wang', 'sun', 'chen', 'qian', 'zhou', 'wu', 'he', 'fang', 'tang', 'gao'];

let stage: KilledStage;
beforeAll(async () => { stage = await openKilledStage(); });
afterAll(() => stage.close());

const killEvery = 4;

/** Every fourth moment, and no other, the process dies, each time at another request: before, within and after transactions. */
const withKills = (moments: readonly Moment[]): Moment[] => moments.map((moment, i) => ({
  ...moment,
  attempts: moment.attempts.map((attempt, j) => ({
    ...attempt, sent: j === 0 && i % killEvery === 0 ? { killedAt: 1 + (i / killEvery * 5) % 11, carriedOut: i % (2 * killEvery) === 0 } : typeof attempt.sent === 'object' ? 'once' : attempt.sent,
  })),
}));

test(`nothing is wrong after ${histories} suggestions, their points and prizes have lived in a process killed at least ${killsLeast} times (seed ${seed})`, async () => {
  stage.clock.advance(firstDay.getTime() - stage.clock.now());
  const memory = nothingKnown();
  await playOn(memory, stage, [...beginnings.ledger(authors), ...withKills(fc.sample(plots.ledger, { seed, numRuns: 130 }))]);
  stage.clock.advance(86_400_000);
  await stage.begins?.(null);
  await stage.night();
  expect(await audit(stage, memory)).toEqual([]);
  expect(memory.ids.length).toBeGreaterThanOrEqual(histories);
  expect(stage.kills()).toBeGreaterThanOrEqual(killsLeast);
}, 900_000);
