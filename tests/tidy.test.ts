/** The house rules, checked. Each test says why it exists, so that a failure teaches. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..');
const folders = ['shared', 'cloudfunctions', 'local', 'miniprogram/src', 'miniprogram/config', 'tests'];
const sources = folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
  .sort();
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const textOf = (file: string): string => text.get(file) ?? '';
const parsed = new Map(sources.map((file) => [file, ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)]));
/** This file names what it looks for. */
const others = sources.filter((file) => file !== relative(root, __filename));

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** What a file imports, exports from, requires lazily or names in `import()` types. */
function importsOf(file: string): string[] {
  const found: string[] = [];
  const note = (node: ts.Node | undefined) => { if (node && ts.isStringLiteralLike(node)) found.push(node.text); };
  const source = parsed.get(file);
  if (source) {
    walk(source, (node) => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) note(node.moduleSpecifier);
      if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')) note(node.arguments[0]);
      if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal);
    });
  }
  return found;
}

/** The project's file behind an import, or the import itself when it is a package. */
function resolve(from: string, path: string): string {
  const stem = path.startsWith('#shared/') ? `shared/${path.slice('#shared/'.length)}`
    : path.startsWith('@/') ? `miniprogram/src/${path.slice(2)}`
      : path.startsWith('.') ? normalize(join(dirname(from), path)) : null;
  if (stem === null) return path;
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx', '.weapp.ts', '.h5.ts', '.h5.tsx', '.weapp.tsx'];
  const found = endings.map((ending) => stem + ending).find((file) => text.has(file));
  return found ?? stem;
}

const imports = new Map(sources.map((file) => [file, importsOf(file).map((path) => resolve(file, path))]));

