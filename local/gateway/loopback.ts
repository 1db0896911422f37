import type { IncomingMessage } from 'node:http';
import { GatewayError } from './exchange';

const ownHosts = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The gateway believes whoever calls, so only this machine's own pages may. A foreign Host is a name that was
 * pointed at this machine (DNS rebinding), a foreign Origin another site's page in the same browser.
 */
export function refuseForeign({ headers }: IncomingMessage): void {
  const host = headers.host ?? '';
  if (!ownHosts.includes(host.replace(/:\d+$/, ''))) throw new GatewayError(403, 'foreignHost', `Host "${host}" is not this machine.`);
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) throw new GatewayError(403, 'foreignOrigin', `Origin "${headers.origin}" is not http://${host}.`);
}
