import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk';
import { sdkEnvironment, type Cloud } from '../../local/cloudbase/cloud';
import { temporaryCloud } from './support/temporaryCloud';

let cloud: Cloud;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ cloud, dispose } = await temporaryCloud({}));
  Object.assign(process.env, sdkEnvironment(await cloud.listen(0), cloud.envId));
});
beforeEach(() => cloud.openApi.reset());
afterAll(() => dispose());

const app = () => init({ env: SYMBOL_CURRENT_ENV as unknown as string });

async function call(apiName: string, requestData: object): Promise<Record<string, unknown>> {
  const { result } = await app().callWxOpenApi({ apiName, requestData: requestData as unknown as string });
  return result as Record<string, unknown>;
}

const text = (content: string): object => ({ content, version: 2, scene: 2, openid: 'o1' });
const message = (data: object): object => ({ touser: 'o1', template_id: 't1', page: 'pages/home', data });

test('a text passes, is risky or is for review, by the words that were set', async () => {
  cloud.openApi.safety.refusedWords.add('坏话');
  cloud.openApi.safety.doubtfulWords.add('怪话');
  const verdict = async (content: string): Promise<unknown> => (await call('/wxa/msg_sec_check', text(content)))['result'];
  expect(await verdict('减少浪费')).toEqual({ suggest: 'pass', label: 100 });
  expect(await verdict('一句坏话')).toMatchObject({ suggest: 'risky' });
  expect(await verdict('一句怪话')).toMatchObject({ suggest: 'review' });
});

test.each([
  ['no text', text(''), 44_002],
  ['no person', { content: 'x', version: 2, scene: 2 }, 40_003],
  ['the old version', { content: 'x', openid: 'o1' }, 40_097],
  ['a text that is too long', text('x'.repeat(2_501)), 45_002],
])('a text check with %s is an error', async (_claim, data, errcode) => {
  expect(await call('security.msgSecCheck', data)).toMatchObject({ errcode });
});

test('a picture is taken, and the verdict comes for the caller to deliver', async () => {
  const { trace_id } = await call('/wxa/media_check_async', { media_url: 'http://x/bad.jpg', media_type: 2, version: 2, scene: 1, openid: 'o1' });
  cloud.openApi.safety.refusedMedia.add('bad.jpg');
  const [check] = cloud.openApi.safety.mediaChecks;
  expect(check && cloud.openApi.safety.verdictOn(check)).toMatchObject({ trace_id, result: { suggest: 'risky' } });
});

test('a message is delivered to those who take it', async () => {
  expect(await call('subscribeMessage.send', message({ thing1: { value: '已采纳' } }))).toMatchObject({ errcode: 0 });
  expect(cloud.openApi.messages.sent).toEqual([{ touser: 'o1', templateId: 't1', page: 'pages/home', data: { thing1: '已采纳' } }]);
  cloud.openApi.messages.refusing.add('o1');
  expect(await call('subscribeMessage.send', message({ thing1: { value: '已采纳' } }))).toMatchObject({ errcode: 43_101 });
  expect(cloud.openApi.messages.sent).toHaveLength(1);
});

test('a message field that is empty or longer than its kind allows is an error', async () => {
  expect(await call('subscribeMessage.send', message({ thing1: { value: '字'.repeat(21) } }))).toMatchObject({ errcode: 47_003 });
  expect(await call('subscribeMessage.send', message({ thing1: { value: '' } }))).toMatchObject({ errcode: 47_003 });
});

test('a phone code stands for a number, once', async () => {
  cloud.openApi.phones.issue('code-1', '13800000000');
  expect(await call('/wxa/business/getuserphonenumber', { code: 'code-1' })).toMatchObject({ phone_info: { purePhoneNumber: '13800000000' } });
  expect(await call('/wxa/business/getuserphonenumber', { code: 'code-1' })).toMatchObject({ errcode: 40_029 });
});

test('an interface can be told to fail or to be unreachable, and recovers', async () => {
  cloud.openApi.fail('security.msgSecCheck', 45_009, 'reach max api daily quota limit');
  expect(await call('security.msgSecCheck', text('x'))).toMatchObject({ errcode: 45_009 });
  cloud.openApi.cutOff('security.msgSecCheck');
  await expect(call('security.msgSecCheck', text('x'))).rejects.toMatchObject({ code: 'SYS_ERR' });
  expect(cloud.openApi.calls.map(({ reply }) => (reply === 'unreachable' ? reply : reply.errcode))).toEqual([45_009, 'unreachable']);
  cloud.openApi.reset();
  expect(await call('security.msgSecCheck', text('x'))).toMatchObject({ errcode: 0 });
});

test('the byte form of the call is served too', async () => {
  const bytes = (await app().callCompatibleWxOpenApi({ apiName: '/wxa/msg_sec_check', requestData: Buffer.from(JSON.stringify(text('x'))) as unknown as string })) as unknown as Buffer;
  expect(JSON.parse(bytes.toString())).toMatchObject({ errcode: 0 });
});

test('an interface without a stand-in is refused', async () => {
  await expect(call('wxacode.get', {})).rejects.toMatchObject({ code: 'INVALID_WX_API' });
});
