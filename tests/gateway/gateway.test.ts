import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { collectionIndexes } from '../../cloudfunctions/store/indexes';
import { type Cloud, openCloud, sdkEnvironment } from '../../local/cloudbase/cloud';
import { connectInProcess, disconnect } from '../../local/cloudbase/wire/inProcess';
import { FunctionHost } from '../../local/functionHost/host';
import { Gateway } from '../../local/gateway/gateway';

const folder = mkdtempSync(join(tmpdir(), 'gateway-test-'));
const h5Folder = join(folder, 'h5');
const envId = 'gateway-test';
let cloud: Cloud;
let functions: FunctionHost;
let gateway: Gateway;
let address = '';

beforeAll(async () => {
  cloud = await openCloud({ dataDir: join(folder, 'data'), envId, collections: collectionIndexes });
  const environment = sdkEnvironment(await cloud.listen(0), envId);
  functions = new FunctionHost({ folder: join(__dirname, 'fixtures'), environment, environmentId: envId, clock: cloud.clock, log: () => undefined, timeoutMs: 1_500 });
  const database = connectInProcess(cloud);
  gateway = new Gateway({ cloud, functions, database, pushVerdicts: async () => 0, h5Folder });
  address = await gateway.listen(0);
  cloud.storage.base = address;
  await database.collection('units').add({ _id: 'u-steel', schema: 1, version: 1, name: '炼钢车间', teams: [] });
  await database.collection('people').add([person('张三', 'o-zhang', [{ role: 'specialist', scope: 'u-steel' }]), person('李四', 'o-li', []), person('王五', 'unbound:p-wang', []), person('访客甲', 'visitor-2', [])]);
  putFile('index.html', '<!doctype html><title>金点子</title>');
  putFile('js/app.0123abcd.js', 'void 0;');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});

afterAll(async () => {
  await gateway.close();
  await functions.close();
  disconnect(cloud);
  await cloud.close();
  rmSync(folder, { recursive: true });
});

function person(name: string, account: string, grants: object[]) {
  const since = { from: '2026-01-01', until: null };
  return { _id: `p-${account}`, name, account, workNumber: `W-${name}`, unitName: '炼钢车间', state: 'active', grants: grants.map((grant) => ({ ...grant, ...since })) };
}

function putFile(path: string, content: string): void {
  mkdirSync(dirname(join(h5Folder, path)), { recursive: true });
  writeFileSync(join(h5Folder, path), content);
}

async function ask(method: string, path: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}) {
  const content = body === undefined ? null : typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const response = await fetch(`${address}${path}`, { method, headers, body: content });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as Record<string, unknown>) : text };
}

const asZhang = { 'x-openid': 'o-zhang' };

