import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { JobView, RosterPreview } from '#shared/contract/roster';
import type { Worksheet } from '#shared/domain/roster/cells';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { stepImport } from '../../cloudfunctions/app/roster/step';
import { readWorksheets } from '../../cloudfunctions/services/spreadsheet';
import { goodPeople, goodRows } from '../fixtures/roster/good';
import { messyFirstRow, messyRows } from '../fixtures/roster/messy';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const sample = (name: string) => readFileSync(resolve(__dirname, `../../docs/samples/roster-${name}.xlsx`));
const header = ['工号', '姓名', '单位', '班组', '状态'];
const sheetOf = (...rows: SheetData) => writeWorkbook([header, ...rows]).toBuffer();

async function upload(bytes: Buffer, who: 'zhou' | 'wang' = 'zhou') {
  const folderId = plant.newId();
  const { folder } = await plant.does(who, 'files.openFolder', { requestId: folderId, purpose: 'roster' });
  return { folderId, fileId: await plant.cloud.storage.put(`${folder}/list.xlsx`, bytes) };
}

type Choices = { wholeRoster?: boolean; acceptRenames?: boolean };
const begin = async (bytes: Buffer, choices: Choices = {}) =>
  plant.does('zhou', 'roster.start', { requestId: plant.newId(), ...await upload(bytes), ...choices });

async function finish(jobId: string): Promise<JobView> {
  for (;;) {
    const job = await plant.does('zhou', 'roster.step', { jobId });
    if (job.state !== 'running') return job;
  }
}

const importAll = async (bytes: Buffer, choices: Choices = {}) => finish((await begin(bytes, choices)).id);
const everybody = async () => {
  const people = [];
  for (let after = '', more = true; more;) {
    const page = await plant.store.find('people', { where: { workNumber: { above: after } }, orderBy: { field: 'workNumber', direction: 'asc' }, limit: 1000 });
    people.push(...page);
    after = page.at(-1)?.workNumber ?? after;
    more = page.length === 1000;
  }
  return people;
};
const personNumbered = async (workNumber: string) => (await plant.store.find('people', { where: { workNumber }, limit: 1 }))[0];

test('2,200 people come in with their units and teams; again, nothing changes', async () => {
  const cast = (await everybody()).length;
  const shown = await plant.does('zhou', 'roster.preview', await upload(sample('good')));
  expect(shown).toMatchObject({ rows: goodPeople, tally: { added: goodPeople }, problems: [], absent: [] });
  expect([shown.newUnits.length, shown.newTeams.length]).toEqual([27, 30 * 7]);
  expect((await everybody()).length).toBe(cast);

  expect(await importAll(sample('good'))).toMatchObject({ state: 'finished', done: goodPeople, total: goodPeople, tally: { added: goodPeople } });
  const people = await everybody();
  expect(people).toHaveLength(cast + goodPeople);
  expect(await personNumbered('020001')).toMatchObject({ _id: 'p-020001', unitName: '冲压分厂', mobile: '19900000000', state: 'active', grants: [] });

  expect((await importAll(sample('good'))).tally).toEqual({ unchanged: goodPeople });
  expect(await everybody()).toEqual(people);
}, 120_000);

test('a messy sheet after the good one: each row comes to what its preview said, each bad row with its reason', async () => {
  await importAll(sample('good'));
  const shown: RosterPreview = await plant.does('zhou', 'roster.preview', await upload(sample('messy')));
  const fates = messyRows.map(({ fate }, index) => ({ row: messyFirstRow + index, fate }));
  for (const { row, fate } of fates) {
    if (typeof fate === 'object') expect(shown.problems).toContainEqual(expect.objectContaining({ row, why: expect.stringContaining(fate.bad) as string }));
  }
  const expected: Record<string, number> = {};
  for (const { fate } of fates) {
    const outcome = typeof fate === 'object' ? 'bad' : fate;
    if (outcome !== 'note') expected[outcome] = (expected[outcome] ?? 0) + 1;
  }
  expect(shown.tally).toEqual(expected);
  expect(shown.problems).toHaveLength((expected.bad ?? 0) + 2);
  expect(shown.newUnits).toEqual(['新能源事业部']);
  expect((await importAll(sample('messy'))).tally).toEqual(expected);
  expect(await personNumbered('X0002')).toMatchObject({ name: '阿依古丽·买买提', unitName: '新能源事业部', teamName: '电池一班', partyMember: true });
}, 120_000);

