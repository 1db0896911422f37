import { draft } from '../plant/drafts';
import { moveCall, suggestionIn } from '../plant/arrange';
import { exif, jpeg, jpegOf, png, uploaded, xmpWithPlace } from '../plant/photos';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeAll(async () => { plant = await openTestPlant(); });
afterAll(() => plant.close());

const submitted = (requestId: string, photos: string[]) => plant.outcome('lin', 'suggestion.submit', { ...draft(requestId), photos });

test('nine photos of one’s own are filed, and everybody who may read them gets addresses that work', async () => {
  const id = plant.newId();
  const pictures = Array.from({ length: 9 }, () => jpeg(exif({ withPlace: false })));
  const photos = await uploaded(plant, 'lin', id, pictures);
  expect(await submitted(id, photos)).toBe('ok');
  const shown = (await plant.does('sun', 'suggestion.get', { id })).photos;
  expect(shown.map(({ fileId }) => fileId)).toEqual(photos);
  const first = await fetch(shown[0]?.url ?? '');
  expect(Buffer.from(await first.arrayBuffer())).toEqual(pictures[0]);
});

test.each([
  ['ten photos', 'contentIncomplete', () => Array.from({ length: 10 }, () => jpeg())],
  ['text under the name of a picture', 'photoUnreadable', () => [Buffer.from('not a picture at all')]],
  ['a page that begins like a picture', 'photoUnreadable', () => [Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from('<script>alert(1)</script>')])]],
  ['a page behind a picture', 'photoUnreadable', () => [Buffer.concat([jpeg(), Buffer.from('<script>alert(1)</script>')])]],
  ['a second picture, with its place, behind the first', 'photoUnreadable', () => [Buffer.concat([jpeg(), jpeg(exif({ withPlace: true }))])]],
  ['a photo cut off on its way', 'photoUnreadable', () => [jpeg().subarray(0, -2)]],
  ['a photo without a single pixel', 'photoUnreadable', () => [jpegOf({ width: 0, height: 8 })]],
  ['a photo that no phone can open', 'photoTooLarge', () => [jpegOf({ width: 65_500, height: 65_500 })]],
  ['a PNG without metadata', 'ok', () => [png('IDAT', 'tEXt')]],
  ['a photo whose XMP tells the place in two bytes a sign', 'photoCarriesLocation', () => [jpeg(xmpWithPlace('utf16le'))]],
  ['a PNG with Exif spelled out in its text', 'photoCarriesLocation', () => [png('IDAT', 'tEXt:Raw profile type exif\0\nexif\n')]],
  ['a PNG with Exif behind its pixels', 'photoCarriesLocation', () => [png('IDAT', 'eXIf')]],
  ['a page behind a PNG', 'photoUnreadable', () => [Buffer.concat([png('IDAT'), Buffer.from('<script>')])]],
  ['an empty file', 'photoUnreadable', () => [Buffer.alloc(0)]],
  ['a photo whose Exif tells the place', 'photoCarriesLocation', () => [jpeg(), jpeg(exif({ withPlace: true }))]],
  ['a photo whose XMP tells the place', 'photoCarriesLocation', () => [jpeg(xmpWithPlace())]],
  ['a photo of more than six million bytes', 'photoTooLarge', () => [Buffer.concat([jpeg(), Buffer.alloc(6_000_000)])]],
])('%s: %s', async (_what, refusal, pictures) => {
  const id = plant.newId();
  expect(await submitted(id, await uploaded(plant, 'lin', id, pictures()))).toBe(refusal);
});

test('a photo that was never uploaded is missing', async () => {
  const id = plant.newId();
  const { folder } = await plant.does('lin', 'files.openFolder', { requestId: id, purpose: 'photos' });
  expect(await submitted(id, [plant.cloud.storage.fileIdOf(`${folder}/1.jpg`)])).toBe('photoMissing');
});

test('a photo of the same path in somebody else’s environment is missing, not fetched', async () => {
  const id = plant.newId();
  await uploaded(plant, 'lin', id, [jpeg()]);
  const { folder } = await plant.does('lin', 'files.openFolder', { requestId: id, purpose: 'photos' });
  expect(await submitted(id, [`cloud://other.bucket/${folder}/1.jpg`])).toBe('photoMissing');
});

