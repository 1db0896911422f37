import { get, type IncomingMessage } from 'node:http';
import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk';
import { openCloud, sdkEnvironment, type Cloud } from '../../local/cloudbase/cloud';
import { temporaryFolder } from './support/temporaryCloud';

const { folder, remove } = temporaryFolder();
const picture = Buffer.from('ffd8ffe000104a464946', 'hex');
let cloud: Cloud;

const open = async (): Promise<void> => {
  cloud = await openCloud({ dataDir: folder, collections: {}, durable: false });
  Object.assign(process.env, sdkEnvironment(await cloud.listen(0)));
};
const app = () => init({ env: SYMBOL_CURRENT_ENV as unknown as string });

beforeEach(open);
afterEach(() => cloud.close());
afterAll(remove);

async function temporaryAddress(fileID: string, maxAge = 60): Promise<string> {
  const { fileList } = await app().getTempFileURL({ fileList: [{ fileID, maxAge }] });
  return encodeURI(fileList[0]?.tempFileURL ?? '');
}

test('a file comes back as it went, also by a name in Chinese, also after a restart', async () => {
  const { fileID } = await app().uploadFile({ cloudPath: 'drafts/d1/照片 1.jpg', fileContent: picture });
  expect(fileID).toBe('cloud://local-env.local/drafts/d1/照片 1.jpg');
  await cloud.close();
  await open();
  const { fileContent } = await app().downloadFile({ fileID });
  expect(Buffer.from(fileContent as Buffer).equals(picture)).toBe(true);
});

test('a temporary address says what the file is and serves until its time is over', async () => {
  const { fileID } = await app().uploadFile({ cloudPath: 'a/b.jpg', fileContent: picture });
  const address = await temporaryAddress(fileID);
  const response = await fetch(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  cloud.clock.advance(61_000);
  expect((await fetch(address)).status).toBe(403);
});

test('an address serves its own file only, for reading only', async () => {
  const { fileID } = await app().uploadFile({ cloudPath: 'a/mine.jpg', fileContent: picture });
  await app().uploadFile({ cloudPath: 'a/other.jpg', fileContent: picture });
  const address = await temporaryAddress(fileID);
  expect((await fetch(address.replace('mine', 'other'))).status).toBe(403);
  expect((await fetch(address.split('?')[0] ?? '')).status).toBe(403);
  expect((await fetch(address, { method: 'PUT', body: 'x' })).status).toBe(403);
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(405);
});

test('an upload serves for the path it was issued for', async () => {
  const { data } = (await app().getUploadMetadata({ cloudPath: 'a/mine.jpg' })) as unknown as { data: { url: string; token: string } };
  const put = (url: string): Promise<Response> => fetch(url, { method: 'PUT', body: 'x', headers: { 'x-cos-security-token': data.token } });
  expect((await put(data.url.replace('mine', 'other'))).status).toBe(403);
  expect((await put(data.url)).status).toBe(200);
});

test.each(['../outside.txt', 'a//b.txt', '/rooted.txt', 'a/./b', 'a/b?c', 'a\\b', 'a/%2e%2e/b', ''])('the path %p is refused', async (cloudPath) => {
  await expect(app().uploadFile({ cloudPath, fileContent: picture })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
});

test('a file that is not there has no address, and deleting says so', async () => {
  const { fileID } = await app().uploadFile({ cloudPath: 'gone.txt', fileContent: picture });
  expect((await app().deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('SUCCESS');
  expect((await app().deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST');
  const { fileList } = await app().getTempFileURL({ fileList: [fileID, 'cloud://other.bucket/gone.txt'] });
  expect(fileList.map(({ code }) => code)).toEqual(['STORAGE_FILE_NONEXIST', 'STORAGE_FILE_NONEXIST']);
});

test('a file of more than 50 MB is refused', async () => {
  await expect(cloud.storage.put('large.bin', Buffer.alloc(50 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'STORAGE_EXCEED_LIMIT' });
});

test('a function is called with what JSON can say and answers so; an unknown one is an error', async () => {
  await expect(app().callFunction({ name: 'echo', data: { a: 1 } })).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  cloud.invokeFunction = ({ name, event }) => Promise.resolve({ name, event, skipped: undefined });
  expect((await app().callFunction({ name: 'echo', data: { a: 1 } })).result).toEqual({ name: 'echo', event: { a: 1 } });
});

test('no page in a browser reaches the database', async () => {
  const ask = (headers: Record<string, string>): Promise<Response> => fetch(`${cloud.storage.base}/admin`, { method: 'POST', body: '{"action":"database.startTransaction"}', headers });
  expect((await ask({})).status).toBe(200);
  expect((await ask({ origin: 'http://evil.example' })).status).toBe(403);
  expect(await statusUnderHost('evil.example')).toBe(403);
});

/** `fetch` does not let a test choose its Host. */
async function statusUnderHost(host: string): Promise<number | undefined> {
  const response = await new Promise<IncomingMessage>((resolve) => get(`${cloud.storage.base}/storage/a`, { headers: { host } }, resolve));
  response.resume();
  return response.statusCode;
}

test('the server answers the SDK and files, and nothing else', async () => {
  const base = cloud.storage.base;
  expect((await fetch(`${base}/`)).status).toBe(404);
  expect((await fetch(`${base}/admin`)).status).toBe(404);
  expect((await fetch(`${base}/admin`, { method: 'POST', body: '[]' })).status).toBe(400);
});