test('whoever steps at the same time, each row is taken over once', async () => {
  const rows = Array.from({ length: 130 }, (_, index) => [`N${index}`, `新人${'甲乙丙丁'[index % 4] ?? ''}`, `新${index % 3}厂`.replace(/\d/, (digit) => '一二三'[Number(digit)] ?? ''), '一班', '在职']);
  const { id: jobId } = await begin(await sheetOf(...rows));
  const walk = async () => { while ((await plant.does('zhou', 'roster.step', { jobId })).state === 'running'); };
  await Promise.all([walk(), walk(), walk()]);
  const { job } = await plant.does('zhou', 'roster.job', { jobId });
  expect(job).toMatchObject({ state: 'finished', done: 130, tally: { added: 130 } });
  const people = (await everybody()).filter(({ workNumber }) => /^N\d/.test(workNumber));
  expect(people).toHaveLength(130);
  expect(people.every(({ version }) => version === 1)).toBe(true);
}, 60_000);

test('a stopped import keeps what is done, and goes on where it stopped', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => [`N${index}`, '新人', '新厂', '一班', '在职']);
  const { id: jobId } = await begin(await sheetOf(...rows));
  expect(await plant.does('zhou', 'roster.step', { jobId })).toMatchObject({ state: 'running', done: 20, total: 50 });
  expect(await plant.does('zhou', 'roster.stop', { jobId })).toMatchObject({ state: 'stopped', done: 20 });
  expect(await plant.outcome('zhou', 'roster.stop', { jobId })).toBe('jobNotRunning');
  expect(await finish(jobId)).toMatchObject({ state: 'finished', tally: { added: 50 } });
});

test('an import stopped while a step reads the file takes no row over', async () => {
  const { id: jobId } = await begin(await sheetOf(['N1', '新人', '新厂', '一班', '在职']));
  const host = plant.host(null, new Date(plant.cloud.clock.now()));
  const read: typeof host.files.read = async (fileId, maxBytes) => {
    await plant.does('zhou', 'roster.stop', { jobId });
    return host.files.read(fileId, maxBytes);
  };
  expect(await stepImport(jobId, { ...host, files: { ...host.files, read } })).toMatchObject({ ok: true, value: { state: 'stopped', cursor: 0 } });
  expect(await personNumbered('N1')).toBeUndefined();
});

test('the timer finishes what no phone carries on, and leaves a stopped import alone', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => [`N${index}`, '新人', '新厂', '一班', '在职']);
  const stopped = await begin(await sheetOf(...rows));
  await plant.does('zhou', 'roster.stop', { jobId: stopped.id });
  const running = await begin(await sheetOf(...rows.slice(0, 30)));
  await runNightly(plant.host(null, new Date(plant.cloud.clock.now())), 40_000);
  expect((await plant.does('zhou', 'roster.job', { jobId: running.id })).job).toMatchObject({ state: 'finished', tally: { added: 30 } });
  expect((await plant.does('zhou', 'roster.job', { jobId: stopped.id })).job).toMatchObject({ state: 'stopped', done: 0 });
});

test('an import whose file was replaced does not go on, and the timer stops it', async () => {
  const uploaded = await upload(await sheetOf(...Array.from({ length: 30 }, (_, index) => [`N${index}`, '新人', '新厂'])));
  const { id: jobId } = await plant.does('zhou', 'roster.start', { requestId: plant.newId(), ...uploaded });
  const path = uploaded.fileId.split('/').slice(3).join('/');
  await plant.cloud.storage.put(path, await sheetOf(['N1', '别人', '新厂']));
  expect(await plant.outcome('zhou', 'roster.step', { jobId })).toBe('fileUnreadable');
  await runNightly(plant.host(null, new Date(plant.cloud.clock.now())), 40_000);
  expect((await plant.does('zhou', 'roster.job', {})).job).toMatchObject({ id: jobId, state: 'stopped', done: 0 });
});

/** Everybody at the plant but the importer. */
const others = async () => (await everybody()).filter(({ _id, state }) => state === 'active' && _id !== 'p-zhou').length;

test('a whole roster lets those leave whom it does not name, but never the importer', async () => {
  const sheet = await sheetOf(['LIN2', '林小满', '冲压分厂', '一班', '在职']);
  const shown = await plant.does('zhou', 'roster.preview', { ...await upload(sheet), wholeRoster: true });
  const absent = await others();
  expect(shown.tally).toEqual({ added: 1, leftByAbsence: absent });
  expect(shown.absent.map(({ name }) => name)).not.toContain('周敏');
  expect(await importAll(sheet, { wholeRoster: true })).toMatchObject({
    state: 'finished', done: absent + 1, total: absent + 1, tally: { added: 1, leftByAbsence: absent },
  });
  expect((await everybody()).filter(({ state }) => state === 'active').map(({ name }) => name).sort()).toEqual(['周敏', '林小满']);
  expect(await plant.outcome('wang', 'queue.list', {})).toBe('notBound');
});

