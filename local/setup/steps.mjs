// Shows each step with its time, and runs the programs that steps consist of.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** An end that was foreseen: its message is all that people need to see. */
export class Stop extends Error {
  foreseen = true;
}

const heartbeatMs = 15_000;
const shownLines = 60;

/**
 * Runs one step in sight: a line when it begins, a sign of life while it lasts, a line with its time at the end.
 * A step that comes to its end may still have failed, as `isGood` says of what it gave.
 */
export async function step(title, deed, isGood = () => true) {
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  console.log(`▸ ${title}`);
  const heartbeat = setInterval(() => console.log(`  … ${title}: ${seconds()}`), heartbeatMs);
  try {
    const value = await deed();
    console.log(`${isGood(value) ? '✓' : '✗'} ${title} (${seconds()})`);
    return value;
  } catch (error) {
    console.log(`✗ ${title} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a program to its end and gives its output. What it prints is shown only when it fails, unless `shown`.
 * A program that ends with another code than 0 is a Stop that quotes the end of its output.
 */
export async function run(command, args, { cwd = projectRoot, env = {}, shown = false, mayFail = false } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (piece) => {
      pieces.push(piece);
      if (shown) process.stdout.write(piece);
    });
  }
  const code = await ended(child, command);
  const output = pieces.join('');
  if (code !== 0 && !mayFail) throw new Stop(shown ? `${command} ended with ${code}` : failure(command, args, code, output));
  return { code, output };
}

/** Runs a program of node_modules by the script that its package.json names, so that no shell or PATH is involved. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

function ended(child, command) {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Stop(`${command} cannot be run: ${error.message}`)));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}

function failure(command, args, code, output) {
  const tail = output.trimEnd().split('\n').slice(-shownLines).join('\n');
  return `${tail}\n\n${[command, ...args].join(' ')} ended with ${code}`;
}
