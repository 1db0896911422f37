import type { Bag, Findings, Fn } from './findings';
import type { Manifest } from './manifest';
import type { Pages } from './pages';
import type { Pending } from './pending';
import type { Options, WxCalls } from './wxCalls';
import { type CloudBehind, wxCloud } from './wxCloud';
import { wxDevice } from './wxDevice';
import { wxFunctionNames } from './wxNames';
import { wxNavigation } from './wxNavigation';
import type { WxScreen } from './wxScreen';
import type { WxStorage } from './wxStorage';

type Parts = {
  calls: WxCalls;
  findings: Findings;
  pending: Pending;
  screen: WxScreen;
  storage: WxStorage;
  manifest: Manifest;
  pages: () => Pages;
  copy: (value: unknown) => unknown;
  cloud: CloudBehind;
  standIns: StandIns;
};

export type StandIns = {
  /** Functions that answer through callbacks or a promise: what they answer with, or they throw. */
  answers?: Record<string, (options: Bag) => unknown>;
  /** Functions that answer at once, as they are. */
  functions?: Record<string, Fn>;
};

/**
 * The phone's `wx`. Functions that the platform does not have are not there, so calling one throws;
 * those it has and nobody stands in for answer "ok" with nothing, and are noted.
 */
export function wxApi(parts: Parts): Bag {
  const { calls, findings, pending, screen, storage, manifest, pages, copy, cloud, standIns } = parts;
  const nextTick: Fn = (deed) => pending.later('nextTick', () => void findings.guard('nextTick', deed as () => unknown));
  return {
    ...Object.fromEntries(wxFunctionNames().map((api) => [api, unmocked(calls, findings, api)])),
    ...wxDevice(calls, copy, manifest.pages[0] ?? ''),
    ...storage.functions(calls, copy),
    ...screen.functions(calls, nextTick),
    ...wxNavigation(calls, findings, manifest, pages),
    cloud: wxCloud(calls, findings, cloud),
    env: { USER_DATA_PATH: 'http://usr' },
    ...Object.fromEntries(Object.entries(standIns.functions ?? {}).map(([api, standIn]) => [api, noted(calls, api, standIn)])),
    ...Object.fromEntries(Object.entries(standIns.answers ?? {}).map(([api, standIn]) => [api, answering(calls, api, standIn)])),
  };
}

function unmocked(calls: WxCalls, findings: Findings, api: string): Fn {
  return (options) => {
    findings.unmocked.add(api);
    return calls.reply(api, options as Options, () => undefined);
  };
}

function answering(calls: WxCalls, api: string, standIn: (options: Bag) => unknown): Fn {
  return (options) => calls.reply(api, options as Options, () => standIn((options ?? {}) as Bag));
}

function noted(calls: WxCalls, api: string, standIn: Fn): Fn {
  return (...args) => {
    calls.note(api, args[0]);
    return standIn(...args);
  };
}