test('a whole roster lets hundreds leave in steps of twenty', async () => {
  await importAll(await sheetOf(...Array.from({ length: 640 }, (_, index) => [`N${index}`, '新人', '新厂', '一班'])));
  const absent = await others() - 1;
  const { id: jobId } = await begin(await sheetOf(['N5', '新人', '新厂', '一班', '在职']), { wholeRoster: true });
  await plant.does('zhou', 'roster.step', { jobId });
  expect((await plant.does('zhou', 'roster.step', { jobId })).tally).toEqual({ unchanged: 1, leftByAbsence: 20 });
  expect((await finish(jobId)).tally).toEqual({ unchanged: 1, leftByAbsence: absent });
  expect((await everybody()).filter(({ state }) => state === 'active').map(({ workNumber }) => workNumber).sort()).toEqual(['N5', 'ZHOU']);
}, 60_000);

test('a specialist who moves to another unit is none there nor in the old one, but stays bound', async () => {
  await plant.store.transact(async (transaction) => {
    const wang = await transaction.get('people', 'p-wang');
    if (wang) await transaction.replace('people', { ...wang, workNumber: 'W1' });
  });
  await importAll(await sheetOf(['W1', '王芳', '动能分厂', '一班', '在职']));
  const { person } = await plant.does('wang', 'me.get', {});
  expect(person).toMatchObject({ unitId: 'power', roles: [] });
});

test('started twice with one id, an import is one; another must wait for it', async () => {
  const requestId = plant.newId();
  const uploaded = await upload(await sheetOf(['N1', '新人', '新厂']));
  const first = await plant.does('zhou', 'roster.start', { requestId, ...uploaded });
  expect(await plant.does('zhou', 'roster.start', { requestId, ...uploaded })).toEqual(first);
  expect(await plant.outcome('zhou', 'roster.start', { requestId, ...uploaded, wholeRoster: true })).toBe('idReused');
  expect(await plant.outcome('zhou', 'roster.start', { requestId: plant.newId(), ...uploaded })).toBe('jobRunning');
});

test.each(['preview', 'start'] as const)('%s refuses what is no roster of the caller’s own', async (name) => {
  const id = () => (name === 'start' ? { requestId: plant.newId() } : {});
  const refusalOf = async (bytes: Buffer) => plant.outcome('zhou', `roster.${name}`, { ...id(), ...await upload(bytes) });
  expect(await refusalOf(Buffer.from('not a spreadsheet'))).toBe('fileUnreadable');
  expect(await refusalOf(Buffer.alloc(8_000_001))).toBe('fileTooLarge');
  expect(await refusalOf(await writeWorkbook([['姓名', '电话'], ['张三', '1']]).toBuffer())).toBe('headerMissing');
  expect(await refusalOf(await sheetOf())).toBe('nothingToImport');
  const { fileId } = await upload(await sheetOf(['N1', '新人', '新厂']));
  const other = await upload(await sheetOf(['N1', '新人', '新厂']), 'wang');
  const ask = (folderId: string, asked: string) => plant.outcome('zhou', `roster.${name}`, { ...id(), folderId, fileId: asked });
  expect(await ask(plant.newId(), fileId)).toBe('foreignFile');
  expect(await ask(other.folderId, other.fileId)).toBe('foreignFile');
});

test('only bad rows are nothing to start with', async () => {
  const uploaded = await upload(await sheetOf(['N1', null, '新厂']));
  expect((await plant.does('zhou', 'roster.preview', uploaded)).tally).toEqual({ bad: 1 });
  expect(await plant.outcome('zhou', 'roster.start', { requestId: plant.newId(), ...uploaded })).toBe('nothingToImport');
});

test('jobs that do not exist are not found, and no import has run before the first', async () => {
  const jobId = plant.newId();
  expect(await plant.outcome('zhou', 'roster.step', { jobId })).toBe('notFound');
  expect(await plant.outcome('zhou', 'roster.stop', { jobId })).toBe('notFound');
  expect(await plant.does('zhou', 'roster.job', {})).toEqual({ job: null });
});

test('the committed sample is the one that the fixtures make', async () => {
  const [sheet] = await readWorksheets(sample('good')) as Worksheet[];
  expect(sheet?.slice(2)).toEqual(goodRows().map((row) => row.map((cell) => (cell === '' ? null : cell))));
});
