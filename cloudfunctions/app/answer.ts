import { createHash } from 'node:crypto';
import * as z from 'zod';
import { contract, type Answer, type EndpointName } from '#shared/contract/index';
import type { Endpoint } from '#shared/contract/endpoint';
import { actorOf } from '#shared/domain/actor';
import type { Person } from '#shared/model/person';
import { roleNames } from '#shared/policy/roles';
import { refuse, type Details, type Result } from '#shared/result';
import { faultMessage, refusals, type Refusal } from '#shared/text/refusals';
import type { Context, Host, VisitorContext } from './context';
import { wordsFor } from './fieldWords';
import { handlers } from './handlers';
import { personBehind } from './identity';
import { rulesOn } from './rulebook';

z.config({ customError: wordsFor });

/** Of a name that nobody gave an endpoint, no more goes into the log. */
const nameShown = 60;

const eventShape = z.object({ endpoint: z.string(), input: z.unknown().default({}) });
type Handler = (input: unknown, context: VisitorContext) => Promise<Result<unknown, Refusal>>;

/** One call from the phone: find the endpoint, parse the input, who is it, may they, do it, parse the output, log. */
export async function answer(event: unknown, host: Host): Promise<Answer<EndpointName>> {
  const startedAt = performance.now();
  const { endpoint, result } = await attempt(event, host);
  const ms = Math.round(performance.now() - startedAt);
  if ('fault' in result) {
    host.log({ requestId: host.requestId, endpoint, ms, fault: result.fault });
    return { ok: false, fault: host.requestId, message: faultMessage };
  }
  host.log({ requestId: host.requestId, endpoint, ms, outcome: result.ok ? 'ok' : result.refusal });
  if (result.ok) return { ok: true, data: result.value as never };
  const { refusal, details } = result;
  return { ok: false, refusal: refusal as never, message: refusals[refusal], ...(details ? { details } : {}) };
}

type Attempt = { readonly endpoint: string; readonly result: Result<unknown, Refusal> | { readonly fault: string } };

async function attempt(event: unknown, host: Host): Promise<Attempt> {
  const asked = eventShape.safeParse(event);
  const endpoint = asked.success ? asked.data.endpoint : '';
  if (!asked.success || !Object.hasOwn(contract, endpoint)) return { endpoint: endpoint.slice(0, nameShown), result: refuse('unknownEndpoint') };
  try {
    return { endpoint, result: await perform(endpoint as EndpointName, asked.data.input, host) };
  } catch (error) {
    return { endpoint, result: { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}

async function perform(name: EndpointName, rawInput: unknown, host: Host): Promise<Result<unknown, Refusal>> {
  const endpoint: Endpoint = contract[name];
  const input = endpoint.input.safeParse(rawInput);
  if (!input.success) return refuse('invalidInput', wrongFields(input.error));

  const [caller, rules] = await Promise.all([personBehind(host.openid, host.store), rulesOn(host.now, host.store)]);
  const permitted = permit(endpoint, caller, host.now);
  if (!permitted.ok) return permitted;

  const inputHash = createHash('sha256').update(JSON.stringify([name, input.data])).digest('hex');
  const visitor: VisitorContext = { ...host, ...rules, caller, inputHash };
  const context: VisitorContext | Context = caller ? { ...visitor, caller, actor: actorOf(caller, host.now) } : visitor;
  const result = await (handlers[name] as Handler)(input.data, context);
  return result.ok ? { ok: true, value: endpoint.output.parse(result.value) } : result;
}

function permit({ who }: Endpoint, caller: Person | null, now: Date): Result<true, Refusal> {
  if (who.includes('visitor')) return { ok: true, value: true };
  if (!caller) return refuse('notBound');
  if (caller.state === 'left') return refuse('leftPlant');
  if (who.includes('employee')) return { ok: true, value: true };
  const held = actorOf(caller, now).roleKeys.map((key) => key.split(':')[0]);
  const allowed = roleNames.some((role) => who.includes(role) && held.includes(role));
  return allowed ? { ok: true, value: true } : refuse('notAllowed');
}

/** Field → what is wrong with it, in words. */
function wrongFields(error: z.ZodError): Details {
  return { fields: Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.') || 'input', message])) };
}
