// The browser tests need a Chromium; Debian has one as a package.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, step, Stop } from './steps.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const packages = ['chromium', 'fonts-noto-cjk'];

/** The path of a Chromium that can be run; installs Debian's when there is none. Where that cannot be, says what to install. */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH) return named(process.env.CHROMIUM_PATH);
  const found = onPath();
  if (found) return found;
  await step('Installing Chromium for the browser tests', install);
  const installed = onPath();
  if (installed) return installed;
  throw new Stop(missing('apt-get left no chromium on PATH'));
}

function named(path) {
  if (isProgram(path)) return path;
  throw new Stop(`CHROMIUM_PATH is ${path}, which is no program that can be run.`);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function install() {
  if (!existsSync('/usr/bin/apt-get')) throw new Stop(missing('there is no apt-get on this machine'));
  const asRoot = process.getuid?.() === 0 ? [] : await passwordlessSudo();
  const apt = (...args) => run(asRoot[0] ?? 'apt-get', [...asRoot.slice(1), ...(asRoot.length > 0 ? ['apt-get'] : []), ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...packages);
}

async function passwordlessSudo() {
  const { code } = await run('sudo', ['-n', 'true'], { mayFail: true }).catch(() => ({ code: 1 }));
  if (code !== 0) throw new Stop(missing('this is not root and sudo asks for a password'));
  return ['sudo', '-n'];
}

function missing(why) {
  return `The browser tests need Chromium, and it cannot be installed from here: ${why}.
Install it (Debian: apt-get install ${packages.join(' ')}) or set CHROMIUM_PATH to one, and run npm test again.`;
}
