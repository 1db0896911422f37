import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndpointName, Input, Output } from '#shared/contract/index';
import type { Suggestion } from '#shared/model/suggestion';
import { collectionIndexes } from '../../cloudfunctions/store/indexes';
import { Cloud } from '../../local/cloudbase/cloud';
import { disconnect } from '../../local/cloudbase/wire/inProcess';
import { plantCaller, type PlantCaller } from '../../local/plant/caller';
import { seedPlant } from '../../local/plant/seed';

const seededAt = new Date('2026-11-20T07:00:00Z');
const dataDir = mkdtempSync(join(tmpdir(), 'demo-plant-'));
const cloud = new Cloud({ dataDir, envId: `demo-${dataDir.slice(-6).toLowerCase()}`, collections: collectionIndexes, durable: false });
let url: string;
let plant: PlantCaller;
let suggestions: Suggestion[];

beforeAll(async () => {
  url = await cloud.listen(0);
  cloud.clock.set(seededAt);
  await seedPlant(cloud, url);
  cloud.clock.set(seededAt);
  plant = plantCaller(cloud, url);
  suggestions = await plant.store.find('suggestions', { where: {}, limit: 1000 });
}, 120_000);

afterAll(async () => {
  disconnect(cloud);
  await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function does<E extends EndpointName>(openid: string, endpoint: E, input: Input<E>): Promise<Output<E>> {
  const answered = await plant.call(openid, endpoint, input);
  if (answered.ok) return answered.data;
  throw new Error(`${openid} ${endpoint}: ${JSON.stringify(answered)}`);
}

test('the demo plant shows every state that people can bring a suggestion to', () => {
  expect(new Set(suggestions.map(({ status }) => status))).toEqual(new Set([
    'submitted', 'returned', 'unitReview', 'expertReview', 'declined', 'withdrawn',
    'adopted', 'implementing', 'verifying', 'completed', 'standardised',
  ]));
  expect(new Set(suggestions.filter(({ status }) => status === 'adopted').map(({ implementable }) => implementable))).toEqual(new Set([true, false]));
  expect(suggestions.some(({ round }) => round === 2)).toBe(true);
});

test('every unit has suggestions, and something is overdue', async () => {
  const { units } = await does('demo-a1001', 'org.units', {});
  expect(units).toHaveLength(8);
  expect(new Set(suggestions.map(({ unitName }) => unitName))).toEqual(new Set(units.map(({ name }) => name)));
  expect((await does('demo-a1001', 'queue.list', {})).items.some(({ overdue }) => overdue)).toBe(true);
});

test('nothing happens after the moment of seeding, and the year before is full', async () => {
  const history = await plant.store.find('history', { where: {}, orderBy: { field: 'at', direction: 'asc' }, limit: 1000 });
  expect(history.filter(({ at }) => at > seededAt)).toEqual([]);
  expect(new Set(history.map(({ at }) => at.toISOString().slice(0, 7))).size).toBeGreaterThanOrEqual(11);
});

test('each balance is the sum of the person’s entries', async () => {
  const accounts = await plant.store.find('accounts', { where: {}, limit: 1000 });
  const entries = await plant.store.find('entries', { where: {}, limit: 1000 });
  expect(entries.length).toBeGreaterThan(100);
  for (const { personId, year, points, awardsFen } of accounts) {
    const own = entries.filter((entry) => entry.personId === personId && entry.year === year);
    const sum = (book: 'points' | 'money') => own.filter((entry) => entry.book === book).reduce((total, { from, to, amount }) => total + (to.startsWith('person:') ? amount : 0) - (from.startsWith('person:') ? amount : 0), 0);
    expect([personId, year, points, awardsFen]).toEqual([personId, year, sum('points'), sum('money')]);
  }
  expect(new Set(entries.map(({ personId, year }) => `${personId}-${year}`))).toEqual(new Set(accounts.map(({ _id }) => _id)));
});

test('the office sees how reviews were done, and experts have conclusions to judge a second time', async () => {
  expect((await does('demo-a1001', 'quality.scopes', { month: '2026-10' })).items.length).toBeGreaterThan(1);
  expect(await plant.store.find('blindReviews', { where: {}, limit: 100 })).not.toEqual([]);
});

test('of the month that is over the office finds something worth a look', async () => {
  const { items } = await does('demo-a1001', 'quality.signals', { month: '2026-10' });
  expect(items.map(({ kind }) => kind).sort()).toEqual(['alike', 'burst']);
});

test('last year’s ten best are being voted on: some sheets are in, and a leader may vote', async () => {
  const { ballot } = await does('demo-a1003', 'ballot.get', {});
  expect(ballot).toMatchObject({ state: 'open', year: 2025, choices: 10, handedIn: false, result: null });
  expect((await does('demo-a1001', 'ballot.get', {})).ballot?.progress).toEqual({ handedIn: 3, members: 5, mayClose: false });
  expect((await does('demo-a1003', 'home.get', {})).ballot).toEqual({ year: 2025, task: 'vote' });
});

test('the photos of a finished idea can be looked at, before and after', async () => {
  const shown = suggestions.find(({ status, photos, completion }) => status === 'standardised' && photos.length > 0 && completion?.photos.length);
  const view = await does('demo-a1001', 'suggestion.get', { id: shown?._id ?? '' });
  const photos = [...view.photos, ...(view.completion?.photos ?? [])];
  expect(photos).toHaveLength(2);
  for (const photo of photos) {
    const answered = await fetch(photo.url);
    expect([answered.headers.get('content-type'), (await answered.arrayBuffer()).byteLength > 5000]).toEqual(['image/jpeg', true]);
  }
});

test('a visitor can be bound to somebody who is not bound yet', async () => {
  const { items } = await does('demo-a1001', 'people.search', { query: 'A1026' });
  expect(items.map(({ name, bound }) => [name, bound])).toEqual([['胡晓东', false]]);
  const { code } = await does('demo-a1001', 'binding.issue', { personId: items[0]?.id ?? '' });
  expect((await does('visitor-1', 'binding.bind', { workNumber: 'A1026', name: '胡晓东', code })).bound).toBe(true);
});

test('a plant that is there already is not seeded again', async () => {
  const told: string[] = [];
  await seedPlant(cloud, url, (line) => told.push(line));
  expect(told).toEqual([]);
  expect(await plant.store.find('suggestions', { where: {}, limit: 1000 })).toHaveLength(suggestions.length);
});
