// `npm run bench`: runs each program in tests/bench and shows its figures as one table.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { projectRoot, runNode, step, Stop } from './steps.mjs';

const folder = join(projectRoot, 'tests/bench');

/** A benchmark prints its figures as JSON, the last thing it prints: names to numbers, nested as it likes. */
export async function runBenchmarks() {
  for (const target of ['functions', 'weapp', 'h5']) await ensureBuilt(target);
  const rows = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()) {
    const { output } = await step(`Measuring ${file}`, () => runNode('--import', ['tsx', join(folder, file), '--json']));
    rows.push(...rowsOf(file.replace(/\.ts$/, ''), figuresIn(file, output)));
  }
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
}

function figuresIn(file, output) {
  const starts = [...output.matchAll(/^\{/gm)].map((match) => match.index).reverse();
  for (const start of starts) {
    try {
      return JSON.parse(output.slice(start));
    } catch {
      continue;
    }
  }
  throw new Stop(`${output}\n${file} printed no figures.`);
}

function rowsOf(name, value) {
  if (value === null || typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => rowsOf(`${name} · ${key}`, inner));
}
