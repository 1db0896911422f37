import { join } from 'node:path';
import { FunctionHost } from '../../local/functionHost/host';
import type { LogLine } from '../../local/functionHost/messages';

const clock = { offset: 0, now: () => Date.now() + clock.offset };
const lines: LogLine[] = [];

function openHost(limits: { timeoutMs?: number; maxWorkers?: number } = {}): FunctionHost {
  return new FunctionHost({
    folder: join(__dirname, 'fixtures'),
    environment: { CLOUD: 'local' },
    environmentId: 'test-env',
    clock,
    log: (line) => lines.push(line),
    ...limits,
  });
}

let host: FunctionHost;

beforeAll(() => {
  host = openHost();
});

afterAll(() => host.close());

const phone = (deed: string, more: object = {}, openid = 'o-zhang') =>
  host.call({ name: 'probe', event: { deed, ...more }, caller: { kind: 'phone', openid } });

describe('identity', () => {
  it('reaches the function in its environment and in its context', async () => {
    expect(await phone('identity')).toEqual({ environment: 'o-zhang', context: 'o-zhang', source: 'wx_client', trigger: null });
  });

  it('is never mixed up among calls at the same time', async () => {
    const openids = Array.from({ length: 40 }, (_, index) => `o-${index}`);
    expect(await Promise.all(openids.map((openid) => phone('later', {}, openid)))).toEqual(openids);
  });

  it('does not stay for the next caller, who has none', async () => {
    await phone('identity');
    const answer = await host.call({ name: 'probe', event: { deed: 'identity' }, caller: { kind: 'anonymous' } });
    expect(answer).toEqual({ environment: null, context: null, source: 'http', trigger: null });
  });

  it('is added to a phone’s event, as WeChat does', async () => {
    expect(await phone('event', { input: 1 })).toMatchObject({ input: 1, userInfo: { openId: 'o-zhang' } });
  });
});

describe('the world of a function', () => {
  it('has only the variables that it was given', async () => {
    expect(await phone('variable', { name: 'CLOUD' })).toBe('local');
    expect(await phone('variable', { name: 'PATH' })).toBeNull();
  });

  it('follows the cloud’s clock, and its dates are still dates', async () => {
    clock.offset = 40 * 86_400_000;
    const before = clock.now();
    const time = (await phone('time')) as { now: number; made: number };
    clock.offset = 0;
    expect(time.now).toBeGreaterThanOrEqual(before - 1);
    expect(time.made).toBeGreaterThanOrEqual(time.now);
    expect(time).toMatchObject({ text: '1970-01-01T00:00:00.000Z', isDate: true, own: true });
  });

  it('is kept between calls, so that a warm function starts no second time', async () => {
    const single = openHost({ maxWorkers: 1 });
    const count = () => single.call({ name: 'probe', event: { deed: 'count' }, caller: { kind: 'function' } });
    expect([await count(), await count()]).toEqual([1, 2]);
    await single.close();
  });

  it('tells the platform’s limits', async () => {
    expect(await phone('context')).toMatchObject({ function_name: 'probe', namespace: 'test-env', memory_limit_in_mb: 256, time_limit_in_ms: 60_000 });
  });

  it('sends what it prints to the log under the call’s id', async () => {
    const context = (await phone('context')) as { request_id: string };
    await phone('log');
    expect(lines.at(-1)).toMatchObject({ level: 'warn', text: 'level of oil' });
    expect(lines.at(-1)?.requestId).not.toBe(context.request_id);
  });

  it('may answer nothing, which arrives as null', async () => {
    expect(await phone('nothing')).toBeNull();
  });
});

describe('what the platform would fail', () => {
  it.each([
    ['a function that throws', 'throw', 'FUNCTIONS_EXECUTE_FAIL', /broken gear/],
    ['a function that ends its process', 'exit', 'FUNCTIONS_EXECUTE_FAIL', /ended its process with 3/],
    ['an answer above 6 MB', 'large', 'FUNCTIONS_RESPONSE_TOO_LARGE', /more than 6 MB/],
  ])('%s', async (_what, deed, code, message) => {
    await expect(phone(deed)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await phone('identity')).toMatchObject({ environment: 'o-zhang' });
  });

  it.each(['hang', 'spin'])('a function that never answers (%s), and the next call gets a fresh one', async (deed) => {
    const hasty = openHost({ timeoutMs: 1_500, maxWorkers: 1 });
    const call = (one: string) => hasty.call({ name: 'probe', event: { deed: one }, caller: { kind: 'function' } });
    await expect(call(deed)).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message: 'Invoking task timed out after 1.5 seconds' });
    expect(await call('count')).toBe(1);
    await hasty.close();
  });

  it('a function that is not there', async () => {
    await expect(host.call({ name: '../probe', event: {}, caller: { kind: 'anonymous' } })).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });

  it('more than 100 KB from a phone, though not from another function', async () => {
    const event = { deed: 'nothing', text: 'x'.repeat(100 * 1024) };
    await expect(phone('nothing', event)).rejects.toMatchObject({ code: 'FUNCTIONS_EVENT_TOO_LARGE' });
    expect(await host.call({ name: 'probe', event, caller: { kind: 'function' } })).toBeNull();
  });
});

it('a timer calls with its own event and without a person', async () => {
  const answer = await host.fireTimer('nightly');
  expect(answer).toMatchObject({ event: { Type: 'Timer', TriggerName: 'nightly' }, trigger: 'timer', openid: null });
});
