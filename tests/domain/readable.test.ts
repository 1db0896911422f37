import { contentInput, moveInputs } from '#shared/model/moveInputs';
import { charactersIn } from '#shared/model/readable';
import { content } from './given';

const titleFrom = (title: string) => contentInput.parse({ ...content, photos: [], title }).title;
const hidden = (...codes: number[]) => String.fromCodePoint(...codes);

test.each([
  ['zero-width blanks', hidden(0x200b, 0xfeff, 0x2060), ''],
  ['fillers of other scripts', hidden(0x3164, 0x115f, 0x2800), ''],
  ['joiners with nothing to join', hidden(0x200d, 0xfe0f, 0x200d), ''],
  ['marks that turn the words around', `${hidden(0x202e)}按钮装反了${hidden(0x2066)}`, '按钮装反了'],
  ['control signs', `按钮${hidden(0, 7, 0x1b)}装反了`, '按钮装反了'],
  ['half of a pair', `按钮${String.fromCharCode(0xd800)}装反了`, '按钮装反了'],
  ['line breaks in a title', ' 按钮\r\n\n装反了\u2028', '按钮 装反了'],
  ['an emoji made of several', '👷‍♂️ 安全', '👷‍♂️ 安全'],
  ['rare characters', '𠮷野家', '𠮷野家'],
])('%s: what is kept is what can be read', (_what, typed, kept) => expect(titleFrom(typed)).toBe(kept));

test('a longer text keeps its lines', () => {
  expect(moveInputs.return.parse({ words: '请写明：\r\n哪台冲床\t几号' }).words).toBe('请写明：\n哪台冲床\t几号');
});

test('words that nobody can see are no words', () => {
  expect(moveInputs.return.safeParse({ words: hidden(0x200b, 0x200b, 0x200b, 0x200b, 0x200d) }).success).toBe(false);
});

test('characters are counted as a person counts them', () => {
  expect([charactersIn(' 𠮷野家 '), charactersIn('👷‍♂️')]).toEqual([3, 2]);
});