/** Layer → the project's files it may import. Arrows point inward only; the first line that fits counts. */
const mayImport: readonly (readonly [layer: RegExp, allowed: RegExp])[] = [
  [/^shared\/result\.ts$/, /^$/],
  [/^shared\/policy\//, /^shared\/policy\//],
  [/^shared\/text\//, /^shared\/(text|policy|model)\//],
  [/^shared\/model\//, /^shared\/(model|policy)\//],
  [/^shared\/domain\//, /^shared\/(domain|model|policy|text)\/|^shared\/result\.ts$/],
  [/^shared\/contract\//, /^shared\/(contract|domain|model|policy|text)\/|^shared\/result\.ts$/],
  [/^cloudfunctions\/(api|nightly|push)\//, /^(cloudfunctions|shared)\//],
  [/^cloudfunctions\/app\//, /^cloudfunctions\/(app|services)\/|^cloudfunctions\/store\/(store|documents|indexes)\.ts$|^shared\//],
  [/^cloudfunctions\/services\//, /^cloudfunctions\/services\/|^shared\//],
  [/^cloudfunctions\/store\//, /^cloudfunctions\/store\/|^shared\//],
  // What screen readers are told is added by the build and by the app alike.
  [/^miniprogram\/src\/app\.tsx$/, /^miniprogram\/(src\/|config\/spokenAttributes)|^shared\//],
  [/^miniprogram\/src\//, /^miniprogram\/src\/|^shared\//],
  [/^miniprogram\/config\//, /^miniprogram\/config\//],
  [/^local\/cloudbase\//, /^local\/cloudbase\//],
  [/^local\//, /^(local|cloudfunctions|shared)\//],
  [/^tests\//, /./],
];

const ofProject = (path: string) => /^(shared|cloudfunctions|local|miniprogram|tests)\//.test(path);

test('layers import inward only: what lies outside can change without what lies inside', () => {
  const wrong = sources.flatMap((file) => {
    const allowed = mayImport.find(([layer]) => layer.test(file))?.[1];
    if (!allowed) return [`${file} belongs to no layer`];
    return (imports.get(file) ?? []).filter((path) => ofProject(path) && !/\.(s?css|png|jpg|svg|json)$/.test(path) && !allowed.test(path)).map((path) => `${file} → ${path}`);
  });
  expect(wrong).toEqual([]);
});

test('only one place knows the database, and the handlers are not it', () => {
  const knowing = sources.filter((file) => file.startsWith('cloudfunctions/') && (imports.get(file) ?? []).some((path) => path.startsWith('@cloudbase/')));
  expect(knowing).toEqual(['cloudfunctions/api/index.ts', 'cloudfunctions/nightly/index.ts', 'cloudfunctions/push/index.ts', 'cloudfunctions/services/files.ts', 'cloudfunctions/store/cloudbase.ts', 'cloudfunctions/store/queries.ts']);
});

test('shared code needs no phone and no Node: only these packages', () => {
  const packages = sources.filter((file) => file.startsWith('shared/')).flatMap((file) => (imports.get(file) ?? []).filter((path) => !ofProject(path)));
  expect([...new Set(packages)].sort()).toEqual(['dayjs', 'dayjs/plugin/utc', 'zod']);
});

const having = (files: readonly string[], pattern: RegExp) => files.filter((file) => pattern.test(textOf(file)));
const shared = sources.filter((file) => file.startsWith('shared/'));

test('shared code is pure: the same facts give the same answer on the phone and in the cloud', () => {
  expect(having(shared, /Date\.now|new Date\(\)|Math\.random|console\.|process\.|performance\./)).toEqual([]);
});

test('handlers take the time from their host, so that it can be set', () => {
  expect(having(sources.filter((file) => file.startsWith('cloudfunctions/app/')), /Date\.now|new Date\(\)/)).toEqual([]);
});

test('a file can be read in one sitting', () => {
  expect(others.filter((file) => textOf(file).split('\n').length > 251)).toEqual([]);
});

/** Tables and test suites are long because they list, not because they do much. */
const isListing = (file: string) => file.startsWith('tests/') || file.startsWith('local/plant/');

test('a function fits on a screen, and so does a hook without the functions it gives out', () => {
  const long = sources.filter((file) => !isListing(file)).flatMap((file) => {
    const found: string[] = [];
    const source = parsed.get(file);
    if (source) {
      walk(source, (node) => {
        if (!isFunction(node)) return;
        const lines = isHook(node) ? linesOf(node) - innerLines(node) : linesOf(node);
        if (lines > 60) found.push(`${file}: ${node.getText().slice(0, 60)} … ${lines} lines`);
      });
    }
    return found;
  });
  expect(long).toEqual([]);
});

const isFunction = (node: ts.Node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
const isHook = (node: ts.Node) => ts.isFunctionDeclaration(node) && /^use[A-Z]/.test(node.name?.text ?? '');

function linesOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.end).line - source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** Lines of the functions directly inside. */
function innerLines(node: ts.Node): number {
  let lines = 0;
  node.forEachChild((child) => { lines += isFunction(child) ? linesOf(child) : innerLines(child); });
  return lines;
}

test('no word that postpones, skips or silences', () => {
  expect(having(others, /\b(TODO|FIXME|XXX)\b|eslint-disable|@ts-ignore|@ts-nocheck|\b(test|it|describe)\.(only|skip|todo)\b|\bx(it|test|describe)\(/)).toEqual([]);
});

test('nothing is of type any', () => {
  const loose = others.filter((file) => {
    let found = false;
    const source = parsed.get(file);
    if (source) walk(source, (node) => { found ||= node.kind === ts.SyntaxKind.AnyKeyword; });
    return found;
  });
  expect(loose).toEqual([]);
});

/** Where programs begin: functions, the page list, and what the package's scripts and configurations name. */
function entries(): string[] {
  const config = textOf('miniprogram/src/app.config.ts');
  const pages = [...config.matchAll(/'((?:pages|packages)\/[\w/-]+)'/g)].map(([, page]) => page ?? '');
  const inPackages = [...config.matchAll(/root: '([\w/-]+)'[^}]*?pages: \[([^\]]*)\]/g)]
    .flatMap(([, folder, list]) => [...(list ?? '').matchAll(/'([\w/-]+)'/g)].map(([, page]) => `${folder}/${page}`));
  const ofPages = [...pages, ...inPackages].flatMap((page) => [`miniprogram/src/${page}.tsx`, `miniprogram/src/${page}.config.ts`]);
  const named = sources.filter((file) => scripts.some((script) => script.includes(file)));
  const byName = (file: string) => /\.test\.tsx?$|\.d\.ts$|^tests\/(bench|pages\/standins)\/|^cloudfunctions\/(api|nightly|push)\/index\.ts$|^miniprogram\/(config\/|src\/app\.)/.test(file);
  return [...ofPages, ...named, ...sources.filter(byName)];
}

const scripts = ['package.json', 'jest.config.cjs', 'eslint.config.mjs', 'README.md', 'local/setup.mjs',
  ...readdirSync(join(root, 'local/setup')).map((file) => `local/setup/${file}`)]
  .filter((file) => existsSync(join(root, file))).map((file) => readFileSync(join(root, file), 'utf8'));

/** Files run as programs say so themselves: they start work when they are the main module. */
const runsItself = (file: string) => /require\.main === module|^void \w+\(\)|^\w+\(\)\.catch/m.test(textOf(file)) || textOf(file).includes(`node --import tsx ${file}`);

test('every file is reached from a program or a test: what nobody uses is not kept', () => {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file) || !text.has(file)) return;
    reached.add(file);
    for (const path of imports.get(file) ?? []) platforms(path).forEach(reach);
  };
  [...entries(), ...sources.filter(runsItself)].forEach(reach);
  const programs = [...scripts, ...[...reached].map(textOf)].join('\n');
  const isStarted = (file: string) => new RegExp(`['"/]${basename(file).replace('.', '\\.')}['"]`).test(programs);
  expect(sources.filter((file) => !reached.has(file) && !isStarted(file))).toEqual([]);
});

/** Names that a file exports, but for those that tools look for. */
const exportsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^export (?:async )?(?:function\*?|const|type|interface|class) (\w+)/gm)].map(([, name]) => name ?? '');

test('what is exported is used: nothing waits for a day that may come', () => {
  const everything = [...scripts, ...text.values()].join('\n');
  const uses = (name: string) => [...everything.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length;
  const dead = sources.filter((file) => !/^tests\/|^cloudfunctions\/(api|nightly|push)\//.test(file))
    .flatMap((file) => exportsOf(file).filter((name) => uses(name) < 2).map((name) => `${file}: ${name}`));
  expect(dead).toEqual([]);
});

/** A file and its twins for other platforms. */
function platforms(file: string): string[] {
  const stem = file.replace(/(\.(weapp|h5))?\.tsx?$/, '');
  return [file, ...['.weapp.ts', '.h5.ts', '.weapp.tsx', '.h5.tsx', '.ts', '.tsx'].map((ending) => stem + ending)];
}

/** The numbers that people are paid by, and that the office may change from one day to the next. */
test.each([
  ['an award', /\b(first|second|third): \d{1,3}\b/],
  ['points', /points: \{ adopted: \d/],
  ['the life of a code', /codeDays: \d/],
])('%s stands once, as policy', (_what, pattern) => {
  const standing = having(sources.filter((file) => /^(shared|cloudfunctions)\//.test(file)), pattern);
  expect(standing).toEqual(['shared/policy/firstPolicy.ts']);
});
