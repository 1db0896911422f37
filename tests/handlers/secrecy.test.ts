import { listedHashes } from '#shared/domain/secrecy/hashes';
import { placesIn } from '#shared/domain/secrecy/places';
import { makes, moveCall, suggestionIn } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { classified, listWords } from '../plant/secrecy';
import { openidOf, openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const asked = () => plant.cloud.openApi.calls.filter(({ api }) => api === 'security.msgSecCheck');
const submit = (more: object) => plant.call(openidOf('lin'), 'suggestion.submit', { ...draft(plant.newId()), ...more });

test('a listed word is not filed, nor shown to the platform; the answer marks the place in the author’s own words', async () => {
  await listWords(plant);
  expect(await submit({ measure: classified })).toMatchObject({
    refusal: 'classifiedWord', details: { fields: { measure: '第 2–6 个字可能涉密：“银河 七号”' } },
  });
  expect(asked()).toEqual([]);
  expect((await plant.does('lin', 'suggestion.mine', {})).items).toEqual([]);
  expect(await submit({})).toMatchObject({ ok: true });
});

test('the log says that and how often, never what', async () => {
  await listWords(plant);
  const lines: unknown[] = [];
  const { answer } = await import('../../cloudfunctions/app/answer');
  const host = { ...plant.host(openidOf('lin'), new Date(plant.cloud.clock.now())), log: (line: unknown) => void lines.push(line) };
  await answer({ endpoint: 'suggestion.submit', input: { ...draft(plant.newId()), measure: classified } }, host);
  expect(lines).toMatchObject([{ classified: 1 }, { endpoint: 'suggestion.submit', outcome: 'classifiedWord' }]);
  expect(JSON.stringify(lines)).not.toMatch(/银河|七号/);
});

test('a reviewer’s words are looked at too, and a repeated call answers as the first time', async () => {
  const id = await suggestionIn(plant, 'submitted');
  const call = moveCall(plant, 'accept', id, { words: classified });
  const first = await plant.does('sun', ...call);
  await listWords(plant);
  expect(await plant.does('sun', ...call)).toEqual(first);
  expect(await plant.outcome('he', ...moveCall(plant, 'score', id, { comment: classified }))).toBe('classifiedWord');
  await makes(plant, 'he', 'score', id);
});

test('other functions know a change within minutes, the one that took it at once', async () => {
  expect(await submit({ problem: `${draft('').problem}甲乙丙丁` })).toMatchObject({ ok: true });
  await listWords(plant, ['甲乙丙丁']);
  expect(await submit({ problem: `${draft('').problem}甲乙丙丁` })).toMatchObject({ refusal: 'classifiedWord' });
  await plant.store.transact(async (transaction) => {
    const list = await transaction.get('secrecyWords', 'plant');
    if (list) await transaction.replace('secrecyWords', { ...list, words: [] });
  });
  expect(await submit({ problem: `${draft('').problem}甲乙丙丁一` })).toMatchObject({ refusal: 'classifiedWord' });
  plant.cloud.clock.advance(3 * 60_000);
  expect(await submit({ problem: `${draft('').problem}甲乙丙丁一` })).toMatchObject({ ok: true });
});

test('looking for the words costs one operation every few minutes, and none between', async () => {
  plant.cloud.clock.set(new Date('2026-03-02T12:00:00+08:00'));
  const costs = async (calls: number) => {
    const counted = [];
    for (let i = 0; i < calls; i += 1) {
      plant.cloud.operations.reset();
      await plant.does('lin', 'duplicates.check', { problem: draft('').problem });
      counted.push(plant.cloud.operations.databaseCount());
    }
    return counted;
  };
  const [, warm = 0, again] = await costs(3);
  expect(again).toBe(warm);
  plant.cloud.clock.advance(3 * 60_000);
  expect(await costs(2)).toEqual([warm + 1, warm]);
});

test('the phone gets what it needs to find the same, and not one word', async () => {
  await listWords(plant, ['银河七号', 'XK-90B']);
  const hashes = await plant.does('lin', 'secrecy.hashes', {});
  expect(JSON.stringify(hashes)).not.toMatch(/银河|xk/i);
  expect(placesIn(classified, listedHashes(hashes))).toEqual([{ from: 1, to: 6 }]);
});

test('a new version has a new salt; history says who changed how much, and keeps no word that was taken off', async () => {
  await listWords(plant, ['银河七号', '总装二线']);
  const { salt } = await plant.does('lin', 'secrecy.hashes', {});
  const { version, words, changes } = await listWords(plant, ['总装二线', '总装-二线', 'XK-90B'], 1);
  expect([version, words]).toEqual([2, ['总装-二线', 'XK-90B']]);
  expect(changes).toMatchObject([{ byName: '周敏', added: 1, removed: 1 }, { byName: '周敏', added: 2, removed: 0 }]);
  expect((await plant.does('lin', 'secrecy.hashes', {})).salt).not.toBe(salt);
  expect(JSON.stringify(await plant.store.get('secrecyWords', 'plant'))).not.toContain('银河');
});

test('a repeated change is one; of two at once the second is told to look again', async () => {
  const call = { requestId: plant.newId(), version: 0, words: ['银河七号'] };
  await Promise.all([1, 2, 3].map(() => plant.does('zhou', 'secrecy.setWords', call)));
  expect((await plant.does('zhou', 'secrecy.words', {})).changes).toHaveLength(1);
  const both = ['甲乙', '丙丁'].map((word) => plant.outcome('zhou', 'secrecy.setWords', { requestId: plant.newId(), version: 1, words: [word] }));
  expect((await Promise.all(both)).sort()).toEqual(['changedMeanwhile', 'ok']);
});

test.each([['一个字', ['密']], ['二十一个字', ['密'.repeat(21)]], ['只有标点', ['。。。']]])('a word of %s is named as unfit', async (_what, words) => {
  const reply = await plant.call(openidOf('zhou'), 'secrecy.setWords', { requestId: plant.newId(), version: 0, words });
  expect(reply).toMatchObject({ refusal: 'invalidInput', details: { fields: { 'words.0': '每个词 2–20 个字（标点和空格不算）' } } });
});

test('five hundred words are taken, one more is not', async () => {
  const words = Array.from({ length: 501 }, (_, i) => `代号${i}`);
  const set = (some: string[]) => plant.outcome('zhou', 'secrecy.setWords', { requestId: plant.newId(), version: 0, words: some });
  expect([await set(words), await set(words.slice(1))]).toEqual(['invalidInput', 'ok']);
});
