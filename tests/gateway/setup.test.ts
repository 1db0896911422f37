import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

const script = resolve(__dirname, '../../local/setup.mjs');

function setup(args: string[], env: Record<string, string> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { env: { ...process.env, ...env }, encoding: 'utf8' });
  return { status, said: stderr };
}

it.each([[[]], [['deploy']], [['toString']]])('without something it can do (%j) it says what it can', (args: string[]) => {
  expect(setup(args)).toMatchObject({ status: 1, said: expect.stringContaining('start [--fresh] | test | bench | simulate | build') });
});

it('an unknown option is named, not ignored', () => {
  expect(setup(['start', '--frehs'])).toMatchObject({ status: 1, said: expect.stringContaining('--frehs is unknown') });
});

it.each(['0', '70000', 'http'])('%s is no port', (PORT) => {
  expect(setup(['start'], { PORT })).toMatchObject({ status: 1, said: expect.stringContaining(`PORT is ${PORT}`) });
});

it('a busy port is said before anything is installed or built', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  expect(setup(['start'], { PORT: String(port) })).toMatchObject({ status: 1, said: expect.stringContaining(`Port ${port} is in use`) });
  holder.close();
});

it('an unknown build is named', () => {
  expect(setup(['build', 'android'])).toMatchObject({ status: 1, said: expect.stringContaining('functions, h5, weapp') });
});
