// `npm run simulate`: many more histories than the tests have time for, one process a core.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot, runNode, step, Stop } from './steps.mjs';

const program = join(projectRoot, 'tests/simulation/run.ts');
/** Processes count their seeds up from places so far apart that they never meet. */
const seedsApart = 1_000_000;
const usual = { histories: 50_000, seed: 1, shrink: null, plot: 'lives' };
const plots = ['lives', 'ledger'];

export async function simulate(options) {
  const { histories, seed, shrink, plot } = wished(options);
  if (shrink !== null) return console.log((await tell('shrink', plot, 0, shrink)).output);
  const processes = availableParallelism();
  const share = Math.ceil(histories / processes);
  const begun = performance.now();
  const tallies = await step(`${histories} histories (${plot}) in ${processes} processes, seeds from ${seed}`, () =>
    Promise.all(Array.from({ length: processes }, async (_, i) => JSON.parse((await tell('tell', plot, share, seed + i * seedsApart)).output))));
  const seconds = (performance.now() - begun) / 1000;
  const sum = (field) => tallies.reduce((total, tally) => total + tally[field], 0);
  const failures = tallies.flatMap((tally) => tally.failures);
  for (const { seed: failed, wrong } of failures) console.log(`seed ${failed}\n  ${wrong.join('\n  ')}`);
  console.log(`${sum('histories')} histories in ${sum('stories')} plants by ${sum('calls')} calls, ${(sum('histories') / seconds).toFixed(1)} histories/s, ${failures.length} failing seeds`);
  if (failures.length > 0) throw new Stop(`npm run simulate -- --plot ${plot} --shrink SEED tells the shortest story that fails.`);
}

const tell = (wish, plot, histories, seed) => runNode('--import', ['tsx', program, wish, plot, String(histories), String(seed)]);

function wished(options) {
  const wishes = { ...usual };
  for (let i = 0; i < options.length; i += 2) {
    const name = options[i].replace(/^--/, '');
    const value = name === 'plot' ? options[i + 1] : Number(options[i + 1]);
    const fits = name === 'plot' ? plots.includes(value) : Number.isInteger(value) && value >= 0;
    if (!(name in usual) || !fits) throw new Stop(`npm run simulate -- --plot ${plots.join('|')} --histories 50000 --seed 1, or --shrink SEED`);
    wishes[name] = value;
  }
  return wishes;
}