describe('functions', () => {
  it('are called as the account in x-openid', async () => {
    const { status, body } = await ask('POST', '/functions/probe', { body: { deed: 'identity' }, headers: asZhang });
    expect({ status, body }).toEqual({ status: 200, body: { environment: 'o-zhang', context: 'o-zhang', source: 'wx_client', trigger: null } });
  });

  it('are called without an identity when the header is missing', async () => {
    expect((await ask('POST', '/functions/probe', { body: { deed: 'identity' } })).body).toMatchObject({ environment: null, context: null });
  });

  it('cannot be given an identity by the event', async () => {
    const body = { deed: 'event', userInfo: { openId: 'o-other' } };
    expect((await ask('POST', '/functions/probe', { body, headers: asZhang })).body).toMatchObject({ userInfo: { openId: 'o-zhang' } });
  });

  it.each([
    ['bad JSON', 'POST', '/functions/probe', '{', 400, 'badJson'],
    ['JSON nested without end', 'POST', '/functions/probe', `{"input":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, 'badJson'],
    ['an event that is no object', 'POST', '/functions/probe', '[1]', 400, 'badInput'],
    ['an unknown function', 'POST', '/functions/lost', '{}', 404, 'FUNCTION_NOT_FOUND'],
    ['a path that leads elsewhere', 'POST', '/functions/..%2Fprobe', '{}', 405, 'wrongMethod'],
    ['another method', 'GET', '/functions/probe', undefined, 405, 'wrongMethod'],
    ['a body above the phone’s 100 KB', 'POST', '/functions/probe', JSON.stringify({ deed: 'nothing', text: 'x'.repeat(110_000) }), 413, 'FUNCTIONS_EVENT_TOO_LARGE'],
    ['a body above all bounds', 'POST', '/functions/probe', 'x'.repeat(9_000_000), 413, 'tooLarge'],
    ['a function that throws', 'POST', '/functions/probe', '{"deed":"throw"}', 502, 'FUNCTIONS_EXECUTE_FAIL'],
    ['a function that never answers', 'POST', '/functions/probe', '{"deed":"hang"}', 504, 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
    ['an unknown timer', 'POST', '/timers/lost', undefined, 404, 'FUNCTION_NOT_FOUND'],
  ])('%s is refused with a reason', async (_what, method, path, body, status, error) => {
    const answer = await ask(method, path, { body });
    expect(answer).toMatchObject({ status, body: { error, message: expect.stringMatching(/./) } });
  });

  it('are fired as timers, without a person', async () => {
    expect((await ask('POST', '/timers/nightly')).body).toMatchObject({ trigger: 'timer', openid: null });
  });
});

describe('the clock', () => {
  afterEach(() => cloud.clock.reset());

  it('is set for functions, timers and server dates alike', async () => {
    const now = '2031-03-01T08:00:00.000Z';
    await ask('POST', '/clock', { body: { now } });
    const { now: seen } = (await ask('POST', '/functions/probe', { body: { deed: 'time' } })).body as unknown as { now: number };
    const timer = (await ask('POST', '/timers/nightly')).body as unknown as { event: { Time: string } };
    expect(new Date(seen).toISOString()).toMatch(/^2031-03-01T08:0/);
    expect(timer.event.Time).toMatch(/^2031-03-01T08:0/);
    expect(new Date(cloud.clock.now()).toISOString()).toMatch(/^2031-03-01T08:0/);
  });

  it('is advanced and set back to the real time', async () => {
    const day = 86_400_000;
    await ask('POST', '/clock', { body: { advanceMs: day } });
    expect(cloud.clock.now()).toBeGreaterThanOrEqual(Date.now() + day - 1_000);
    await ask('POST', '/clock', { body: { reset: true } });
    expect(cloud.clock.now()).toBeLessThan(Date.now() + day / 2);
  });

  it.each([[{ now: 'tomorrow' }], [{ now: '9999-12-31T00:00:00Z' }], [{ advanceMs: 1e300 }], [{ advanceMs: '1' }], [{}], [{ reset: false }]])('refuses %j', async (body) => {
    expect(await ask('POST', '/clock', { body })).toMatchObject({ status: 400, body: { error: 'badInput' } });
  });
});

describe('the people to play', () => {
  it('are those with an account, people with a role first, then newcomers with accounts that nobody has', async () => {
    const { body } = await ask('GET', '/people');
    expect(body).toEqual([
      { name: '张三', workNumber: 'W-张三', openid: 'o-zhang', roles: ['专员（炼钢车间）'], unit: '炼钢车间' },
      { name: '李四', workNumber: 'W-李四', openid: 'o-li', roles: ['职工'], unit: '炼钢车间' },
      { name: '访客甲', workNumber: 'W-访客甲', openid: 'visitor-2', roles: ['职工'], unit: '炼钢车间' },
      ...['visitor-1', 'visitor-3', 'visitor-4'].map((openid) => ({ name: openid.replace('visitor-', '访客 '), workNumber: null, openid, roles: ['访客'], unit: null })),
    ]);
  });
});

describe('the contract', () => {
  it('gives every endpoint with schemas, callers and refusals in words', async () => {
    const { body } = await ask('GET', '/contract');
    const endpoints = body['endpoints' as never] as Record<string, { input: { type: string; required: string[] }; output: { type: string }; who: { label: string }[]; refusals: { refusal: string; message: string }[] }>;
    expect(endpoints['suggestion.submit']?.input).toMatchObject({ type: 'object', required: expect.arrayContaining(['requestId']) });
    for (const { output, who, refusals } of Object.values(endpoints)) {
      expect(output.type).toBe('object');
      expect(who.every(({ label }) => label.length > 0)).toBe(true);
      expect(refusals).toContainEqual({ refusal: 'notBound', message: '请先绑定工号' });
    }
  });
});

describe('the stand-ins for WeChat', () => {
  it('judge as they are told, until they are reset', async () => {
    await ask('POST', '/openapi', { body: { refusedWords: ['违禁'], unreachable: ['subscribeMessage.send'] } });
    const check = () => cloud.openApi.call('security.msgSecCheck', { content: '违禁内容', version: 2, scene: 1, openid: 'o-li' });
    expect(await check()).toMatchObject({ result: { suggest: 'risky' } });
    expect((await ask('GET', '/openapi')).body).toMatchObject({ calls: [{ api: 'security.msgSecCheck' }], messages: [] });
    await ask('POST', '/openapi', { body: { reset: true } });
    expect(await check()).toMatchObject({ result: { suggest: 'pass' } });
  });

  it('refuse to be told what they do not know', async () => {
    expect(await ask('POST', '/openapi', { body: { unreachable: ['pigeon.send'] } })).toMatchObject({ status: 400, body: { error: 'badInput' } });
  });
});

describe('files', () => {
  const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

  it('are put by an account and read under a temporary address on the gateway itself', async () => {
    const { status, body } = await ask('PUT', '/storage/drafts/d1/%E7%85%A7%E7%89%87%201.jpg', { body: photo, headers: asZhang });
    const fileID = (body as { fileID: string }).fileID;
    expect({ status, fileID }).toEqual({ status: 200, fileID: `cloud://${envId}.local/drafts/d1/照片 1.jpg` });
    const temporary = cloud.storage.temporaryUrl(fileID, 60_000) ?? '';
    expect(temporary.startsWith(`${address}/storage/`)).toBe(true);
    const response = await fetch(temporary);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(photo);
  });

  it.each([
    ['nobody', '/storage/a.jpg', {}, 401],
    ['an account, under a path that leads elsewhere', '/storage/a/%2e%2e%2fb.jpg', asZhang, 400],
    ['an account, badly encoded', '/storage/%E7.jpg', asZhang, 400],
  ])('are not taken from %s', async (_who, path, headers: Record<string, string>, status) => {
    expect((await ask('PUT', path, { body: photo, headers })).status).toBe(status);
  });

  it('are put only where there is none, as the storage rule has it', async () => {
    expect(await ask('PUT', '/storage/drafts/d1/%E7%85%A7%E7%89%87%201.jpg', { body: photo, headers: asZhang })).toMatchObject({ status: 403 });
  });
  it('are not taken above 10 MB', async () => {
    expect(await ask('PUT', '/storage/large.jpg', { body: new Uint8Array(10 * 1024 * 1024 + 1), headers: asZhang })).toMatchObject({ status: 413, body: { error: 'tooLarge' } });
  });

  it('are not read without a temporary address', async () => {
    expect((await ask('GET', '/storage/drafts/d1/%E7%85%A7%E7%89%87%201.jpg')).status).toBe(403);
  });
});

describe('the phone app', () => {
  it('is served at the root, never from a cache; what carries a hash is kept for good', async () => {
    const [page, script] = [await ask('GET', '/'), await ask('GET', '/js/app.0123abcd.js')];
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('金点子') });
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toContain('text/javascript');
  });

  it.each(['/lost', '/js', '/index.html/', '/%00', `/${'a'.repeat(5_000)}`, '/..%2fsecret.txt', '/%2e%2e/secret.txt'])('has nothing at %s', async (path) => {
    expect(await ask('GET', path)).toMatchObject({ status: 404, body: { error: 'notFound' } });
  });
});