describe('only files in the folder issued to this person for this draft are taken', () => {
  test.each([
    ['a path of one’s own choosing', async () => [await plant.cloud.storage.put('photos/2026/mine/1.jpg', jpeg())]],
    ['the folder of another draft', () => uploaded(plant, 'lin', plant.newId(), [jpeg()])],
    ['a folder inside the folder', async (id: string) => {
      const { folder } = await plant.does('lin', 'files.openFolder', { requestId: id, purpose: 'photos' });
      return [await plant.cloud.storage.put(`${folder}/inner/1.jpg`, jpeg())];
    }],
    ['a folder whose name begins the same', async (id: string) => {
      const { folder } = await plant.does('lin', 'files.openFolder', { requestId: id, purpose: 'photos' });
      return [await plant.cloud.storage.put(`${folder}0/1.jpg`, jpeg())];
    }],
    ['a folder for roster sheets', async (id: string) => {
      const { folder } = await plant.does('lin', 'files.openFolder', { requestId: id, purpose: 'roster' });
      return [await plant.cloud.storage.put(`${folder}/1.jpg`, jpeg())];
    }],
    ['somebody else’s folder', (id: string) => uploaded(plant, 'zhao', id, [jpeg()])],
    ['one good photo and one of another draft', async (id: string) =>
      [...await uploaded(plant, 'lin', id, [jpeg()]), ...await uploaded(plant, 'lin', plant.newId(), [jpeg()])]],
  ])('%s is foreign', async (_what, put) => {
    const id = plant.newId();
    expect(await submitted(id, await put(id))).toBe('foreignFile');
  });
});

test.each(['..%2f..%2f1.jpg', '1.jpg?x=1', '1.jpg#1.jpg', '%2e%2e', '..jpg', ''])('a file by the name “%s” is foreign, wherever an address made of it would lead', async (name) => {
  const id = plant.newId();
  const { folder } = await plant.does('lin', 'files.openFolder', { requestId: id, purpose: 'photos' });
  expect(await submitted(id, [plant.cloud.storage.fileIdOf(`${folder}/${name}`)])).toBe('foreignFile');
});

test('a folder is given again to whoever opened it, under no guessable name, and to nobody else', async () => {
  const requestId = plant.newId();
  const opened = await plant.does('lin', 'files.openFolder', { requestId, purpose: 'photos' });
  expect(opened).toEqual({ folder: expect.stringMatching(/^photos\/\d{4}\/[0-9a-f]{30}$/), photosMax: 9 });
  expect(await plant.does('lin', 'files.openFolder', { requestId, purpose: 'photos' })).toEqual(opened);
  expect(await plant.outcome('zhao', 'files.openFolder', { requestId, purpose: 'photos' })).toBe('idReused');
  expect(await plant.outcome('lin', 'files.openFolder', { requestId, purpose: 'roster' })).toBe('idReused');
});

test('a completed draft keeps the photos it had and may bring new ones from its own folder', async () => {
  const id = plant.newId();
  const [old = ''] = await uploaded(plant, 'lin', id, [jpeg()]);
  expect(await submitted(id, [old])).toBe('ok');
  await plant.does('sun', ...moveCall(plant, 'return', id));
  const [endpoint, call] = moveCall(plant, 'resubmit', id);
  const [fresh = ''] = await uploaded(plant, 'lin', call.requestId, [jpeg()]);
  const foreign = await uploaded(plant, 'zhao', plant.newId(), [jpeg()]);
  const withPhotos = (photos: string[]) => ({ ...call, photos });
  expect(await plant.outcome('lin', endpoint, withPhotos([old, ...foreign]))).toBe('foreignFile');
  expect(await plant.outcome('lin', endpoint, withPhotos([old, fresh]))).toBe('ok');
  expect((await plant.does('lin', 'suggestion.get', { id })).photos.map(({ fileId }) => fileId)).toEqual([old, fresh]);
});

test('a repeated call answers as the first time, though its photos are gone meanwhile', async () => {
  const id = plant.newId();
  const photos = await uploaded(plant, 'lin', id, [jpeg()]);
  const first = await plant.does('lin', 'suggestion.submit', { ...draft(id), photos });
  await plant.cloud.storage.remove(photos[0] ?? '');
  expect(await plant.does('lin', 'suggestion.submit', { ...draft(id), photos })).toEqual(first);
});

test('photos of the work done are shown with the completion and in the history', async () => {
  const id = await suggestionIn(plant, 'implementing');
  const [endpoint, call] = moveCall(plant, 'reportCompletion', id);
  const photos = await uploaded(plant, 'zhao', call.requestId, [jpeg(), jpeg()]);
  const withPhotos = { ...call, photos };
  expect(await plant.outcome('zhao', endpoint, withPhotos)).toBe('ok');
  const view = await plant.does('lin', 'suggestion.get', { id });
  expect(view.completion?.photos.map(({ fileId }) => fileId)).toEqual(photos);
  expect(view.history.at(-1)?.photos.map(({ url }) => url.startsWith('http'))).toEqual([true, true]);
});
