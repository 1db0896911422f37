// The one way in: `npm start`, `npm test`, `npm run bench`, `npm run build:…`, `npm run duplicates:…` all come here.
// Node builtins only, because it must run before anything is installed.
import { runBenchmarks } from './setup/benchmarks.mjs';
import { ensureBuilt, refuseUnknownBuild } from './setup/builds.mjs';
import { ensureInstalled, refuseOldNode } from './setup/install.mjs';
import { program } from './setup/programs.mjs';
import { simulate } from './setup/simulate.mjs';
import { startPlant } from './setup/start.mjs';
import { Stop } from './setup/steps.mjs';
import { runTests } from './setup/tests.mjs';

const usage = `node local/setup.mjs start [--fresh] | test | bench | simulate | build weapp|h5|functions | duplicates:pair

start    the whole system on this machine at http://127.0.0.1:3000 (PORT and DATA_DIR change where)
         --fresh  throws the stored data away and seeds the demo plant again
test     everything that must hold, ends with "N passed, N failed"
bench    the figures
simulate people at random in many plants: --histories N --seed N, or --shrink SEED for the shortest story that fails
build    one of the three builds, into dist/
bench:duplicates --corpus FILE --queries FILE   how well the duplicate check finds, beside two search engines
duplicates:generate --documents N --out FOLDER   plant suggestions to measure it on
duplicates:pair   compares pairs of suggestions from standard input`;

async function build([target]) {
  refuseUnknownBuild(target);
  await ensureInstalled();
  await ensureBuilt(target, { evenIfUnchanged: true });
}

async function bench() {
  await ensureInstalled();
  return runBenchmarks();
}

const verbs = { start: startPlant, test: runTests, bench, simulate, build, 'bench:duplicates': program('bench:duplicates'), 'duplicates:generate': program('duplicates:generate'), 'duplicates:pair': program('duplicates:pair') };

async function main([verb, ...options]) {
  const deed = Object.hasOwn(verbs, verb ?? '') ? verbs[verb] : undefined;
  if (deed === undefined) throw new Stop(usage);
  refuseOldNode();
  await deed(options);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.foreseen ? error.message : error);
  process.exitCode = 1;
});
