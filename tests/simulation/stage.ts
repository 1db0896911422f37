import type { Answer, EndpointName, Input } from '#shared/contract/index';
import type { Reader, Store } from '../../cloudfunctions/store/store';
import type { Who } from '../plant/testPlant';

/** What a story is played on: the real application over a local cloud, in this process or over HTTP. */
export type Stage = {
  readonly store: Reader & Pick<Store, 'transact'>;
  readonly clock: { now(): number; advance(milliseconds: number): void };
  newId(): string;
  call<E extends EndpointName>(openid: string, endpoint: E, input: Input<E>): Promise<Answer<E>>;
  /** The timer fires. */
  night(): Promise<void>;
  /** A moment begins, in which the whole system dies at so many requests to its database where there is a cut; and ends. */
  begins?(cut: { readonly request: number; readonly carriedOut: boolean } | null): Promise<void>;
  ends?(): Promise<void>;
};

/** The fault of a call to which nobody answered any more. */
export const unanswered = 'nobody answered';

/** Some calls carry no id: what they do is named by what it is for, as the batch of a month. */
export type AnyInput = Readonly<Record<string, unknown>> & { readonly requestId?: string };
export type Call = { readonly who: Who; readonly endpoint: EndpointName; readonly input: AnyInput };
