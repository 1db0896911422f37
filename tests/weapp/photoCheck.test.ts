// WeChat's verdict on a photo, through the deployed functions, as two phones see it; and a phone that pretends to be WeChat.
import { draft } from '../plant/drafts';
import { jpeg } from '../plant/photos';
import { openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const id = 'weapp-photo-001';
let system: TestSystem;
let author: Weapp;
let specialist: Weapp;

beforeAll(async () => {
  system = await openTestSystem();
  const { folder } = await system.does('lin', 'files.openFolder', { requestId: id, purpose: 'photos' });
  const photos = await Promise.all([1, 2].map((name) => system.cloud.storage.put(`${folder}/${name}.jpg`, jpeg())));
  await system.does('lin', 'suggestion.submit', { ...draft(id), photos });
  author = await openPhone(system, { openid: openidOf('lin') });
  specialist = await openPhone(system, { openid: openidOf('sun') });
});
afterAll(async () => {
  author.close();
  specialist.close();
  await system.close();
});

async function detail(phone: Weapp): Promise<string> {
  phone.pages.relaunch('packages/suggestion/detail/index', { id });
  await phone.settled();
  return phone.text('#detail');
}
const imagesOf = (phone: Weapp) => phone.findAll('image').filter((image) => String(image.attributes['src']).includes('/storage/')).length;

it('both see the photos while they are being checked, and that they are', async () => {
  for (const phone of [author, specialist]) expect([(await detail(phone)).match(/审核中/g)?.length, imagesOf(phone)]).toEqual([2, 2]);
});

it('a phone that knows the trace makes no verdict', async () => {
  await system.functions.fireTimer('nightly', 'everyMinute');
  const [check] = system.cloud.openApi.safety.mediaChecks;
  if (!check) throw new Error('WeChat was asked about the photos');
  const event = { ...system.cloud.openApi.safety.verdictOn(check), result: { suggest: 'risky' } };
  const answered = await system.functions.call({ name: 'push', event, caller: { kind: 'phone', openid: openidOf('lin') } });
  expect(answered).toEqual({ ok: false, refusal: 'notAllowed' });
  expect(imagesOf(specialist)).toBe(2);
});

it('after the verdict the refused one is hidden from the specialist, its author knows, and the other is as any photo', async () => {
  system.cloud.openApi.safety.refusedMedia.add('/1.jpg');
  expect(await system.pushVerdicts()).toBe(2);
  expect(await detail(specialist)).toContain('图片已隐藏');
  expect(imagesOf(specialist)).toBe(1);
  expect(await detail(author)).toContain('未通过，已对他人隐藏');
  expect(imagesOf(author)).toBe(2);
  expect(author.text('#detail')).toContain('没有通过平台的内容安全检查');
});

it('neither phone met an error', () => {
  for (const { findings } of [author, specialist]) expect([findings.errors, [...findings.unmocked]]).toEqual([[], []]);
});
