import { makes, moveCall, suggestionIn } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { draftSeason, planOf } from '../plant/season';
import { openidOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const improper = '这里有一句违禁词';
const refuseWord = () => void plant.cloud.openApi.safety.refusedWords.add('违禁词');
const marked = async (who: Who, id: string) => (await plant.does(who, 'suggestion.get', { id })).textUnchecked;
const checked = () => plant.cloud.openApi.calls.filter(({ api }) => api === 'security.msgSecCheck').map(({ data }) => String(data['content']));

test('a refused text is not filed, and the answer names the field', async () => {
  refuseWord();
  const input = { ...draft(plant.newId()), measure: `${improper}，再写清楚一些` };
  expect(await plant.call(openidOf('lin'), 'suggestion.submit', input)).toMatchObject({ ok: false, refusal: 'textRefused', details: { fields: { measure: expect.any(String) } } });
  expect((await plant.does('lin', 'suggestion.mine', {})).items).toEqual([]);
  expect(await plant.outcome('lin', 'suggestion.submit', { ...input, measure: draft('').measure })).toBe('ok');
});

test('a move without words asks the checker nothing', async () => {
  const id = await suggestionIn(plant, 'submitted');
  const before = checked().length;
  await makes(plant, 'sun', 'accept', id);
  expect(checked()).toHaveLength(before);
});

test('the person who wrote it is named to the checker, all of the text is shown to it, in pieces it takes', async () => {
  refuseWord();
  const long = { ...draft(plant.newId()), problem: '问'.repeat(1999), measure: '措'.repeat(1400) + improper + '施'.repeat(500) };
  expect(await plant.outcome('lin', 'suggestion.submit', long)).toBe('textRefused');
  const [first] = plant.cloud.openApi.calls;
  expect(first?.data).toMatchObject({ openid: openidOf('lin'), version: 2 });
  expect(checked().every((piece) => [...piece].length <= 2500)).toBe(true);
});

test.each([
  ['cannot be reached', () => plant.cloud.openApi.cutOff('security.msgSecCheck')],
  ['fails', () => plant.cloud.openApi.fail('security.msgSecCheck', 45_009, 'reach max api daily quota limit')],
  ['is in doubt', () => void plant.cloud.openApi.safety.doubtfulWords.add('冲床')],
])('when the checker %s, a suggestion goes on and is marked', async (_how, arrange) => {
  arrange();
  const id = await suggestionIn(plant, 'submitted');
  expect(await marked('sun', id)).toBe(true);
});

test('a mark stays through later moves, and goes when all of the text is written anew and passes', async () => {
  plant.cloud.openApi.cutOff('security.msgSecCheck');
  const id = await suggestionIn(plant, 'submitted');
  plant.cloud.openApi.reset();
  await makes(plant, 'sun', 'return', id);
  expect(await marked('sun', id)).toBe(true);
  await makes(plant, 'lin', 'resubmit', id);
  expect(await marked('sun', id)).toBe(false);
});

test('a repeated call answers as the first time, though its words would be refused by now', async () => {
  const id = await suggestionIn(plant, 'submitted');
  const [endpoint, input] = moveCall(plant, 'accept', id, { words: improper });
  const first = await plant.does('sun', endpoint, input);
  refuseWord();
  expect(await plant.does('sun', endpoint, input)).toEqual(first);
});

test('the name of a tier that is refused is named by its place, and a season saved before answers as the first time', async () => {
  const tiers = [{ name: '一档', points: 5 }, { name: '违禁词', points: 50 }];
  const { id: seasonId, version } = await draftSeason(plant);
  const call = { ...planOf(plant), requestId: plant.newId(), seasonId, version, tiers };
  const first = await plant.does('zhou', 'season.change', call);
  refuseWord();
  expect(await plant.does('zhou', 'season.change', call)).toEqual(first);
  expect(await plant.call(openidOf('zhou'), 'season.change', { ...call, requestId: plant.newId(), version: first.version })).toMatchObject({ refusal: 'textRefused', details: { fields: { 'tiers.1.name': expect.any(String) } } });
});
