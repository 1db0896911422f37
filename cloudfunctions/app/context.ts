import type { Contract, EndpointName } from '#shared/contract/index';
import type { Actor } from '#shared/domain/actor';
import type { Person } from '#shared/model/person';
import type { Calendar } from '#shared/policy/holidays';
import type { Policy } from '#shared/policy/policy';
import type { Files } from '../services/files';
import type { Messages } from '../services/messages';
import type { TextSafety } from '../services/textSafety';
import type { Store } from '../store/store';

/** What a function's host brings: the outside world, who calls, and what time it is. */
export type Host = {
  readonly store: Store;
  readonly files: Files;
  readonly safety: TextSafety;
  readonly messages: Messages;
  /** The WeChat account of the call, from the platform's context; `null` when it has none. */
  readonly openid: string | null;
  readonly now: Date;
  readonly requestId: string;
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
};

/** What every handler gets. `inputHash` identifies the call's endpoint and input. */
export type VisitorContext = Host & {
  readonly caller: Person | null;
  /** In force on the Shanghai day of `now`. */
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** A version that was in force before. */
  readonly policyNamed: (version: string) => Policy;
  /** Points years whose season is over: what arises for them goes to the next one. */
  readonly closedYears: readonly number[];
  readonly inputHash: string;
};

/** Behind an endpoint that visitors may not call, the caller is known. */
export type Context = VisitorContext & { readonly caller: Person; readonly actor: Actor };

export type ContextOf<E extends EndpointName> = 'visitor' extends Contract[E]['who'][number] ? VisitorContext : Context;
