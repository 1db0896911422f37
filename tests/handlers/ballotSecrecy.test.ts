// Nobody may find out who voted what: see docs/decisions/053. What is stored, answered and logged is compared between
// plants in which the same sheets were given by others, in another order, at other times, by other calls.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from '#shared/model/ballot';
import { answer } from '../../cloudfunctions/app/answer';
import { documents } from '../../cloudfunctions/store/documents';
import type { CollectionName } from '../../cloudfunctions/store/indexes';
import { openBallot, sheetOf } from '../plant/ballot';
import { idOf, openidOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

type Vote = readonly [who: Who, sheet: number, pauseMinutes: number];
const minuteMs = 60_000;

/** The same four people and the same four sheets: who gave which, and when, is all that differs. */
const oneWay: readonly Vote[] = [['wu', 0, 0], ['fang', 1, 5], ['tang', 2, 60], ['gao', 3, 700]];
const otherWays: readonly (readonly Vote[])[] = [
  [['gao', 0, 0], ['tang', 1, 5], ['fang', 2, 60], ['wu', 3, 700]],
  [['fang', 3, 1000], ['wu', 1, 1], ['gao', 2, 2000], ['tang', 0, 30]],
  [['tang', 2, 3], ['gao', 3, 3], ['wu', 0, 3], ['fang', 1, 3]],
];

const sheetsOf = (ids: readonly string[]): Given[][] =>
  [0, 1, 2, 3].map((sheet) => sheetOf([...ids.slice(sheet), ...ids.slice(0, sheet)], (place) => (place * (sheet + 3)) % 11));

type Stored = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Every document of every collection, as it lies there. */
async function everything({ cloud }: TestPlant): Promise<Stored> {
  const found: Record<string, Record<string, unknown>> = {};
  for (const collection of Object.keys(documents) as CollectionName[]) {
    const { data } = await cloud.answer({ request: { action: 'database.getDocument', collectionName: collection, query: '{}', queryType: 'WHERE', limit: 1000 }, bytes: 0 }) as unknown as { data: { list: string[] } };
    data.list.forEach((text, place) => { found[`${collection} ${place}`] = JSON.parse(text) as Record<string, unknown>; });
  }
  return found;
}

/** Of every document, the fields that are not as before, whole; a new document wholly. */
const changes = (before: Stored, after: Stored) => Object.fromEntries(Object.entries(after).flatMap(([place, doc]) => {
  const changed = Object.entries(doc).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[place]?.[field]));
  return changed.length > 0 ? [[place, Object.fromEntries(changed)]] : [];
}));

/** What a ballot leaves: in the database, in the log, and for those who look while it runs. */
async function traceOf(votes: readonly Vote[]) {
  const plant = await openTestPlant();
  const lines: Readonly<Record<string, unknown>>[] = [];
  try {
    const { ids, year } = await openBallot(plant);
    const sheets = sheetsOf(ids);
    const before = await everything(plant);
    for (const [who, sheet, pause] of votes) {
      plant.cloud.clock.advance(pause * minuteMs);
      for (let skipped = 0; skipped < pause % 7; skipped += 1) plant.newId();
      const host = { ...plant.host(openidOf(who), new Date(plant.cloud.clock.now())), log: (line: Readonly<Record<string, unknown>>) => lines.push(line) };
      expect(await answer({ endpoint: 'ballot.handIn', input: { year, given: sheets[sheet] } }, host)).toEqual({ ok: true, data: { before: false } });
    }
    const seen = await Promise.all((['zhou', 'wu', 'gao'] as const).map((who) => plant.does(who, 'ballot.get', { year })));
    return { stored: changes(before, await everything(plant)), lines, seen, year };
  } finally {
    await plant.close();
  }
}

test('what votes leave in the database is the same to the letter, whoever gave which sheet, in whatever order, whenever', async () => {
  const { stored } = await traceOf(oneWay);
  for (const votes of otherWays) expect((await traceOf(votes)).stored).toEqual(stored);
}, 60_000);

test('a vote leaves a name on the roll and marks in the urn, and nothing else anywhere', async () => {
  const { stored } = await traceOf(oneWay);
  const fields = Object.fromEntries(Object.entries(stored).map(([place, change]) => [place.split(' ')[0], Object.keys(change).sort()]));
  expect(fields).toEqual({ ballots: ['version', 'voted'], urns: ['tallies', 'version'] });
  const [roll, urn] = ['ballots', 'urns'].map((name) => Object.entries(stored).find(([place]) => place.startsWith(`${name} `))?.[1]);
  expect(roll?.voted).toEqual((['wu', 'fang', 'tang', 'gao'] as const).map(idOf).sort());
  const leaves = JSON.stringify(urn).match(/"(?:[^"\\]|\\.)*"/g)?.map((text) => text.slice(1, -1)) ?? [];
  expect(leaves.filter((text) => !/^(version|tallies|suggestionId|quality|effect|value|electable-\d+|\$number\w+|\d{1,2})$/.test(text))).toEqual([]);
});

test('the marks of a candidate lie by size, each criterion by itself', async () => {
  const { stored } = await traceOf(oneWay);
  const tallies = Object.entries(stored).find(([place]) => place.startsWith('urns '))?.[1]?.tallies as Record<string, number[]>[];
  for (const tally of tallies) {
    for (const criterion of ['quality', 'effect', 'value']) expect(tally[criterion]).toEqual([...tally[criterion] ?? []].sort((a, b) => Number(a) - Number(b)));
  }
});

test('while it runs, office and members are told numbers only, the same whatever was voted', async () => {
  const [one, other] = [await traceOf(oneWay), await traceOf(otherWays[0] ?? [])];
  expect(other.seen).toEqual(one.seen);
  for (const { ballot } of one.seen) expect(ballot?.result).toBeNull();
  expect(one.seen.map(({ ballot }) => ballot?.progress)).toEqual([{ handedIn: 4, members: 4, mayClose: true }, null, null]);
});

test('the log knows that somebody handed in, not who and not what', async () => {
  const { lines } = await traceOf(oneWay);
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).toEqual({ requestId: expect.stringMatching(/^call-\d+$/), endpoint: 'ballot.handIn', ms: expect.any(Number), outcome: 'ok' });
});

test('only who counts opens the urn: no list, export or page reads it', () => {
  const root = join(__dirname, '../../cloudfunctions');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const reading = files.filter((file) => /'urns'/.test(readFileSync(join(root, file), 'utf8')));
  expect(reading.sort()).toEqual(['app/ballot/views.ts', 'app/handlers/ballot.ts', 'app/handlers/ballotOffice.ts']);
});
