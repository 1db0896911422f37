// `npm start`: everything the system needs, then the system itself.
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot, Stop } from './steps.mjs';

export async function startPlant(options) {
  const unknown = options.find((option) => option !== '--fresh');
  if (unknown) throw new Stop(`${unknown} is unknown; npm start knows --fresh only.`);
  const port = portFrom(process.env.PORT ?? '3000');
  await refuseBusy(port);
  await ensureInstalled();
  await ensureBuilt('functions');
  await ensureBuilt('h5');
  // In this very process: a child would have to be taken along at every kind of end.
  const require = createRequire(import.meta.url);
  require('tsx/cjs');
  // For what the sources load lazily by import().
  (await import('tsx/esm/api')).register();
  const { start } = require('../start.ts');
  await start({ port, fresh: options.includes('--fresh'), dataDir: resolve(process.env.DATA_DIR ?? join(projectRoot, '.data')) });
}

function portFrom(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`PORT is ${text}; it must be a number from 1 to 65535.`);
}

/** Asked first, because minutes of installing and building are a long way to a busy port. */
function refuseBusy(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`;
      reject(new Stop(`Port ${port} ${why}. Stop what holds it, or choose another: PORT=3001 npm start`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}
