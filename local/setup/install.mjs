// Brings node_modules to what package-lock.json says, and only then.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, run, step, Stop } from './steps.mjs';

const oldestNode = [20, 19];

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Stop(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Installs when something the lockfile names is missing. Registry settings are npm's own (its .npmrc files and environment). */
export async function ensureInstalled() {
  const reason = whyInstall();
  if (reason === null) return;
  // Nothing here needs install scripts, so it does not matter whether npm is told to run them; one of Taro's calls out.
  await step(`Installing dependencies (${reason})`, () =>
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
  );
}

function whyInstall() {
  const installed = readPackages(join(projectRoot, 'node_modules', '.package-lock.json'));
  if (installed === null) return 'none are installed yet';
  const wanted = readPackages(join(projectRoot, 'package-lock.json'));
  if (wanted === null) throw new Stop('package-lock.json is missing: this is not a complete checkout.');
  // Compared by content: a checkout touches the files' times without changing what they say.
  const missing = Object.keys(wanted).find((path) => isNeeded(path, wanted[path]) && installed[path]?.version !== wanted[path].version);
  return missing === undefined ? null : `${missing.replace(/^.*node_modules\//, '')} has changed`;
}

/** Platform packages are optional: the lockfile lists those of every platform, node_modules has only this one's. */
function isNeeded(path, entry) {
  return path !== '' && entry.link !== true && entry.optional !== true && entry.devOptional !== true;
}

function readPackages(file) {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
