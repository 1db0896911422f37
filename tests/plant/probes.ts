import type { Answer, EndpointName, Input, Output } from '#shared/contract/index';
import { belongings, categoryOf, drawn, scopes, spare, titleOf, wholeMonth, type Belongings } from './belongings';
import { draft } from './drafts';
import { accountOf, nameOf, personOf, unitOf, type Related } from './related';
import { moveSamples } from './samples';
import type { TestPlant } from './testPlant';

export type Asker = Related | 'visitor';
/** What somebody hears who asks for what belongs to an owner: `ok`, `without` it in a list, or the refusal. */
export type Probe = (who: Asker, owner: Related) => Promise<string>;

const heard = (answered: Answer<EndpointName>): string => (answered.ok ? 'ok' : 'refusal' in answered ? answered.refusal : 'fault');

/** One way to ask for each thing that has an owner, a unit or a group; behind the dot, which of several. */
export function probes(plant: TestPlant & { readonly prizeId: string }) {
  const of = belongings(plant);

  /** Asks for it. */
  const asks = <E extends EndpointName>(endpoint: E, input: (own: Belongings, owner: Related) => Input<E> | Promise<Input<E>>): Probe =>
    async (who, owner) => heard(await plant.call(accountOf(who), endpoint, await input(await of(owner), owner)) as Answer<EndpointName>);

  /** Looks whether it is in a list. */
  const lists = <E extends EndpointName>(endpoint: E, input: (own: Belongings, owner: Related) => Input<E>, has: (data: Output<E>, own: Belongings, owner: Related) => boolean): Probe =>
    async (who, owner) => {
      const own = await of(owner);
      const answered = await plant.call(accountOf(who), endpoint, input(own, owner));
      if (!answered.ok) return heard(answered as Answer<EndpointName>);
      return has(answered.data, own, owner) ? 'ok' : 'without';
    };

  const queue = (show: 'due' | 'overdue' | 'others' | 'reported', what: 'suggestionId' | 'companyId' = 'suggestionId'): Probe =>
    lists('queue.list', () => ({ show }), ({ items }, own) => items.some(({ id }) => id === own[what]));
  const cases = (scope: keyof typeof scopes, whose: boolean): Probe =>
    asks('quality.cases', (_own, owner) => ({ month: wholeMonth, scope: scopes[scope], figure: 'late', ...(whose ? { personId: personOf(owner) } : {}) }));

  return {
    'suggestion.get': asks('suggestion.get', ({ suggestionId: id }) => ({ id })),
    'duplicates.check': lists('duplicates.check', ({ suggestionId }) => ({ problem: draft(suggestionId).problem }), ({ items }) => items.length > 0),
    'suggestion.mine': lists('suggestion.mine', () => ({}), ({ items }, own) => items.some(({ id }) => id === own.suggestionId)),
    'suggestion.find': lists('suggestion.find', ({ number }) => ({ number }), ({ items }, own) => items.some(({ id }) => id === own.suggestionId)),
    'suggestion.search': lists('suggestion.search', (_own, owner) => ({ query: titleOf(owner) }), ({ items }, own) => items.some(({ id }) => id === own.suggestionId)),
    'suggestion.submit · for them': asks('suggestion.submit', (_own, owner) => ({ ...draft(plant.newId()), authorId: personOf(owner) })),
    'suggestion.submit · their call again': asks('suggestion.submit', ({ suggestionId }) => draft(suggestionId)),
    'suggestion.submit · their photo': asks('suggestion.submit', ({ photo }) => ({ ...draft(plant.newId()), photos: [photo] })),
    'files.openFolder': asks('files.openFolder', ({ folderId: requestId }) => ({ requestId, purpose: 'photos' })),
    'home.get': lists('home.get', () => ({}), ({ latest }, _own, owner) => latest.some(({ authorName }) => authorName === nameOf(owner))),
    'inbox.list': lists('inbox.list', () => ({}), ({ items }, own) => items.some(({ suggestionId }) => suggestionId === own.suggestionId)),
    'queue.list · due': queue('due'),
    'queue.list · overdue, with the experts': queue('overdue', 'companyId'),
    'queue.list · others': queue('others'),
    'queue.list · others, with the experts': queue('others', 'companyId'),
    'queue.list · reported': queue('reported'),
    'queue.overview': lists('queue.overview', () => ({ show: 'due' }), ({ categories }, _own, owner) => categories.some(({ value }) => value === categoryOf[owner])),
    'people.search': lists('people.search', (_own, owner) => ({ query: nameOf(owner) }), ({ items }, _own, owner) => items.some(({ id }) => id === personOf(owner))),
    'people.colleagues': lists('people.colleagues', (_own, owner) => ({ query: nameOf(owner) }), ({ items }, _own, owner) => items.some(({ id }) => id === personOf(owner))),
    'binding.issue': asks('binding.issue', (_own, owner) => ({ personId: personOf(owner) })),
    'binding.sheet': asks('binding.sheet', (_own, owner) => ({ unitId: unitOf(owner) })),
    'points.get': lists('points.get', () => ({}), ({ entries }, own) => entries.some(({ id }) => id === own.pointsId)),
    'ledger.entry': asks('ledger.entry', ({ pointsId: id }) => ({ id })),
    'awards.mine': lists('awards.mine', () => ({}), ({ entries }, own) => entries.some(({ id }) => id === own.moneyId)),
    'prizes.mine': lists('prizes.mine', () => ({}), ({ items }, own) => items.some(({ id }) => id === own.reservationId)),
    'prizes.cancel': asks('prizes.cancel', async (own, owner) => ({ requestId: plant.newId(), words: '不再需要', reservationId: await spare(plant, owner, own) })),
    'desk.find': asks('desk.find', ({ code }) => ({ code })),
    'desk.handOut': asks('desk.handOut', async (own, owner) => ({ requestId: plant.newId(), reservationId: await spare(plant, owner, own) })),
    'desk.list': asks('desk.list', (_own, owner) => ({ unitId: unitOf(owner) })),
    'blind.list': lists('blind.list', () => ({}), ({ items }, { blindId }) => items.some(({ id }) => id === blindId)),
    'blind.get': asks('blind.get', ({ blindId: id }) => ({ id })),
    'blind.give': asks('blind.give', async (own, owner) => ({ requestId: plant.newId(), id: await drawn(plant, owner, own), ...moveSamples.score })),
    'quality.scope · the unit': asks('quality.scope', () => ({ scope: scopes.unit })),
    'quality.scope · the group': asks('quality.scope', () => ({ scope: scopes.group })),
    'quality.mine · what they did': lists('quality.mine', () => ({ month: wholeMonth }), ({ scopes: done }) => done.length > 0),
    'quality.mine · opens the unit': lists('quality.mine', () => ({ month: wholeMonth }), ({ mayOpen }) => mayOpen.some(({ scope }) => scope === scopes.unit)),
    'quality.cases · the unit': cases('unit', false),
    'quality.cases · the group': cases('group', false),
    'quality.cases · of the owner': cases('unit', true),
  } satisfies Partial<Record<`${EndpointName}` | `${EndpointName} · ${string}`, Probe>>;
}
