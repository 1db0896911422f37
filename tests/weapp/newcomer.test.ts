// How people come to the app on phones: the office imports a roster from a chat, a new colleague binds and files, is asked for more.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { refusals } from '#shared/text/refusals';
import { openidOf } from '../plant/testPlant';
import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { cameraWith } from './camera';
import type { Weapp } from './host/weapp';
import { openPhone } from './phone';

const payloadLimit = 64 * 1024;
const sheet = 'wxfile://tmp_roster.xlsx';
const sheetBytes = readFileSync(resolve(__dirname, '../../docs/samples/roster-messy.xlsx'));

let system: TestSystem;
let office: Weapp;
let newcomer: Weapp;
let person: { id: string; code: string };

beforeAll(async () => {
  system = await openTestSystem();
  office = await openPhone(system, {
    openid: openidOf('zhou'),
    files: new Map([[sheet, sheetBytes]]),
    standIns: { answers: { chooseMessageFile: () => ({ tempFiles: [{ name: 'roster-messy.xlsx', path: sheet, size: sheetBytes.length }] }) } },
  });
  newcomer = await openPhone(system, { openid: 'wx-newcomer', ...cameraWith(1) });
});

afterAll(async () => {
  office.close();
  newcomer.close();
  await system.close();
});

const all = (phone: Weapp, prefix: string) => phone.findAll(({ attributes }) => String(attributes['id']).startsWith(prefix));
const bind = async (code: string) => {
  await newcomer.input('#bind-work-number', 'X0001');
  await newcomer.input('#bind-name', '欧阳建国');
  await newcomer.input('#bind-code', code);
  await newcomer.tap('#bind-submit');
};

test('the office imports a sheet that lay in a chat', async () => {
  office.pages.relaunch('packages/office/roster/index', {});
  await office.settled();
  await office.tap('#choose-sheet');
  expect(office.text('#preview')).toContain('还没有改动任何数据');
  expect(office.text('#preview')).toContain('缺少姓名');
  await office.tap('#import-start');
  expect(office.text('#import')).toContain('导入完成');
});

test('the office makes a code for a new colleague', async () => {
  office.pages.relaunch('packages/office/codes/index', {});
  await office.settled();
  await office.input('#person-query', 'X0001');
  await office.tap('#person-search');
  await office.tapText('发码');
  const [, code = ''] = /(\d{4} \d{4})/.exec(office.text('#one-code')) ?? [];
  const [found] = await system.plant.store.find('people', { where: { workNumber: 'X0001' }, limit: 1 });
  person = { id: found?._id ?? '', code: code.replace(' ', '') };
  expect(person.code).toMatch(/^\d{8}$/);
});

test('the new colleague reads first, mistypes once, and is in', async () => {
  expect(newcomer.text()).toContain('这里是本厂职工的合理化建议平台');
  await newcomer.tap('#go-guide');
  expect(newcomer.text()).toContain('哪些建议欢迎提？');
  await newcomer.tap('#guide-bind');
  await bind(person.code.replace(/^./, (first) => String((Number(first) + 1) % 10)));
  expect(newcomer.text('#bind-refused')).toBe(refusals.wrongBinding);
  await bind(person.code);
  expect(newcomer.route).toBe('pages/home/index');
  expect(newcomer.screen.toasts).toContain('欧阳建国，欢迎您');
});

test('what comes back with a question is completed and sent again', async () => {
  await newcomer.switchTab('pages/suggest/index');
  await newcomer.tap('#secrecy-confirm');
  await newcomer.input('#problem', '电池托盘没有定位，叉车放偏了要重新吊一次。');
  await newcomer.input('#measure', '在地面贴定位角铁，托盘一推到底就对准。');
  await newcomer.input('#title', '电池托盘加装定位角铁');
  await newcomer.tap('#photo-add');
  await newcomer.tap('#category-siteManagement');
  await newcomer.tap('#send');
  const [filed] = await system.plant.store.find('suggestions', { where: { authorId: person.id }, limit: 1 });
  await system.does('zhou', 'suggestion.return', { requestId: 'office-return-1', id: filed?._id ?? '', words: '请写明是哪一条线' });

  newcomer.pages.relaunch('pages/todo/index', {});
  await newcomer.settled();
  await newcomer.tap(all(newcomer, 'suggestion-')[0] ?? '#none');
  await newcomer.tap('#move-resubmit');
  expect(newcomer.text('#resubmit')).toContain('需要补充：请写明是哪一条线');
  await newcomer.tap('#secrecy-confirm');
  await newcomer.input('#problem', '二号线的电池托盘没有定位，叉车放偏了要重新吊一次。');
  await newcomer.tap('#send');
  expect(newcomer.route).toBe('packages/suggestion/detail/index');
  expect(newcomer.text('#detail')).toContain('重新提交');
  expect(newcomer.findAll('image').filter(({ attributes }) => String(attributes['src']).includes('/storage/'))).toHaveLength(1);
});

test('neither phone met an error, an unknown function of wx or a setData above 64 KB', () => {
  for (const { findings } of [office, newcomer]) {
    expect(findings.errors).toEqual([]);
    expect([...findings.unmocked]).toEqual([]);
    expect(findings.largestPayload().bytes).toBeLessThanOrEqual(payloadLimit);
  }
});
