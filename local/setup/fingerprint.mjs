// Tells whether a build's sources changed since it was made.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './steps.mjs';

/** A hash over names and contents of all files under the given paths (relative to the project). */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`${file}\0`).update(readFileSync(join(projectRoot, file))).update('\0');
  }
  return hash.digest('hex');
}

export function storedFingerprint(name) {
  const file = placeOf(name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

export function storeFingerprint(name, value) {
  mkdirSync(dirname(placeOf(name)), { recursive: true });
  writeFileSync(placeOf(name), value);
}

function placeOf(name) {
  return join(projectRoot, 'dist', `.${name}.sources`);
}

function filesUnder(path) {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
