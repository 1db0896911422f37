import type { Row } from '#shared/domain/roster/cells';
import { isBad } from '#shared/domain/roster/rows';
import { readRoster } from '#shared/domain/roster/sheet';

const header: Row = ['工号', '姓名', '单位', '班组', '手机', '人员类别', '政治面貌'];
const rowsOf = (...rows: Row[]) => {
  const read = readRoster([[header, ...rows]], '2026-11-22');
  return read.ok ? read.value.rows : [];
};
const problemOf = (...rows: Row[]) => rowsOf(...rows).map((row) => (isBad(row) ? row.why : 'good'));

test('a row is read with its number in the file', () => {
  expect(rowsOf([], ['A1', '张三', '炼铁厂', '甲班', 13800000000, '班组长', '党员'])).toEqual([{
    row: 3, workNumber: 'A1', name: '张三', unit: '炼铁厂', team: '甲班', mobile: '13800000000',
    personCategories: ['teamLeader'], partyMember: true, leaves: false, warning: undefined,
  }]);
});

test('what the sheet has no column for is left open', () => {
  const read = readRoster([[['工号', '姓名', '单位'], ['A1', '张三', '炼铁厂']]], '2026-11-22');
  expect(read).toMatchObject({ ok: true, value: { rows: [{ team: undefined, mobile: undefined, personCategories: undefined, partyMember: undefined }] } });
});

test.each<[string, Row]>([
  ['an empty row', [null, '', ' ']],
  ['a total', ['合计', null, null, null, 2200]],
  ['a note merged across the sheet', header.map(() => '以上人员均已核对')],
  ['a note in one cell', ['注：名单截至11月']],
  ['signatures', ['制表人：张三', null, '审核：李四', '日期：2026-11-01']],
  ['the header again', header],
])('%s is no person', (_, row) => expect(rowsOf(row)).toEqual([]));

test.each<[string, Row]>([
  ['缺少姓名、单位', ['A1']],
  ['缺少工号、单位', [null, '张三']],
  ['缺少单位', ['A1', '张三', '-']],
  ['工号“工1”写法不对', ['工1', '张三', '机关']],
  ['班组太长', ['A1', '张三', '机关', '长'.repeat(41)]],
])('a bad row says: %s', (why, row) => expect(problemOf(row)).toEqual([expect.stringContaining(why)]));

test('a work number that stands twice makes each of its rows bad and names them all', () => {
  expect(problemOf(['A1', '张三', '机关'], ['A2', '李四', '机关'], ['a1', '王五', '机关'])).toEqual(
    [expect.stringContaining('第 2、4 行'), 'good', expect.stringContaining('第 2、4 行')]);
});

test('leading zeros make no second person of the same name', () => {
  expect(problemOf(['0001', '张三', '机关'], [1, '张三', '机关'], ['01', '李四', '机关'])).toEqual(
    [expect.stringContaining('第 2、3 行'), expect.stringContaining('第 2、3 行'), 'good']);
});

test('a wrong mobile number is a warning and keeps the stored one', () => {
  expect(rowsOf(['A1', '张三', '机关', null, '8765'])).toMatchObject([{ mobile: undefined, warning: expect.stringContaining('8765') as string }]);
});

test('the list may stand on any worksheet', () => {
  const read = readRoster([[['填表说明']], [header, ['A1', '张三', '机关']]], '2026-11-22');
  expect(read).toMatchObject({ ok: true, value: { rows: [{ workNumber: 'A1' }] } });
});

test('a header without people below is nothing to import', () => {
  expect(readRoster([[header, ['合计']]], '2026-11-22')).toEqual({ ok: false, refusal: 'nothingToImport' });
});
