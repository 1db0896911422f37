import { runNightly } from '../../../cloudfunctions/app/nightly/run';
import type { NightlyHost, NightlyStep } from '../../../cloudfunctions/app/nightly/step';
import { openTestPlant, type TestPlant } from '../../plant/testPlant';

let plant: TestPlant;
let lines: Readonly<Record<string, unknown>>[];
let host: NightlyHost;
beforeEach(async () => {
  plant = await openTestPlant();
  lines = [];
  host = { ...plant.host(null, new Date('2026-11-22T02:00:00+08:00')), log: (line) => lines.push(line) };
});
afterEach(() => plant.close());

/** A step that notes its turns and has more to do for so many of them. */
const lasting = (turns: number, noted: string[], name: string): NightlyStep => async ({ count }) => {
  noted.push(name);
  count(name);
  return noted.filter((one) => one === name).length < turns ? 'more' : 'done';
};

test('steps take turns, so that a long one keeps nobody waiting', async () => {
  const noted: string[] = [];
  const report = await runNightly(host, 40_000, { long: lasting(3, noted, 'long'), short: lasting(1, noted, 'short') });
  expect(noted).toEqual(['long', 'short', 'long', 'long']);
  expect(report).toEqual({ steps: { long: 'done', short: 'done' }, counts: { long: 3, short: 1 } });
});

test('a step that fails is logged by its name and stops no other', async () => {
  const noted: string[] = [];
  const fails: NightlyStep = async () => { throw new Error('the disk is full'); };
  const report = await runNightly(host, 40_000, { fails, works: lasting(2, noted, 'works') });
  expect(report.steps).toEqual({ fails: 'failed', works: 'done' });
  expect(lines).toContainEqual(expect.objectContaining({ step: 'fails', fault: expect.stringContaining('the disk is full') as string }));
});

test('a run whose time is over leaves the rest to the next one', async () => {
  const noted: string[] = [];
  const report = await runNightly(host, 0, { late: lasting(1, noted, 'late') });
  expect([report.steps, noted]).toEqual([{ late: 'more' }, []]);
});

test('the timer’s own steps find nothing to do in a plant where nothing is due, twice', async () => {
  for (const run of ['first', 'second']) {
    const { steps, counts } = await runNightly(host, 40_000);
    expect([run, new Set(Object.values(steps)), Object.values(counts).filter((n) => n > 0)]).toEqual([run, new Set(['done']), []]);
  }
});
