import { addTexts, frequenciesOf, noFrequencies } from '#shared/domain/similarity/frequencies';
import { gramsOf, type Idea } from '#shared/domain/similarity/grams';
import { searchKeys, storedKeys } from '#shared/domain/similarity/keys';
import { similarity } from '#shared/policy/similarity';

const parts = ['油管', '轴承', '皮带', '光栅', '风机', '滤芯', '滚轮', '护罩', '电缆', '喷嘴'];
const faults = ['漏油', '磨损', '松动', '断裂', '堵塞', '发热', '异响', '卡滞', '老化', '脱落'];
const leak = (i: number, part: string, fault: string): Idea => ({
  title: `${part}${fault}治理`, problem: `${i % 7}号设备${part}经常${fault}，一个月停机${i}次`, measure: `改用加厚${part}，每班点检一次`,
});
const plant = parts.flatMap((part, i) => faults.map((fault, j) => leak(i * 10 + j, part, fault)));
const tableOf = (ideas: readonly Idea[]) => {
  const counts = new Map<string, number>();
  addTexts(counts, ideas.map(gramsOf));
  return frequenciesOf(new Map([...counts].filter(([, count]) => count >= similarity.floor)), ideas.length);
};
const shareKeys = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));

test.each([['no table yet', noFrequencies], ['a table of a hundred', tableOf(plant)]])('with %s every text has keys, and its repetition finds it', (_what, table) => {
  for (const idea of plant) {
    expect(storedKeys(idea, table).length).toBeGreaterThan(5);
    expect(shareKeys(storedKeys(idea, table), searchKeys({ ...idea, title: '另一个题目' }, table))).toBe(true);
  }
});

test('keys chosen under an older table are still found under a newer one', () => {
  const [older, newer] = [tableOf(plant.slice(0, 20)), tableOf(plant)];
  for (const idea of plant) expect(shareKeys(storedKeys(idea, older), searchKeys(idea, newer))).toBe(true);
});

test('a few typed words find the idea that has them in its title', () => {
  const table = tableOf(plant);
  const typed: Idea = { title: '', problem: '滤芯堵塞', measure: '' };
  expect(shareKeys(storedKeys(leak(65, '滤芯', '堵塞'), table), searchKeys(typed, table))).toBe(true);
});

test('an empty text has no keys, and a long one no more than allowed', () => {
  expect(searchKeys({ title: ' ', problem: '', measure: '！' }, noFrequencies)).toEqual([]);
  const long: Idea = { title: plant[3]?.title ?? '', problem: plant.map(({ problem }) => problem).join(''), measure: plant.map(({ measure }) => measure).join('') };
  expect(storedKeys(long, tableOf(plant)).length).toBeLessThanOrEqual(similarity.keys + similarity.freshKeys + similarity.titleKeys);
});
