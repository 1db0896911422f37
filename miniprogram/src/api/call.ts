import type { Answer, EndpointName, Input } from '#shared/contract/index';
import { faultMessage } from '#shared/text/refusals';
import { send } from './transport';

/** No way to the cloud: nothing is known about what it did. */
export type Offline = { readonly ok: false; readonly offline: true; readonly message: string };
export type Reply<E extends EndpointName> = Answer<E> | Offline;
export type Failure = Extract<Reply<EndpointName>, { ok: false }>;

const offline: Offline = { ok: false, offline: true, message: '网络不通，请检查网络后再试' };

/** Asks the cloud. Never throws: every “no”, fault or dead network is a value that a page can show. */
export async function call<E extends EndpointName>(endpoint: E, input: Input<E>): Promise<Reply<E>> {
  const delivery = await send({ endpoint, input });
  if ('answer' in delivery) return delivery.answer as Answer<E>;
  return delivery.failed === 'network' ? offline : { ok: false, fault: '', message: faultMessage };
}
