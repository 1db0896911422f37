import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bag } from './findings';

/** All files under a folder, as paths relative to it with slashes. */
export function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}

export function readJson(file: string): Bag {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Bag) : {};
}
