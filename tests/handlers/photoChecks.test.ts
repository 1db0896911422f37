import type { PictureView } from '#shared/contract/views';
import { visiblePhotos } from '#shared/domain/photos';
import { nightlySteps } from '../../cloudfunctions/app/nightly/steps';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { takePhotoVerdict } from '../../cloudfunctions/app/photos/verdict';
import { rulesOn } from '../../cloudfunctions/app/rulebook';
import { appId } from '../../local/cloudbase/openapi/appId';
import { makes, moveCall, suggestionIn } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { jpeg, jpegOf, uploaded } from '../plant/photos';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';
import { everyMinute } from '../plant/timer';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const api = 'security.mediaCheckAsync';
const hourMs = 3_600_000;
const safety = () => plant.cloud.openApi.safety;
const asked = () => plant.cloud.openApi.calls.filter((call) => call.api === api);
const now = () => new Date(plant.cloud.clock.now());

async function push(event: unknown) {
  return takePhotoVerdict(event, { ...await rulesOn(now(), plant.store), store: plant.store, now: now(), appId });
}
const pushAll = async () => Promise.all(safety().takeVerdicts().map(push));
const checked = async () => { await everyMinute(plant); await pushAll(); };
const tonight = () => runNightly(plant.host(null, now()), 20_000, nightlySteps);

/** A suggestion of Lin with so many photos. */
async function filed(photos = 1): Promise<string> {
  const id = plant.newId();
  await plant.does('lin', 'suggestion.submit', { ...draft(id), photos: await uploaded(plant, 'lin', id, Array.from({ length: photos }, () => jpeg())) });
  return id;
}

/** One carried out by Zhao, who reported it with a photo; its first photo has passed. */
async function reported(): Promise<string> {
  const id = await filed();
  await checked();
  await makes(plant, 'sun', 'accept', id);
  await makes(plant, 'he', 'score', id);
  await makes(plant, 'sun', 'adopt', id, { implementerId: idOf('zhao') });
  const [endpoint, input] = moveCall(plant, 'reportCompletion', id);
  await plant.does('zhao', endpoint, { ...input, photos: await uploaded(plant, 'zhao', input.requestId, [jpeg()]) } as never);
  return id;
}

const seen = ({ url, state }: PictureView) => `${url === '' ? 'covered' : 'shown'} ${state ?? 'passed'}`;
const photosFor = async (who: Who, id: string) => (await plant.does(who, 'suggestion.get', { id })).photos.map(seen);
const completionFor = async (who: Who, id: string) => (await plant.does(who, 'suggestion.get', { id })).completion?.photos.map(seen);
const inboxOf = async (who: Who) => (await plant.does(who, 'inbox.list', {})).items.filter(({ move }) => move === 'hidePhoto').map(({ words }) => words);
const stored = async (id: string) => plant.store.get('suggestions', id);

test('each new photo is shown to the checker once, with whoever put it there, apart from the move that brought it', async () => {
  await filed(3);
  expect(asked()).toEqual([]);
  await everyMinute(plant);
  await everyMinute(plant);
  expect(asked().map(({ data }) => [data['openid'], data['media_type'], data['version']])).toEqual([['wx-lin', 2, 2], ['wx-lin', 2, 2], ['wx-lin', 2, 2]]);
});

test('until it has passed, author, reviewers and office see it; others are told that it is being checked', async () => {
  const id = await reported();
  const all = async (view: (who: Who, of: string) => Promise<unknown>) => Object.fromEntries(await Promise.all((['lin', 'zhao', 'sun', 'he', 'zhou', 'tang', 'wu'] as const).map(async (who) => [who, await view(who, id)])));
  const waiting = { lin: ['shown waiting'], zhao: ['shown waiting'], sun: ['shown waiting'], he: ['shown waiting'], zhou: ['shown waiting'], tang: ['shown waiting'], wu: ['covered waiting'] };
  expect(await all(completionFor)).toEqual(waiting);
  await checked();
  expect(await all(completionFor)).toEqual(Object.fromEntries(Object.keys(waiting).map((who) => [who, ['shown passed']])));
});

