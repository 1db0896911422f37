import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearDataDir, lockDataDir, makeDataDir } from '../../local/dataDir';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-dir-'));
  folder = join(parent, 'data');
});

afterEach(() => rmSync(parent, { recursive: true }));

it('a data folder that we made is thrown away with all it holds', () => {
  makeDataDir(folder);
  writeFileSync(join(folder, 'documents'), 'x');
  clearDataDir(folder);
  expect(readdirSync(parent)).toEqual([]);
});

it('a folder with somebody else’s files is never thrown away', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'thesis.docx'), 'x');
  makeDataDir(folder);
  expect(() => clearDataDir(folder)).toThrow(/will not delete/);
  expect(readdirSync(folder)).toEqual(['thesis.docx']);
});

it('a folder that is empty or not there needs no throwing away', () => {
  expect(() => clearDataDir(folder)).not.toThrow();
  mkdirSync(folder);
  expect(() => clearDataDir(folder)).not.toThrow();
});

it('a locked folder cannot be locked again until it is unlocked', async () => {
  makeDataDir(folder);
  const unlock = await lockDataDir(folder);
  await expect(lockDataDir(folder)).rejects.toThrow(/Another process is using/);
  await unlock();
  const again = await lockDataDir(folder);
  await again();
});

it('two folders are locked apart from each other', async () => {
  makeDataDir(folder);
  const unlocks = [await lockDataDir(folder), await lockDataDir(parent)];
  for (const unlock of unlocks) await unlock();
  expect(unlocks).toHaveLength(2);
});
