import * as fc from 'fast-check';
import { absentFrom } from '#shared/domain/roster/absence';
import { mergeRows, type Facts, type Merge } from '#shared/domain/roster/merge';
import { placeOf } from '#shared/domain/roster/organisation';
import type { GoodRow, RosterRow } from '#shared/domain/roster/rows';
import { readRoster } from '#shared/domain/roster/sheet';
import type { Person, Unit } from '#shared/model/person';

const now = new Date('2026-11-22T04:00:00Z');
const ironUnit: Unit = { _id: 'u7', schema: 1, version: 3, name: '炼铁厂', teams: [{ id: 't1', name: '甲班' }] };
const zhang: Person = {
  _id: 'p-9', schema: 1, version: 5, workNumber: '001024', name: '张三', unitId: 'u7', unitName: '炼铁厂', teamId: 't1', teamName: '甲班',
  mobile: '13800000000', personCategories: ['teamLeader'], partyMember: true, state: 'active',
  grants: [
    { role: 'specialist', scope: 'u7', from: '2026-01-01', until: null },
    { role: 'unitReviewer', scope: 'u7', from: '2027-01-01', until: null },
    { role: 'expert', scope: 'safetyEnvironment', from: '2026-01-01', until: null },
  ],
  roleKeys: ['specialist:u7', 'unitReviewer:u7', 'expert:safetyEnvironment'], account: 'wx-zhang', boundAt: now, inboxSeenAt: null,
};
const row: GoodRow = { row: 2, workNumber: '001024', name: '张三', unit: '炼铁厂', team: '甲班', leaves: false };
const facts = (changes: Partial<Facts> = {}): Facts =>
  ({ people: [zhang], units: [ironUnit], importerId: 'p-office', acceptRenames: false, now, ...changes });
const merge = (changes: Partial<GoodRow>, given?: Partial<Facts>) => mergeRows([{ ...row, ...changes }], facts(given));
const outcomeOf = ({ tally }: Merge) => Object.keys(tally).join();
const left: Person = { ...zhang, state: 'left', grants: [], roleKeys: [], account: 'unbound:p-9', boundAt: null };

test.each<[string, Partial<GoodRow>, Partial<Facts>]>([
  ['added', { workNumber: 'N1', name: '李四' }, {}],
  ['unchanged', {}, {}],
  ['unchanged', { workNumber: '1024' }, {}],
  ['unchanged', { team: undefined }, {}],
  ['unchanged', { mobile: '13800000000', personCategories: ['teamLeader'], partyMember: true }, {}],
  ['changed', { mobile: null }, {}],
  ['changed', { personCategories: [] }, {}],
  ['changed', { partyMember: false }, {}],
  ['changed', { name: '张三丰' }, { acceptRenames: true }],
  ['moved', { team: '乙班' }, {}],
  ['moved', { team: null }, {}],
  ['moved', { unit: '炼钢厂' }, {}],
  ['left', { leaves: true, unit: '' }, {}],
  ['unchanged', { leaves: true }, { people: [left] }],
  ['unchanged', { leaves: true, workNumber: 'N1', name: '李四' }, {}],
  ['returned', {}, { people: [left] }],
  ['bad', { name: '李四' }, {}],
  ['bad', { leaves: true }, { importerId: 'p-9' }],
])('a row is %s when it says %j', (outcome, said, given) => expect(outcomeOf(merge(said, given))).toBe(outcome));

test('another name under a known number is bad and names both', () => {
  expect(merge({ name: '李四' }).bad[0]?.why).toMatch(/“张三”.*“李四”.*接受姓名更正/);
});

test('who moves to another unit keeps account and experts’ role, and loses the roles of the old unit', () => {
  const [moved] = merge({ unit: '炼钢厂', team: undefined }).people.changed;
  expect(moved).toMatchObject({ _id: 'p-9', account: 'wx-zhang', unitName: '炼钢厂', teamId: null, roleKeys: ['expert:safetyEnvironment'] });
  expect(moved?.grants).toEqual([
    { role: 'specialist', scope: 'u7', from: '2026-01-01', until: '2026-11-21' },
    { role: 'expert', scope: 'safetyEnvironment', from: '2026-01-01', until: null },
  ]);
});

test('who moves to another team keeps every role', () => {
  expect(merge({ team: '乙班' }).people.changed[0]).toMatchObject({ grants: zhang.grants, roleKeys: zhang.roleKeys });
});

