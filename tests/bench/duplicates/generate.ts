import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantTexts } from './plantTexts';

// `--documents N --out FOLDER [--seed N]`: plant suggestions in the benchmark's formats, corpus.jsonl and queries.jsonl.
const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return (at < 0 ? undefined : process.argv[at + 1]) ?? otherwise;
};

function main(): void {
  const folder = option('out', '.');
  const texts = plantTexts({ documents: Number(option('documents', '10000')), seed: Number(option('seed', '7')) });
  mkdirSync(folder, { recursive: true });
  for (const file of ['corpus', 'queries'] as const) writeFileSync(join(folder, `${file}.jsonl`), texts[file].map((line) => `${JSON.stringify(line)}\n`).join(''));
}

void main();
