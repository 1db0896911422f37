import { createInterface } from 'node:readline';
import { ideaParts, type Idea } from '#shared/domain/similarity/grams';
import { noFrequencies } from '#shared/domain/similarity/frequencies';
import { compare } from '#shared/domain/similarity/compare';

// Compares pairs of suggestions as a new plant does, which has counted no texts yet: each line of standard input is
// `{"a": {"title", "problem", "measure"}, "b": {…}}`, each line of output `{"score", "grade", "common", "differing"}`.

const ideaFrom = (part: unknown): Idea => {
  const known = typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
  return Object.fromEntries(ideaParts.map((name) => [name, String(known[name] ?? '')])) as Idea;
};

function answer(line: string): object {
  try {
    const { a, b } = JSON.parse(line) as { a?: unknown; b?: unknown };
    return compare(ideaFrom(a), ideaFrom(b), noFrequencies);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function inWords(answered: object): string {
  return Object.entries(answered).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n') + '\n';
}

async function main(): Promise<void> {
  const asJson = process.argv.includes('--json');
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const answered = answer(line);
    console.log(asJson ? JSON.stringify(answered) : inWords(answered));
  }
}

void main();
