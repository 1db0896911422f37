import { answer } from '../../cloudfunctions/app/answer';
import { contract, type EndpointName } from '#shared/contract/index';
import type { Endpoint } from '#shared/contract/endpoint';
import { openidOf, openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeAll(async () => { plant = await openTestPlant(); });
afterAll(() => plant.close());

const endpoints = Object.entries(contract) as [EndpointName, Endpoint][];

const misshapen: readonly (readonly [what: string, input: unknown])[] = [
  ['nothing', null], ['text', '工号'], ['a list', []], ['a number', 7],
];

test.each(endpoints.flatMap(([endpoint]) => misshapen.map(([what, input]) => [endpoint, what, input] as const)))('%s refuses %s for input', async (endpoint, _what, input) => {
  const answered = await plant.call(openidOf('zhou'), endpoint, input as never);
  expect(answered).toMatchObject({ ok: false, refusal: 'invalidInput', details: { fields: expect.anything() } });
});

test.each([['an unknown name', 'suggestion.steal'], ['a property every object has', 'constructor'], ['no name', undefined]])('%s is no endpoint', async (_what, endpoint) => {
  expect(await plant.call(openidOf('lin'), endpoint as never, {} as never)).toMatchObject({ ok: false, refusal: 'unknownEndpoint' });
});

test('a name that nobody gave an endpoint does not fill the log', async () => {
  const lines: Readonly<Record<string, unknown>>[] = [];
  const host = { ...plant.host(openidOf('lin'), new Date()), log: (line: Readonly<Record<string, unknown>>) => void lines.push(line) };
  expect(await answer({ endpoint: 'x'.repeat(50_000), input: {} }, host)).toMatchObject({ refusal: 'unknownEndpoint' });
  expect(lines).toMatchObject([{ endpoint: 'x'.repeat(60), outcome: 'unknownEndpoint' }]);
});

test.each([40, 150])('input nested %d levels deep is refused like any other that does not fit', async (levels) => {
  const deep = JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as never;
  expect(await plant.outcome('lin', 'suggestion.submit', deep)).toBe('invalidInput');
});
