import * as z from 'zod';
import { contract, hostRefusals } from '#shared/contract/index';
import type { Caller, Endpoint } from '#shared/contract/endpoint';
import { roleLabels } from '#shared/text/labels';
import { type Refusal, refusals } from '#shared/text/refusals';

const callerLabels: Record<Caller, string> = { visitor: '任何人，包括还没有绑定工号的访客', employee: '已绑定工号的在职职工', ...roleLabels };

/** The whole API for tools and people: every endpoint with JSON Schemas, who may call it and what it may refuse. */
export function contractDocument(): { endpoints: Record<string, ReturnType<typeof described>> } {
  const endpoints: [string, Endpoint][] = Object.entries(contract);
  return { endpoints: Object.fromEntries(endpoints.map(([name, endpoint]) => [name, described(endpoint)])) };
}

function described({ what, input, output, who, refusals: own, move }: Endpoint) {
  return {
    what,
    input: schemaOf(input, 'input'),
    output: schemaOf(output, 'output'),
    who: who.map((caller) => ({ caller, label: callerLabels[caller] })),
    refusals: [...own, ...hostRefusals].map((refusal: Refusal) => ({ refusal, message: refusals[refusal] })),
    ...(move === undefined ? {} : { move }),
  };
}

function schemaOf(type: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(type, { io, unrepresentable: 'any' });
}
