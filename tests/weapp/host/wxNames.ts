import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names of all functions of `wx`, from the platform's own typings. */
export function wxFunctionNames(): string[] {
  const folder = dirname(require.resolve('miniprogram-api-typings/package.json'));
  const source = readFileSync(join(folder, 'types/wx/lib.wx.api.d.ts'), 'utf8');
  const body = source.slice(source.indexOf('interface Wx '));
  const names = [...body.matchAll(/^ {8}([a-zA-Z]\w*)\s*[<(]/gm)].map(([, name]) => String(name));
  return [...new Set(names)];
}
