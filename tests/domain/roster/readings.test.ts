import { dayIn, type Cell } from '#shared/domain/roster/cells';
import {
  categoriesIn, leavesIn, mobileIn, nameIn, partyMemberIn, placeIn, workNumberIn,
} from '#shared/domain/roster/readings';

test.each<[Cell, string]>([
  [1024, '1024'], ['1024.0', '1024'], ['001024', '001024'], [' １０２４ ', '1024'], ["'1024", '1024'], ['a-10 24', 'A-1024'], [null, ''],
])('the work number %p is read as %p', (cell, value) => expect(workNumberIn(cell)).toEqual({ value }));

test.each<[Cell, string]>([
  ['工24', '写法不对'], ['ABC', '写法不对'], [10.5, '写法不对'], [-3, '写法不对'], ['1'.repeat(21), '写法不对'], ['1.02E+05', '科学计数'], [1e21, '科学计数'],
])('the work number %p is refused', (cell, why) => expect(workNumberIn(cell)).toEqual({ why: expect.stringContaining(why) as string }));

test.each<[Cell, string]>([
  ['张 三', '张三'], ['欧阳　建国', '欧阳建国'], ['阿依古丽•买买提', '阿依古丽·买买提'], ['', ''],
])('the name %p is read as %p', (cell, value) => expect(nameIn(cell)).toEqual({ value }));

test.each<[Cell]>([['张3'], [123], ['？'], ['长'.repeat(31)]])('the name %p is refused', (cell) => expect(nameIn(cell)).toHaveProperty('why'));

test.each<[Cell, string]>([
  ['炼铁厂（一）', '炼铁厂(一)'], ['炼 铁 厂', '炼铁厂'], ['6S 管理部', '6S管理部'], ['-', ''], [' A B 线 ', 'A B线'],
])('the place %p is read as %p', (cell, value) => expect(placeIn('unit', cell)).toEqual({ value }));

test.each<[Cell, string | null]>([
  [13800000000, '13800000000'], ['138-0000 0000', '13800000000'], ['+86 13800000000', '13800000000'], ['0086-13800000000', '13800000000'],
  ['13800000000.0', '13800000000'], ['１３８００００００００', '13800000000'], [null, null], ['无', null],
])('the mobile number %p is read as %p', (cell, value) => expect(mobileIn(cell)).toEqual({ value }));

test.each<[Cell]>([['87654321'], ['13800000000/13900000000'], ['没有'], [138]])('%p is no mobile number', (cell) => {
  expect(mobileIn(cell)).toHaveProperty('why');
});

test.each<[Cell, string[], boolean]>([
  ['中层管理人员', ['middleManager'], false], ['班组长、技能骨干', ['teamLeader', 'skilledBackbone'], false],
  ['技术骨干，班长', ['technicalBackbone', 'teamLeader'], false], ['班组长/党员', ['teamLeader'], true],
  ['中层干部；中层', ['middleManager'], false], ['普通职工', [], false], [null, [], false], ['无', [], false],
])('the category %p is read as %p', (cell, categories, partyMember) => {
  expect(categoriesIn(cell)).toEqual({ value: { categories, partyMember } });
});

test('an unknown category is named', () => {
  expect(categoriesIn('班组长、大师、专家')).toEqual({ why: expect.stringContaining('大师、专家') as string });
});

test.each<[Cell, boolean]>([
  ['中共党员', true], ['党员', true], ['中共预备党员', true], ['中共党员(预备)', true], ['是', true], ['√', true], ['y', true], [true, true], [1, true],
  ['群众', false], ['共青团员', false], ['入党积极分子', false], ['九三学社社员', false], ['否', false], [false, false], [null, false], ['×', false],
])('party member %p is read as %p', (cell, value) => expect(partyMemberIn(cell)).toEqual({ value }));

test('an unknown standing is refused', () => expect(partyMemberIn('也许')).toHaveProperty('why'));

test.each<[Cell, Cell, boolean]>([
  ['在职', null, false], ['在岗', null, false], [null, null, false], ['退休返聘', null, false], ['病假', null, false], ['是', null, false],
  ['离职', null, true], ['已退休', null, true], ['调出', null, true], ['内退', null, true], ['2025年离职', null, true], ['不在岗', null, true], ['否', null, true],
  [null, '2026-03-05', true], [null, '2026-11-22', false], [null, '2099年12月', false], [null, '长期', false], ['在职', '2020-01-01', false],
])('state %p with day of leaving %p: has left is %p', (state, leftOn, value) => {
  expect(leavesIn(state, leftOn, '2026-11-22')).toEqual({ value });
});

test.each<[Cell, Cell]>([['飞升', null], [null, '2026年13月1日'], [null, '明年']])('state %p with day %p is refused', (state, leftOn) => {
  expect(leavesIn(state, leftOn, '2026-11-22')).toHaveProperty('why');
});

test.each<[Cell]>([
  ['2021/3/5'], ['2021-03-05'], ['2021.3.5'], ['2021年3月5日'], ['２０２１年３月５日'], ['20210305'], [20210305], [44260], ['44260'],
  [new Date('2021-03-05T00:00:00Z')], ['2021-03-05 08:30:00'],
])('%p is 5 March 2021', (cell) => expect(dayIn(cell)).toBe('2021-03-05'));

test('a month alone is its last day', () => expect(['2021.02', '2024年2月'].map(dayIn)).toEqual(['2021-02-28', '2024-02-29']));

test.each<[Cell]>([['2021-02-30'], ['20211301'], [12], ['三月五日'], [null], ['1.5']])('%p is no day', (cell) => expect(dayIn(cell)).toBeNull());