test('an implementer does not see the author’s photo before it has passed', async () => {
  const id = await filed();
  await makes(plant, 'sun', 'accept', id);
  await makes(plant, 'he', 'score', id);
  await makes(plant, 'sun', 'adopt', id, { implementerId: idOf('zhao') });
  expect(await photosFor('zhao', id)).toEqual(['covered waiting']);
});

test('one that passes changes nothing in the suggestion’s life: whoever has it open may go on', async () => {
  const id = await filed();
  const { version } = await plant.does('sun', 'suggestion.get', { id });
  await checked();
  expect(await photosFor('wu', id)).toEqual(['shown passed']);
  expect(await plant.outcome('sun', ...moveCall(plant, 'accept', id, { version }))).toBe('ok');
});

test('a refused one is hidden from all but author and office; its author is told in words, and may replace it when it is returned', async () => {
  safety().refusedMedia.add('/1.jpg');
  const id = await filed(2);
  await checked();
  expect([await photosFor('lin', id), await photosFor('zhou', id)]).toEqual([['shown refused', 'shown passed'], ['shown refused', 'shown passed']]);
  expect([await photosFor('sun', id), await photosFor('wu', id)]).toEqual([['covered refused', 'shown passed'], ['covered refused', 'shown passed']]);
  expect([await inboxOf('lin'), await inboxOf('sun')]).toEqual([[expect.stringContaining('没有通过平台的内容安全检查')], []]);
  await makes(plant, 'sun', 'return', id);
  const [endpoint, input] = moveCall(plant, 'resubmit', id);
  const kept = (await stored(id))?.photos.slice(1) ?? [];
  safety().refusedMedia.clear();
  await plant.does('lin', endpoint, { ...input, photos: [...kept, ...await uploaded(plant, 'lin', input.requestId, [jpeg()])] } as never);
  await checked();
  expect(await photosFor('wu', id)).toEqual(['shown passed', 'shown passed']);
});

test('one about which the checker is in doubt stays with reviewers, and is not asked about again', async () => {
  safety().doubtfulMedia.add('/1.jpg');
  const id = await filed();
  await checked();
  plant.cloud.clock.advance(24 * hourMs);
  await everyMinute(plant);
  expect([await photosFor('he', id), await photosFor('wu', id), asked().length]).toEqual([['shown doubtful'], ['covered doubtful'], 1]);
});

describe('when the checker', () => {
  test('is away, the photo stays unchecked and is asked about again, ever later', async () => {
    plant.cloud.openApi.cutOff(api);
    const id = await filed();
    const tries: number[] = [];
    for (let minutes = 0; minutes < 6 * 60; minutes += 10) {
      await everyMinute(plant);
      tries.push(asked().length);
      plant.cloud.clock.advance(10 * 60_000);
    }
    expect([tries[0], await photosFor('he', id)]).toEqual([1, ['shown waiting']]);
    // After 10, 20, 40, 80, 160 and 320 minutes, a minute of the timer more or less.
    expect(tries.at(-1)).toBeGreaterThan(3);
    expect(tries.at(-1)).toBeLessThan(8);
    plant.cloud.openApi.reset();
    plant.cloud.clock.advance(6 * hourMs);
    await checked();
    expect(await photosFor('wu', id)).toEqual(['shown passed']);
  });

  test('never answers, or could not fetch it, it is asked again later', async () => {
    const id = await filed();
    await everyMinute(plant);
    safety().lostMedia.add('/1.jpg');
    expect(await pushAll()).toEqual([{ ok: true, value: 'failed' }]);
    expect(await photosFor('wu', id)).toEqual(['covered waiting']);
    safety().lostMedia.clear();
    plant.cloud.clock.advance(hourMs);
    await checked();
    expect([asked().length, await photosFor('wu', id)]).toEqual([2, ['shown passed']]);
  });
});

