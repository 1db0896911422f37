import * as z from 'zod';
import { contract, hostRefusals, type EndpointName } from '#shared/contract/index';
import type { Endpoint } from '#shared/contract/endpoint';
import { moveInputs } from '#shared/model/moveInputs';
import { declineReasons, standardKinds } from '#shared/model/suggestion';
import { categoryNames } from '#shared/policy/categories';
import { grades } from '#shared/policy/grades';
import { moveNames, moves, statuses, type MoveRule } from '#shared/policy/moves';
import { expertGroups, personCategories, roleNames } from '#shared/policy/roles';
import * as labels from '#shared/text/labels';
import { refusals } from '#shared/text/refusals';
import { wordsFor } from '../../cloudfunctions/app/fieldWords';
import { samples } from '../plant/samples';

const endpoints = Object.entries(contract) as [EndpointName, Endpoint][];
const inputOf = (name: EndpointName): z.ZodType => contract[name].input;
const sampleOf = (name: EndpointName): Record<string, unknown> => ({ ...samples[name] });

test.each(endpoints)('%s takes a good example', (name, { input }) => {
  expect(input.safeParse(samples[name])).toMatchObject({ success: true });
});

test.each(endpoints)('%s refuses what it does not know, rather than passing over it', (name, { input }) => {
  const read = input.safeParse({ ...sampleOf(name), surprise: 1 }, { error: wordsFor });
  expect(read.error?.issues).toMatchObject([{ code: 'unrecognized_keys', message: '不认识这一项：surprise' }]);
});

const fields = endpoints.flatMap(([name]) => Object.keys(sampleOf(name)).map((field) => [name, field] as const));

const wrong: readonly (readonly [what: string, value: unknown])[] = [
  ['an object', { $gt: '' }], ['a million characters', '字'.repeat(1_000_000)], ['a number beyond all numbers', 1e300], ['null', null],
];

test.each(fields)('%s says in Chinese what is wrong with %s', (name, field) => {
  for (const [what, value] of wrong) {
    const read = inputOf(name).safeParse({ ...sampleOf(name), [field]: value }, { error: wordsFor });
    expect([what, read.success]).toEqual([what, false]);
    for (const { path, message } of read.error?.issues ?? []) expect([path[0], message]).toEqual([field, expect.stringMatching(/^[^a-z]*\p{Script=Han}[^a-z]*$/u)]);
  }
});

const withRequestId = endpoints.filter(([, { input }]) => input instanceof z.ZodObject && 'requestId' in input.shape);

test('every call that changes a suggestion carries an id made on the phone', () => {
  const changing = endpoints.filter(([, { move }]) => move).map(([name]) => name);
  expect(changing.filter((name) => !withRequestId.some(([other]) => other === name))).toEqual([]);
});

test.each(['', 'short', 'UPPERCASE-IDS', 'with blanks in it', '../../etc/passwd', 'a'.repeat(65), '-begins-with-dash', 12345678])('“%s” is no id', (requestId) => {
  for (const [name, { input }] of withRequestId) expect([name, input.safeParse({ ...sampleOf(name), requestId }).success]).toEqual([name, false]);
});

test.each(['http://elsewhere/1.jpg', 'cloud://', 'cloud://env', 'cloud://env/with blank.jpg', 'wxfile://tmp/1.jpg', `cloud://e.b/${'a'.repeat(400)}`])('“%s” is no file of ours', (photo) => {
  expect(contract['suggestion.submit'].input.safeParse({ ...sampleOf('suggestion.submit'), photos: [photo] }).success).toBe(false);
});

test.each(['2026-02-29', '2026-13-01', '26-1-1', '2026/03/01', 'tomorrow', '2026-03-01T00:00:00Z'])('“%s” is no day', (completeBy) => {
  expect(contract['suggestion.adopt'].input.safeParse({ ...sampleOf('suggestion.adopt'), completeBy }).success).toBe(false);
});

test.each([-1, 0.5, 1e11 + 1, '100', NaN])('%s is no benefit in fen', (benefitFen) => {
  expect(contract['suggestion.reportCompletion'].input.safeParse({ ...sampleOf('suggestion.reportCompletion'), benefitFen }).success).toBe(false);
});

test.each(endpoints)('%s has JSON Schemas for tools, and says what it is for', (_name, { input, output, what }) => {
  expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object', additionalProperties: false });
  expect(z.toJSONSchema(output, { io: 'output' })).toMatchObject({ type: 'object' });
  expect(what.length).toBeGreaterThan(8);
});

test.each(endpoints)('%s names each refusal once, and none that the host gives anyway', (_name, { refusals: named }) => {
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((refusal) => (hostRefusals as readonly string[]).includes(refusal))).toEqual([]);
});

test.each(endpoints.filter(([, { move }]) => move))('%s says in which capacities the table lets it be made', (_name, { move }) => {
  const rules: readonly MoveRule[] = move ? moves[move.name] : [];
  expect([...(move?.by ?? [])].sort()).toEqual([...new Set(rules.flatMap(({ by }) => by))].sort());
});

test('every move that people make is offered by an endpoint', () => {
  const offered = endpoints.flatMap(([, { move }]) => (move ? [move.name as string] : []));
  expect([...offered].sort()).toEqual([...new Set(['submit', ...Object.keys(moveInputs)])].sort());
  const ofPeople = moveNames.filter((move) => moves[move].some(({ by }) => by.some((capacity) => capacity !== 'clock')));
  expect(ofPeople.filter((move) => !offered.includes(move))).toEqual([]);
});

const chinese = /\p{Script=Han}/u;

test('every refusal has words that people can act on', () => {
  for (const [code, words] of Object.entries(refusals)) expect([code, words]).toEqual([code, expect.stringMatching(chinese)]);
  expect(new Set(Object.values(refusals)).size).toBe(Object.keys(refusals).length);
});

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  ['status', statuses, labels.statusLabels],
  ['move', moveNames, labels.moveLabels],
  ['grade', grades, labels.gradeLabels],
  ['category', categoryNames, labels.categoryLabels],
  ['group', expertGroups, labels.groupLabels],
  ['role', roleNames, labels.roleLabels],
  ['kind of person', personCategories, labels.personCategoryLabels],
  ['reason to decline', declineReasons, labels.declineReasonLabels],
  ['kind of standard', standardKinds, labels.standardKindLabels],
  ['capacity', [...new Set(moveNames.flatMap((move) => (moves[move] as readonly MoveRule[]).flatMap(({ by }) => by)))], labels.capacityLabels],
])('every %s has a label of its own', (_what, codes, words) => {
  for (const code of codes) expect([code, words[code]]).toEqual([code, expect.stringMatching(chinese)]);
  expect(new Set(codes.map((code) => words[code])).size).toBe(codes.length);
});
