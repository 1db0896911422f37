// What app.json promises, checked against the files that are there and the platform's limits.
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesIn, readJson } from './files';

const packageLimit = 2 * 1024 * 1024;
const allPackagesLimit = 30 * 1024 * 1024;
const tabIconLimit = 40 * 1024;

type SubPackage = { root: string; pages: string[] };
type Tab = { pagePath: string; iconPath?: string; selectedIconPath?: string };
type AppJson = { pages: string[]; subPackages?: SubPackage[]; subpackages?: SubPackage[]; tabBar?: { list: Tab[] }; usingComponents?: Record<string, string> };

export type Manifest = {
  dist: string;
  /** Routes of all packages, the first is the entry. */
  pages: string[];
  tabs: string[];
  usingComponents: Record<string, string>;
  /** Raw size of each package, `main` first. */
  packages: { name: string; bytes: number }[];
  errors: string[];
};

export function readManifest(dist: string): Manifest {
  const app = readJson(join(dist, 'app.json')) as AppJson;
  const parts = app.subPackages ?? app.subpackages ?? [];
  const pages = [...app.pages, ...parts.flatMap(({ root, pages: inner }) => inner.map((page) => posix.join(root, page)))];
  const tabs = app.tabBar?.list ?? [];
  const packages = packageSizes(dist, parts);
  return {
    dist,
    pages,
    tabs: tabs.map((tab) => tab.pagePath),
    usingComponents: app.usingComponents ?? {},
    packages,
    errors: [...missingPages(dist, pages), ...tabErrors(dist, app, tabs), ...sizeErrors(packages)],
  };
}

function packageSizes(dist: string, parts: SubPackage[]): Manifest['packages'] {
  const roots = parts.map(({ root }) => root.replace(/^\/|\/$/g, ''));
  const sizes = new Map(['main', ...roots].map((name) => [name, 0]));
  for (const file of filesIn(dist)) {
    const name = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(join(dist, file)).size);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }));
}

function sizeErrors(packages: Manifest['packages']): string[] {
  const large = packages.filter(({ bytes }) => bytes > packageLimit).map(({ name, bytes }) => `package ${name} has ${bytes} bytes, more than 2 MB`);
  const sum = packages.reduce((bytes, one) => bytes + one.bytes, 0);
  return sum > allPackagesLimit ? [...large, `all packages have ${sum} bytes, more than 30 MB`] : large;
}

function missingPages(dist: string, pages: string[]): string[] {
  const files = pages.flatMap((page) => [`${page}.js`, `${page}.wxml`]);
  return files.filter((file) => !existsSync(join(dist, file))).map((file) => `app.json: ${file} is missing`);
}

function tabErrors(dist: string, app: AppJson, tabs: Tab[]): string[] {
  const count = tabs.length === 1 || tabs.length > 5 ? [`app.json: ${tabs.length} tabs, 2 to 5 are allowed`] : [];
  const outside = tabs.filter((tab) => !app.pages.includes(tab.pagePath)).map((tab) => `app.json: tab page ${tab.pagePath} is not in the main package`);
  const icons = tabs.flatMap((tab) => [tab.iconPath, tab.selectedIconPath]).filter((icon) => icon !== undefined);
  return [...count, ...outside, ...icons.flatMap((icon) => iconErrors(dist, icon))];
}

function iconErrors(dist: string, icon: string): string[] {
  const file = join(dist, icon);
  if (!existsSync(file)) return [`app.json: tab icon ${icon} is missing`];
  return statSync(file).size > tabIconLimit ? [`app.json: tab icon ${icon} is larger than 40 KB`] : [];
}