test('who leaves holds no role from today on and frees the account', () => {
  const [gone] = merge({ leaves: true }).people.changed;
  expect(gone).toMatchObject({ state: 'left', roleKeys: [], account: 'unbound:p-9', boundAt: null });
  expect(gone?.grants.every(({ until }) => until === '2026-11-21')).toBe(true);
});

test('who returns comes without roles and account', () => {
  expect(merge({}, { people: [left] }).people.changed[0]).toMatchObject({ state: 'active', roleKeys: [], account: 'unbound:p-9' });
});

test('units and teams are made once on the way, under ids that a repeat makes again', () => {
  const rows = [1, 2, 3].map((number) => ({ ...row, workNumber: `N${number}`, unit: '新厂', team: number === 3 ? '二班' : '一班' }));
  const { units, people } = mergeRows(rows, facts());
  expect(units).toMatchObject({ added: [{ name: '新厂', teams: [{ name: '一班' }, { name: '二班' }] }], changed: [] });
  expect(new Set(people.added.map(({ unitId }) => unitId)).size).toBe(1);
  expect(mergeRows(rows, facts()).units).toEqual(units);
  expect(units.added[0]?._id).toMatch(/^u[a-z0-9]{1,11}$/);
});

test('a new team changes its unit', () => {
  expect(merge({ team: '丙班' }).units.changed).toMatchObject([{ _id: 'u7', version: 3, teams: [{ name: '甲班' }, { name: '丙班' }] }]);
});

test('different names get different ids', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `第${index}分厂`);
  expect(new Set(names.map((name) => placeOf(name, null, new Map()).place.unitId)).size).toBe(names.length);
});

test('a whole roster’s absent people are those whom no row names, however badly', () => {
  const person = (workNumber: string, name: string) => ({ _id: `p-${workNumber}`, workNumber, name });
  const rows: RosterRow[] = [row, { row: 3, workNumber: 'B1', name: '', why: '缺少姓名' }, { row: 4, workNumber: '', name: '王五', why: '缺少工号' }];
  const people = [person('001024', '张三'), person('B1', '李四'), person('C1', '王五'), person('D1', '赵六'), person('office', '周敏')];
  expect(absentFrom(rows, 'p-office', people).map(({ workNumber }) => workNumber)).toEqual(['D1']);
  expect(absentFrom([{ ...row, workNumber: '1024' }], 'p-office', [person('001024', '张三')])).toEqual([]);
});

const cell = (...values: (string | number | null)[]) => fc.constantFrom(...values);
const anyRow = fc.tuple(
  cell(1, 2, '2', '0002', 'A3', 'A4', '工5', null), cell('张三', '李四', '王 五', null), cell('炼铁厂', '炼钢厂', null),
  cell('甲班', '乙班', null), cell('13800000000', '87', null), cell('班组长', '大师', '', null), cell('是', '群众', null), cell('在职', '退休', '飞升', null),
);

test('importing any sheets and then the last of them again changes nothing more', () => {
  const header = ['工号', '姓名', '单位', '班组', '手机', '类别', '党员', '状态'];
  const sheets = fc.array(fc.array(anyRow, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(sheets, fc.boolean(), (all, acceptRenames) => {
    let stored: Pick<Facts, 'people' | 'units'> = { people: [], units: [] };
    const importAll = (rows: readonly RosterRow[]) => {
      const merged = mergeRows(rows, facts({ ...stored, acceptRenames }));
      stored = { people: written(stored.people, merged.people), units: written(stored.units, merged.units) };
      return merged;
    };
    const read = all.map((rows) => readRoster([[header, ...rows]], '2026-11-22'));
    const sheetsRead = read.flatMap((sheet) => (sheet.ok ? [sheet.value.rows] : []));
    for (const rows of sheetsRead) importAll(rows);
    const before = stored;
    const { tally } = importAll(sheetsRead.at(-1) ?? []);
    expect(Object.keys(tally).filter((outcome) => outcome !== 'unchanged' && outcome !== 'bad')).toEqual([]);
    expect(stored).toEqual(before);
  }));
});

const written = <T extends { _id: string }>(stored: readonly T[], { added, changed }: { added: readonly T[]; changed: readonly T[] }): T[] => {
  if (added.some(({ _id }) => stored.some((known) => known._id === _id))) throw new Error('an id is taken');
  return [...stored.map((known) => changed.find(({ _id }) => _id === known._id) ?? known), ...added];
};
