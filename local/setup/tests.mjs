// `npm test`: everything that must hold. Builds that fail end it; test groups all run, and the last line counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot, run, runNode, step, Stop } from './steps.mjs';

const nothing = { passed: 0, failed: 0 };
/** Groups that only reckon get a worker a core, the others, which start browsers and processes of their own, the usual one less. */
const reckoning = ['unit', 'pages'];

export async function runTests() {
  await ensureInstalled();
  const chromium = await ensureChromium();
  const results = [await check('Types', 'types'), await check('Lint', 'lint')];
  for (const target of ['functions', 'weapp', 'h5']) results.push(await built(target));
  for (const group of testGroups()) results.push(await runGroup(group, chromium));
  const { passed, failed } = results.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), nothing);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** A script of package.json as one test. */
async function check(title, script) {
  try {
    await step(title, () => run('npm', ['run', '--silent', script]));
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
}

async function built(target) {
  try {
    await ensureBuilt(target);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(error.message);
    console.log('0 passed, 1 failed');
    throw new Stop('Without that build the tests would say nothing.');
  }
}

function testGroups() {
  const { projects } = createRequire(import.meta.url)(join(projectRoot, 'jest.config.cjs'));
  return projects.map((project) => project.displayName);
}

async function runGroup(group, chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'jindianzi-test-'));
  const outputFile = join(folder, 'result.json');
  const jest = [join(projectRoot, 'node_modules/jest/bin/jest.js'), ['--selectProjects', group, '--json', '--outputFile', outputFile, ...(reckoning.includes(group) ? ['--maxWorkers', '100%'] : [])]];
  const deed = async () => {
    const { code, output } = await runNode(...jest, { env: { CHROMIUM_PATH: chromium }, mayFail: true });
    if (code !== 0) console.log(withoutJson(output));
    return counted(outputFile);
  };
  try {
    return await step(`Tests: ${group}`, deed, ({ failed }) => failed === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not even be loaded counts as one failure, and so does a group whose run left no result. */
function counted(outputFile) {
  const result = readIfThere(outputFile);
  if (result === null) return { passed: 0, failed: 1 };
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped > 0) console.log(`  ${skipped} tests were skipped, which counts as failed: a test either holds or goes`);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
  console.log(`  ${result.numPassedTests} passed, ${failed} failed`);
  const nothingRan = result.numTotalTestSuites === 0;
  return { passed: result.numPassedTests, failed: nothingRan ? 1 : failed };
}

function readIfThere(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function withoutJson(output) {
  return output
    .split('\n')
    .filter((line) => !line.startsWith('{"numFailedTestSuites"') && !line.startsWith('Test results written to'))
    .join('\n');
}
