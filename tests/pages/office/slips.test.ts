import type { CodeSlip } from '#shared/contract/views';
import type { Reply } from '../../../miniprogram/src/api/call';
import { grouped } from '../../../miniprogram/src/format/digits';
import { allSlips } from '../../../miniprogram/src/packages/office/codes/allSlips';
import { slipsDocument } from '../../../miniprogram/src/packages/office/codes/slipsDocument';
import { slipsText } from '../../../miniprogram/src/packages/office/codes/slipsText';

const slip = (name: string, code = '12345678'): CodeSlip => ({
  personId: `p-${name}`, workNumber: '10086', name, unitName: '冲压分厂', teamName: '一班', code, expiresAt: '2026-12-06T15:59:59.999Z',
});
const page = (items: CodeSlip[], next: string | null): Reply<'binding.sheet'> => ({ ok: true, data: { items, next } });

test('a sheet holds every page, also behind a page where everybody is bound', async () => {
  const pages: Record<string, Reply<'binding.sheet'>> = { first: page([slip('甲')], 'b'), b: page([], 'c'), c: page([slip('乙')], null) };
  const counts: number[] = [];
  const came = await allSlips(async (cursor) => pages[cursor ?? 'first'] ?? page([], null), (count) => counts.push(count));
  expect(Array.isArray(came) && came.map(({ name }) => name)).toEqual(['甲', '乙']);
  expect(counts).toEqual([1, 1, 2]);
});

test('half a sheet is no sheet: a refusal in between is what one gets', async () => {
  const refused: Reply<'binding.sheet'> = { ok: false, refusal: 'notAllowed', message: '您没有此操作的权限' };
  expect(await allSlips(async (cursor) => (cursor ? refused : page([slip('甲')], 'b')), () => undefined)).toBe(refused);
});

test.each([['12345678', '1234 5678'], ['1234', '1234'], ['123456', '1234 56'], ['', '']])('the code %s is read as “%s”', (code, words) => {
  expect(grouped(code)).toBe(words);
});

test('the printed sheet has one slip a person with the last valid day in Shanghai', () => {
  const html = slipsDocument([slip('甲'), slip('乙', '00000001')], '冲压分厂 一班 绑定码');
  expect(html.match(/<article>/g)).toHaveLength(2);
  expect(html).toContain('0000 0001');
  expect(html).toContain('有效期至 2026-12-06');
});

test('a name from a spreadsheet is printed as text, never as markup', () => {
  expect(slipsDocument([slip('<img src=x>')], '表')).not.toContain('<img');
});

test('copied slips are a table of six columns', () => {
  const [, header, line] = slipsText([slip('甲')], '冲压分厂').split('\n');
  expect(header?.split('\t')).toHaveLength(6);
  expect(line?.split('\t')).toEqual(['冲压分厂', '一班', '10086', '甲', '1234 5678', '2026-12-06']);
});
