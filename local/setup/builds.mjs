// The three builds: what each is made of, and how.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, storedFingerprint, storeFingerprint } from './fingerprint.mjs';
import { projectRoot, runNode, step, Stop } from './steps.mjs';

const locked = ['package.json', 'package-lock.json'];
const phoneSources = ['miniprogram', 'shared', ...locked];

const builds = {
  functions: {
    title: 'Building cloud functions',
    sources: ['cloudfunctions', 'shared', 'cloudbaserc.json', 'local/build', ...locked],
    proof: 'cloudfunctions/api/index.js',
    make: () => runNode('--import', ['tsx', join(projectRoot, 'local/build/functions.ts')]),
  },
  h5: { title: 'Building the phone app (H5)', sources: phoneSources, proof: 'h5/index.html', make: () => taro('h5') },
  weapp: { title: 'Building the mini program (weapp)', sources: phoneSources, proof: 'weapp/app.json', make: () => taro('weapp') },
};

export function refuseUnknownBuild(target) {
  if (!Object.hasOwn(builds, target ?? '')) throw new Stop(`Build what? One of: ${Object.keys(builds).join(', ')}`);
}

/** Makes dist/<target> (functions: dist/cloudfunctions) when its sources changed since it was made. */
export async function ensureBuilt(target, { evenIfUnchanged = false } = {}) {
  const { title, sources, proof, make } = builds[target];
  const current = fingerprint(sources);
  const upToDate = storedFingerprint(target) === current && existsSync(join(projectRoot, 'dist', proof));
  if (upToDate && !evenIfUnchanged) return;
  await step(title, async () => {
    const { output } = await make();
    if (!existsSync(join(projectRoot, 'dist', proof))) throw new Stop(`${output}\nThe build left no dist/${proof}.`);
    storeFingerprint(target, current);
  });
}

function taro(type) {
  return runNode(join(projectRoot, 'node_modules/@tarojs/cli/bin/taro'), ['build', '--type', type], {
    cwd: join(projectRoot, 'miniprogram'),
    env: { NODE_ENV: 'production' },
  });
}
