// How large what is uploaded is, and how long a cold function takes to load.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readManifest } from '../weapp/host/manifest';

const dist = resolve(__dirname, '../../dist');
const runs = 9;

function loadMs(bundle: string): number {
  const code = `const begun = process.hrtime.bigint(); require(${JSON.stringify(bundle)}); console.log(Number(process.hrtime.bigint() - begun) / 1e6)`;
  return Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

function median(values: number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN);
}

function functionFigures(name: string) {
  const bundle = join(dist, 'cloudfunctions', name, 'index.js');
  return { 'size KB': Math.round(statSync(bundle).size / 1024), 'load ms (median)': median(Array.from({ length: runs }, () => loadMs(bundle))) };
}

const packages = readManifest(join(dist, 'weapp')).packages.map(({ name, bytes }) => [`${name} KB`, Math.round(bytes / 1024)]);
const figures = { functions: { api: functionFigures('api'), nightly: functionFigures('nightly'), push: functionFigures('push') }, 'mini program': Object.fromEntries(packages) as Record<string, number> };
console.log(JSON.stringify(figures, null, 2));
