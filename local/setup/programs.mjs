// `npm run bench:duplicates`, `npm run duplicates:generate`, `npm run duplicates:pair`: programs whose standard output is data for the next program.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { projectRoot } from './steps.mjs';

const programs = {
  'bench:duplicates': 'tests/bench/duplicates/measure.ts',
  'duplicates:generate': 'tests/bench/duplicates/generate.ts',
  'duplicates:pair': 'tests/bench/duplicates/pair.ts',
};

/** Installs what is missing, telling so on standard error, and runs the program with the caller's input, output and options. */
export const program = (name) => async (options) => {
  console.log = console.error;
  await ensureInstalled();
  const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, programs[name]), ...options], { stdio: 'inherit' });
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
};
