import { posix } from 'node:path';
import type { Bag, Findings } from './findings';
import type { Manifest } from './manifest';
import { type Pages, stackLimit } from './pages';
import { type Options, type WxCalls, WxFailure } from './wxCalls';

type Way = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch';

/** Moving between pages under the platform's rules. Breaking one is a finding as well as a failed call: people see nothing happen. */
export function wxNavigation(calls: WxCalls, findings: Findings, manifest: Manifest, pages: () => Pages): Bag {
  const go = (way: Way) => (options: Options) =>
    calls.reply(way, options, () => {
      const { route, query } = destination(String(options?.['url'] ?? ''), pages().stack.at(-1)?.route ?? '');
      const refusal = whyNot(way, route, manifest, pages().stack.length);
      if (refusal !== null) {
        findings.error(`${way} to ${route}: ${refusal}`);
        throw new WxFailure(refusal);
      }
      if (way === 'navigateTo') pages().push(route, query);
      else if (way === 'redirectTo') pages().replace(route, query);
      else if (way === 'reLaunch') pages().relaunch(route, query);
      else pages().switchTab(route);
    });
  const navigateBack = (options: Options) => calls.reply('navigateBack', options, () => pages().back(Number(options?.['delta'] ?? 1)));
  return { navigateTo: go('navigateTo'), redirectTo: go('redirectTo'), switchTab: go('switchTab'), reLaunch: go('reLaunch'), navigateBack };
}

function whyNot(way: Way, route: string, { pages, tabs }: Manifest, depth: number): string | null {
  if (!pages.includes(route)) return `page "${route}" is not found`;
  if (way === 'switchTab' && !tabs.includes(route)) return 'can not switch to no-tabBar page';
  if ((way === 'navigateTo' || way === 'redirectTo') && tabs.includes(route)) return `can not ${way} a tabbar page`;
  if (way === 'navigateTo' && depth >= stackLimit) return `webview count limit exceed: ${stackLimit} pages are open`;
  return null;
}

/** Query values stay percent-encoded, as the platform hands them to onLoad. */
export function destination(url: string, from: string): { route: string; query: Bag } {
  const [path = '', search = ''] = url.split('?');
  const route = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  const pairs = search.split('&').filter(Boolean).map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, value.join('=')] as const;
  });
  return { route, query: Object.fromEntries(pairs) };
}
