import fc from 'fast-check';
import { recountAccounts } from '../../cloudfunctions/app/ledger/recount';
import { continueSeasons } from '../../cloudfunctions/app/nightly/continueSeasons';
import { handOverStale } from '../../cloudfunctions/app/nightly/handOver';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { night } from '../plant/night';
import { openTestPlant, type TestPlant } from '../plant/testPlant';
import { audit, unheld } from './audit';
import { readBooks } from './books';
import { makeCuttable } from './cutting';
import { Happens, nothingKnown, playOn, settle, type Memory } from './play';
import { wrongQuality } from './quality';
import type { Stage } from './stage';
import { beginning, beginnings, plots, type Plot, type Story } from './story';

/** Most moments of a story. */
const momentsMost = 80;
/** Plants that live beside each other: while one waits out a conflict, another goes on. */
const lanesAtOnce = 10;
const firstDay = new Date('2026-12-21T09:00:00+08:00');
const dayMs = 86_400_000;
const nightMs = 40_000;
/** Of the last night, what is looked at afterwards. Whole nights come within stories. */
const lastNight = { handOverStale, recountAccounts, continueSeasons };

const stageOf = (plant: TestPlant): Stage => ({
  store: plant.store,
  clock: plant.cloud.clock,
  newId: plant.newId,
  call: plant.call,
  night: async () => { await night(plant); },
});

/** A seed whose story left something wrong, and what. */
export type Failure = { readonly seed: number; readonly wrong: readonly string[] };
export type Tally = {
  readonly histories: number; readonly stories: number; readonly calls: number;
  /** How often each endpoint did what was asked. */
  readonly done: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
};

/** Opens a plant of its own, has something played on it, and answers what is wrong afterwards. */
async function told(perform: (memory: Memory, stage: Stage) => Promise<void>): Promise<{ wrong: string[]; memory: Memory }> {
  const plant = await openTestPlant();
  try {
    makeCuttable(plant.cloud);
    plant.cloud.clock.set(firstDay);
    const memory = nothingKnown();
    const stage = stageOf(plant);
    await perform(memory, stage);
    const early = memory.steady ? await unheld(stage, memory) : [];
    // Once a night what lies with nobody any more, because roles have changed, is handed over.
    stage.clock.advance(dayMs);
    await runNightly({ ...plant.host(null, new Date(stage.clock.now())), log: () => undefined }, nightMs, lastNight);
    return { wrong: [...early, ...await audit(stage, memory), ...await wrongQuality(plant, await readBooks(plant.store))], memory };
  } finally {
    await plant.close();
  }
}

/** What is wrong after this very story. */
export const wrongAfter = async (story: Story): Promise<string[]> => (await told((memory, stage) => playOn(memory, stage, story))).wrong;

const commandsOf = (plot: Plot) => fc.commands([plots[plot].map((happening) => new Happens(happening))], { maxCommands: momentsMost, size: 'max' });

type Tell = (wrong: readonly string[], memory: Memory) => void;

/** The property that one seed stands for: after its story nothing is wrong. */
const storyHolds = (plot: Plot, tell: Tell) => fc.asyncProperty(beginning, commandsOf(plot), async ({ authors, steady }, happenings) => {
  const { wrong, memory } = await told(async (known, stage) => {
    await playOn(known, stage, beginnings[plot](authors));
    known.steady = steady;
    await fc.asyncModelRun(() => ({ model: known, real: stage }), happenings);
    await settle(known, stage);
  });
  tell(wrong, memory);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
});

/**
 * Tells one story after the other, each from the next seed, several beside each other, until so many suggestions have
 * lived. A history is the life of one suggestion among the others of its plant.
 */
export async function simulate({ plot, histories, seed }: { plot: Plot; histories: number; seed: number }): Promise<Tally> {
  const sum = { histories: 0, stories: 0, calls: 0, done: {} as Record<string, number>, failures: [] as Failure[] };
  let next = seed;
  const lane = async () => {
    while (sum.histories < histories) {
      const mine = next;
      next += 1;
      await fc.check(storyHolds(plot, (wrong, { ids, played }) => {
        sum.histories += ids.length;
        sum.stories += 1;
        sum.calls += played.length;
        for (const { endpoint, answer } of played) if (answer.ok) sum.done[endpoint] = (sum.done[endpoint] ?? 0) + 1;
        if (wrong.length > 0) sum.failures.push({ seed: mine, wrong: wrong.slice(0, 10) });
      }), { seed: mine, numRuns: 1, endOnFailure: true });
    }
  };
  await Promise.all(Array.from({ length: lanesAtOnce }, lane));
  return sum;
}

/** The shortest story found that fails as the seed's does, as fast-check reports it; for a permanent test. */
export async function shrink({ plot, seed }: { plot: Plot; seed: number }): Promise<string> {
  return fc.defaultReportMessage(await fc.check(storyHolds(plot, () => undefined), { seed, numRuns: 1 })) ?? `seed ${seed} holds`;
}
