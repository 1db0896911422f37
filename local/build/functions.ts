// Bundles the cloud functions that cloudbaserc.json names, each into a folder that is uploaded as it is.
import { readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = resolve(__dirname, '../..');

/** The SDK loads these for its AI features at once; none is used here, and without them a cold start is a quarter shorter. */
const unused = /^(@cloudbase\/ai|web-streams-polyfill)$/;

/** Where one function's sources lie and where its bundle goes. */
type Place = { entry: string; folder: string };

/** Bundles one function: index.js, and beside it one file for each module that the sources import lazily. */
export async function bundleFunction(name: string, { entry, folder }: Place): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const lazy = new Map<string, string>();
  await bundle(entry, join(folder, 'index.js'), [withoutUnused, inFilesOfTheirOwn(lazy)]);
  for (const [file, source] of lazy) await bundle(source, join(folder, file), [withoutUnused]);
  const manifest = { name, private: true, version: '1.0.0', main: 'index.js' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function bundle(entry: string, outfile: string, plugins: Plugin[]): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    plugins,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    // CommonJS has no import(): a lazy import becomes a lazy require.
    supported: { 'dynamic-import': false },
    logLevel: 'warning',
  });
}

/** What a source imports by `import('./…')` is wanted seldom: it gets a file of its own, loaded at first use. */
function inFilesOfTheirOwn(lazy: Map<string, string>): Plugin {
  return {
    name: 'lazy modules in files of their own',
    setup(step) {
      step.onResolve({ filter: /^[.#]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'resolving') return undefined;
        const found = await step.resolve(path, { kind, importer, resolveDir, pluginData: 'resolving' });
        if (found.errors.length > 0) return found;
        const file = `${basename(found.path).replace(/\.\w+$/, '')}.js`;
        if ((lazy.get(file) ?? found.path) !== found.path) return { errors: [{ text: `two lazy modules are called ${file}` }] };
        lazy.set(file, found.path);
        return { path: `./${file}`, external: true };
      });
    },
  };
}

const withoutUnused: Plugin = {
  name: 'unused parts of the SDK left out',
  setup(step) {
    step.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
    step.onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

async function bundleAll(): Promise<void> {
  const deployment = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as { functions: { name: string }[] };
  for (const { name } of deployment.functions) {
    const entry = join(root, 'cloudfunctions', name, 'index.ts');
    await bundleFunction(name, { entry, folder: join(root, 'dist/cloudfunctions', name) });
  }
}

if (require.main === module) {
  // esbuild has shown by then where the sources are wrong.
  bundleAll().catch((error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 1;
  });
}
