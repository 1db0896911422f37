// Templates and styles go through WeChat's own compilers, which npm's miniprogram-compiler brings for Linux, macOS and Windows.
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { filesIn, readJson } from './files';

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };
const outputLimit = 256 * 1024 * 1024;

export type CompiledViews = {
  /** JavaScript that defines `$gwx(path)`: a function from data to a tree. */
  viewCode: string;
  /** wcsc's output: `file=code=file=code…`. */
  styleCode: string;
  errors: string[];
};

export function compileViews(dist: string): CompiledViews {
  const files = filesIn(dist);
  const templates = files.filter((file) => file.endsWith('.wxml'));
  const scripts = files.filter((file) => file.endsWith('.wxs'));
  const styles = files.filter((file) => file.endsWith('.wxss'));
  const views = compiler('wcc', ['-d', '-cc', componentList(dist, templates), ...templates, ...scripts, '-gn', '$gwx'], dist);
  const css = styles.length > 0 ? compiler('wcsc', ['-db', '-pc', String(styles.length), ...styles], dist) : { output: '', errors: [] };
  return { viewCode: views.output, styleCode: css.output, errors: [...views.errors, ...css.errors, ...danglingReferences(dist, templates)] };
}

function compiler(name: string, args: string[], cwd: string): { output: string; errors: string[] } {
  const { stdout, stderr, status, error } = spawnSync(programOf(name), args, { cwd, maxBuffer: outputLimit });
  if (error) throw error;
  return { output: stdout.toString(), errors: status === 0 ? [] : [`${name}: ${stderr.toString().trim()}`] };
}

function programOf(name: string): string {
  const folder = folders[process.platform];
  if (folder === undefined) throw new Error(`WeChat's compilers do not exist for ${process.platform}`);
  const program = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name);
  try {
    accessSync(program, constants.X_OK);
  } catch {
    // The package is published without the executable bit.
    chmodSync(program, 0o755);
  }
  return program;
}

/** wcc wants to know which tags are components: count, then for each template its name, how many, which. */
function componentList(dist: string, templates: string[]): string {
  const using = templates
    .map((file) => [file, Object.keys((readJson(join(dist, file.replace(/wxml$/, 'json')))['usingComponents'] ?? {}) as object)] as const)
    .filter(([, tags]) => tags.length > 0);
  return [using.length, ...using.flatMap(([file, tags]) => [file, tags.length, ...tags])].join(' ');
}

/** wcc accepts imports of files that do not exist and static names of templates that nobody defines. */
function danglingReferences(dist: string, templates: string[]): string[] {
  const sources = new Map(templates.map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
  return [...sources].flatMap(([file, source]) => {
    const imports = [...source.matchAll(/<(?:import|include)\s[^>]*?src="([^"]+)"/g)].map(([, src]) => ({ src: String(src), target: targetOf(dist, file, String(src)) }));
    const missing = imports.filter(({ target }) => target === null).map(({ src }) => `${file}: <import src="${src}"> is not there`);
    const known = new Set([file, ...imports.map(({ target }) => target)].flatMap((one) => templatesIn(sources.get(one ?? ''))));
    const unknown = [...source.matchAll(/<template\s[^>]*?\bis="([^"{]+)"/g)].map(([, name]) => String(name)).filter((name) => !known.has(name));
    return [...missing, ...unknown.map((name) => `${file}: template "${name}" is not defined`)];
  });
}

function targetOf(dist: string, file: string, src: string): string | null {
  const path = src.startsWith('/') ? src.slice(1) : posix.join(posix.dirname(file), src);
  return [path, `${path}.wxml`].find((candidate) => existsSync(join(dist, candidate))) ?? null;
}

function templatesIn(source = ''): string[] {
  return [...source.matchAll(/<template\s+name="([^"{]+)"/g)].map(([, name]) => String(name));
}