it.each(['//', '/%', '/storage/%'])('an address that is none, %s, is the asker’s mistake', async (path) => {
  expect((await ask('GET', path)).status).toBe(400);
});

describe('strangers', () => {
  const statusFor = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(address);
      request({ port, host: '127.0.0.1', path: '/people', headers, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['127.0.0.1 itself', { host: '127.0.0.1:3000' }, 200],
    ['localhost', { host: 'localhost' }, 200],
    ['IPv6 loopback', { host: '[::1]:3000' }, 200],
    ['a page of its own', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, 200],
    ['a name pointed at this machine', { host: 'plant.example.com' }, 403],
    ['a name that begins like this machine', { host: '127.0.0.1.example.com' }, 403],
    ['a page of another site', { host: '127.0.0.1:3000', origin: 'https://example.com' }, 403],
    ['a page of another port', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:4000' }, 403],
    ['a page without an origin of its own', { host: '127.0.0.1:3000', origin: 'null' }, 403],
  ])('%s', async (_who, headers: Record<string, string>, status) => {
    expect(await statusFor(headers)).toBe(status);
  });

  it('cannot connect from outside: it listens on 127.0.0.1 only', () => {
    expect(new URL(address).hostname).toBe('127.0.0.1');
  });
});

it('answers that it is there', async () => {
  expect((await ask('GET', '/health')).body).toMatchObject({ ok: true, functions: ['nightly', 'probe'] });
});
