import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exportParts } from '#shared/contract/ledger';
import type { TestPlant } from './testPlant';

type Part = (typeof exportParts)[number];
/** Lines of JSON of one part of the books, spoiled. */
export type Spoil = (text: string, part: Part) => string;

/** What is done after a part has been exported, before the next. */
type Meanwhile = (after: Part) => Promise<unknown>;

/** What `npm run verify` says of the plant's books as a leader exports them, after somebody has perhaps spoiled a file. */
export async function verifyExport(plant: TestPlant, spoil: Spoil = (text) => text, meanwhile: Meanwhile = async () => undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'books-'));
  try {
    const files: string[] = [];
    for (const part of exportParts) {
      const { url, next } = await plant.does('wu', 'ledger.export', { part });
      if (next !== null) throw new Error(`${part} does not fit into one file`);
      const file = join(folder, `${part}.jsonl`);
      writeFileSync(file, spoil(await (await fetch(url)).text(), part));
      files.push(file);
      await meanwhile(part);
    }
    return execFileSync(process.execPath, [resolve(__dirname, '../../local/verify/books.mjs'), ...files], { encoding: 'utf8' });
  } catch (error) {
    // It ends with 1 when something is wrong, and says what.
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
