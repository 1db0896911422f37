import type { Row } from '#shared/domain/roster/cells';
import { findHeader } from '#shared/domain/roster/header';

const columnsIn = (...rows: Row[]) => {
  const found = findHeader(rows);
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
};

test.each<[string, Row]>([
  ['the plain words', ['工号', '姓名', '单位']],
  ['marks and notes in brackets', ['*工号(必填)', '姓名【本人】', '单位：']],
  ['full-width signs, blanks and line breaks', ['员工 编号\n（必填）', '姓　名', '所在部门']],
  ['other words', ['人员编码', '职工姓名', '二级单位']],
  ['quotes', ['“工号”', '"姓名"', '车间']],
])('a header is known in %s', (_, row) => {
  expect(columnsIn(row).columns).toEqual({ workNumber: 0, name: 1, unit: 2 });
});

test('columns may stand in any order, among others', () => {
  const { columns, meanings } = columnsIn(['序号', '是否党员', '手机号码', '班组/工段', '部门', '姓名', '职工号', '3+1人员类别', '离职时间', '人员状态']);
  expect(columns).toEqual({ partyMember: 1, mobile: 2, team: 3, unit: 4, name: 5, workNumber: 6, personCategories: 7, leftOn: 8, state: 9 });
  expect(meanings[0]).toEqual({ header: '序号', meaning: '不导入' });
  expect(meanings[1]).toEqual({ header: '是否党员', meaning: '党员' });
});

test('of two columns with one meaning the better heading counts', () => {
  expect(columnsIn(['工号', '姓名', '车间', '二级单位', '工段', '班组']).columns).toMatchObject({ unit: 3, team: 5 });
});

test('titles, a column line and empty rows may stand above', () => {
  expect(columnsIn(['某某公司职工花名册'], [], ['单位：全公司', null, '日期'], ['工号', '姓名', '部门'], [1, '张三', '机关']).firstRow).toBe(4);
});

test('of a header in two levels the lower one counts', () => {
  const upper = ['工号', '姓名', '单位', '联系', '联系'];
  const lower = ['工号', '姓名', '单位', '办公室', '手机'];
  expect(columnsIn(upper, lower)).toMatchObject({ firstRow: 2, columns: { mobile: 4 } });
});

test('a sheet without the required columns says which are missing', () => {
  expect(findHeader([['标题'], ['员工编号', '姓名', '电话']])).toEqual({ ok: false, refusal: 'headerMissing', details: { missing: ['单位'] } });
  expect(findHeader([])).toMatchObject({ refusal: 'headerMissing', details: { missing: ['工号', '姓名', '单位'] } });
});