describe('an answer is taken', () => {
  const verdict = async () => {
    await filed();
    await everyMinute(plant);
    const [event] = safety().takeVerdicts();
    if (!event) throw new Error('the checker was asked');
    return event;
  };

  test('once', async () => {
    const event = await verdict();
    expect([await push(event), await push({ ...event, result: { suggest: 'risky' } })]).toEqual([{ ok: true, value: 'passed' }, { ok: false, refusal: 'notFound' }]);
  });

  test.each([
    ['under a trace that nobody was given', { trace_id: 'made-up' }, 'notFound'],
    ['for another mini program', { appid: 'wx-other' }, 'notAllowed'],
    ['about something else', { Event: 'user_enter_tempsession' }, 'notAllowed'],
    ['without a trace', { trace_id: undefined }, 'notAllowed'],
    ['with a trace that is a query', { trace_id: { $gt: '' } }, 'notAllowed'],
  ])('never %s', async (_what, change, refusal) => {
    expect(await push({ ...await verdict(), ...change })).toEqual({ ok: false, refusal });
  });

  test('by no deployment that does not know its own app id', async () => {
    const event = await verdict();
    const given = { ...await rulesOn(now(), plant.store), store: plant.store, now: now(), appId: '' };
    expect(await takePhotoVerdict({ ...event, appid: '' }, given)).toEqual({ ok: false, refusal: 'notAllowed' });
  });

  test('and costs at most twelve operations, as any move', async () => {
    safety().refusedMedia.add('/1.jpg');
    const event = await verdict();
    await rulesOn(now(), plant.store);
    plant.cloud.operations.reset();
    await push(event);
    expect(plant.cloud.operations.databaseCount()).toBeLessThanOrEqual(12);
  });
});

describe('a photo that is another than the one accepted', () => {
  const pathOf = async (id: string) => ((await stored(id))?.photos[0] ?? '').split('/').slice(3).join('/');

  test('is hidden at night from all but the office, which is told', async () => {
    const id = await filed();
    await checked();
    await plant.cloud.storage.put(await pathOf(id), jpegOf({ width: 9, height: 9 }));
    await tonight();
    expect([await photosFor('zhou', id), await photosFor('lin', id), await photosFor('sun', id)]).toEqual([['shown changed'], ['covered changed'], ['covered changed']]);
    expect(await inboxOf('zhou')).toEqual([expect.stringContaining('提交以后被换过')]);
  });

  test('is found a week later too, and one that is as it was is left alone', async () => {
    const [same, other] = [await filed(), await filed()];
    await checked();
    await tonight();
    await plant.cloud.storage.put(await pathOf(other), jpegOf({ width: 9, height: 9 }));
    await tonight();
    expect(await photosFor('zhou', other)).toEqual(['shown passed']);
    plant.cloud.clock.advance(7 * 24 * hourMs);
    await tonight();
    expect([await photosFor('zhou', same), await photosFor('zhou', other)]).toEqual([['shown passed'], ['shown changed']]);
  });

  test('does not come back when the checker lets it pass', async () => {
    const id = await filed();
    await everyMinute(plant);
    await plant.cloud.storage.put(await pathOf(id), jpegOf({ width: 9, height: 9 }));
    await tonight();
    await pushAll();
    expect(await photosFor('sun', id)).toEqual(['covered changed']);
  });
});

test('a list for everybody shows what has passed, and nothing else', async () => {
  safety().refusedMedia.add('/1.jpg');
  const id = await filed(2);
  const before = await stored(id);
  await checked();
  const after = await stored(id);
  expect([before && visiblePhotos(before, before.photos, null), after && visiblePhotos(after, after.photos, null)]).toEqual([[], [after?.photos[1]]]);
});

test('suggestions filed before photos were checked show them', async () => {
  const id = await suggestionIn(plant, 'submitted');
  const before = await stored(id);
  const photo = await plant.cloud.storage.put('photos/2025/old/1.jpg', jpeg());
  await plant.store.transact(async (transaction) => { if (before) await transaction.replace('suggestions', { ...before, photos: [photo] }); });
  expect(await photosFor('wu', id)).toEqual(['shown passed']);
});
