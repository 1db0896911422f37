import * as fc from 'fast-check';
import { compare } from '#shared/domain/similarity/compare';
import { addTexts, frequenciesOf, noFrequencies, pack, unpack } from '#shared/domain/similarity/frequencies';
import { gramsOf, ideaParts, type Idea } from '#shared/domain/similarity/grams';
import { commonSpans } from '#shared/domain/similarity/passages';
import { prepare, similarityOf } from '#shared/domain/similarity/score';

const press: Idea = {
  title: '三号冲床加装双手启动按钮',
  problem: '三号冲床单手即可启动，另一只手可能还在模具区，有夹手的危险。',
  measure: '在床身两侧加装双手同时按压的启动按钮，松开任一只手立即停机。',
};
const elsewhere = (from: string, to: string): Idea => Object.fromEntries(ideaParts.map((part) => [part, press[part].replaceAll(from, to)])) as Idea;
const oneLine = (text: string): Idea => ({ title: text, problem: text, measure: text });
const compared = (a: Idea, b: Idea) => compare(a, b, noFrequencies);

test('the same letters with other punctuation, width and numerals are the same', () => {
  const again = { ...press, title: '3＃冲床加装双手启动按钮！', problem: press.problem.replaceAll('三号', '3 号') };
  expect(compared(press, again)).toMatchObject({ score: 1, grade: 'same', differing: [] });
});

test.each([
  ['another machine of the kind', '三号', '五号', 'equipment', '3号冲床', '5号冲床'],
  ['another kind of machine', '冲床', '剪板机', 'equipment', '3号冲床', '3号剪板机'],
])('a template filled in for %s is not the same, and says where it differs', (_what, from, to, kind, mine, theirs) => {
  const { grade, differing } = compared(press, elsewhere(from, to));
  expect(grade).toBe('hint');
  expect(differing).toContainEqual({ kind, mine: [mine], theirs: [theirs] });
});

test('3线 is 3号线: written shorter, a place is no other place', () => {
  const at = (line: string): Idea => ({ title: '护罩改进', problem: `${line}冲床的护罩松动，震几天就晃。`, measure: '垫上防松的垫子。' });
  expect(compared(at('焊装3号线'), at('焊装3线'))).toMatchObject({ grade: 'high', differing: [{ kind: 'wording' }] });
  expect(compared(at('焊装3号线'), at('焊装5线'))).toMatchObject({ grade: 'hint', differing: [{ kind: 'place', mine: ['3号线'], theirs: ['5线'] }] });
});

test('another line of another workshop is named', () => {
  const lamp = (place: string): Idea => ({ title: '更换照明灯', problem: `${place}照明灯老化，光线暗，影响检验。`, measure: '更换为LED灯。' });
  expect(compared(lamp('焊装车间二号线'), lamp('涂装车间五号线')).differing)
    .toEqual([{ kind: 'place', mine: ['焊装车间', '2号线'], theirs: ['涂装车间', '5号线'] }]);
});

test('the same in other words is worth a look, something else is not shown', () => {
  const inOtherWords: Idea = {
    title: '给3号冲床装双手按钮',
    problem: '现在3号冲床一只手就能开动，操作工另一只手容易伸进模具被夹伤。',
    measure: '两侧各装一个启动按钮，必须两只手同时按下才能冲压，松手就停。',
  };
  const canteen: Idea = { title: '食堂增加排队护栏', problem: '中午打饭排队混乱，有人插队。', measure: '在窗口前增加护栏，分流排队。' };
  expect(compared(press, inOtherWords).grade).not.toBeNull();
  expect(compared(press, canteen).grade).toBeNull();
});

test.each([
  ['one line', oneLine('漏油'), oneLine('液压站漏油'), ['high', 'likely', 'hint']],
  ['numbers only', oneLine('20261122'), oneLine('20261123'), ['high', 'likely']],
  ['nothing', oneLine(''), oneLine(''), [null]],
  ['only emoji', oneLine('😀😀'), oneLine('😀'), [null]],
])('%s: a grade that fits', (_what, a, b, fitting) => expect(fitting).toContain(compared(a, b).grade));

test('who has typed only the problem so far is compared by the problem', () => {
  const typed = { title: '', problem: press.problem, measure: '' };
  expect(compared(typed, press)).toMatchObject({ score: 1, grade: 'high' });
});

const words = fc.array(fc.constantFrom('三号', '冲床', '漏油', '更换', '接头', '车间', '，', '5', 'LED', '灯', ' ', '🙂'), { maxLength: 25 }).map((parts) => parts.join(''));
const ideas = fc.record({ title: words, problem: words, measure: words });

test('similarity is symmetric, from 0 to 1, and 1 for whatever says anything at all', () => {
  const counts = new Map([['冲床', 40], ['漏油', 9], ['车间', 300]]);
  const table = frequenciesOf(counts, 1_000);
  fc.assert(fc.property(ideas, ideas, (a, b) => {
    const score = similarityOf(prepare(a), prepare(b), table);
    expect(score).toBe(similarityOf(prepare(b), prepare(a), table));
    expect(score >= 0 && score <= 1).toBe(true);
    const saysAnything = ideaParts.some((part) => prepare(a)[part].trim().length > 1);
    if (saysAnything) expect(similarityOf(prepare(a), prepare(a), table)).toBe(1);
  }), { numRuns: 500 });
});

test('both sides see the same grade and each other’s differences', () => {
  fc.assert(fc.property(ideas, ideas, (a, b) => {
    const [here, there] = [compared(a, b), compared(b, a)];
    expect(here.grade).toBe(there.grade);
    expect(here.differing).toEqual(there.differing.map(({ kind, mine, theirs }) => ({ kind, mine: theirs, theirs: mine })));
  }), { numRuns: 300 });
});

test('what both say is marked in the text as written', () => {
  const text = '三 号冲床，单手即可启动';
  const marked = commonSpans(text, ['3号冲床单手操作']).map(({ from, to }) => text.slice(from, to));
  expect(marked).toEqual(['三 号冲床，单手']);
});

test('a very long text is compared like any other', () => {
  const long = oneLine('油管接头漏油每天都要加油'.repeat(400));
  expect(compared(long, long)).toMatchObject({ score: 1, grade: 'same' });
});

test('a stored table keeps what is common and about how common', () => {
  const counts = new Map<string, number>();
  addTexts(counts, Array.from({ length: 40 }, (_, i) => gramsOf({ title: '𠮷冲床', problem: i < 8 ? '漏油' : '噪音', measure: `${i}` })));
  const { documents, counts: kept } = unpack(pack(counts, 40, 1_000));
  expect(documents).toBe(40);
  expect([kept.get('𠮷冲'), kept.get('漏油'), kept.has('噪音')]).toEqual([expect.closeTo(40, -1), expect.closeTo(8, 0), true]);
  expect(unpack(pack(counts, 40, 3)).counts.size).toBe(3);
});
