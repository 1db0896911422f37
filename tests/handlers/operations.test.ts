import type { Person } from '#shared/model/person';
import type { Suggestion } from '#shared/model/suggestion';
import { collectionIndexes } from '../../cloudfunctions/store/indexes';
import { peopleAround } from '../../cloudfunctions/app/grounds';
import { suggestionIn } from '../plant/arrange';
import { countOperations, type OperationCounts } from '../plant/operationCounts';
import { offeredMoves } from '../plant/samples';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
let counts: OperationCounts;
beforeAll(async () => {
  plant = await openTestPlant();
  counts = await countOperations(plant);
}, 30_000);
afterAll(() => plant.close());

const beyond = (most: number, ...prefixes: string[]) =>
  Object.entries(counts).filter(([what, operations]) => prefixes.some((prefix) => what.startsWith(prefix)) && operations > most);

test('a worker’s submit with nine photos costs at most ten operations', () => {
  expect(counts['suggestion.submit · lin, nine photos']).toBeLessThanOrEqual(10);
});

test('who might be the only one to judge it costs one more, and each counter made on the way one more', () => {
  expect(beyond(11, 'suggestion.submit').filter(([what]) => !what.includes('made on the way'))).toEqual([]);
  expect(beyond(13, 'suggestion.submit')).toEqual([]);
});

test('a list costs at most three operations, also the office’s', () => {
  expect(beyond(3, 'suggestion.mine', 'queue.list', 'inbox.list', 'inbox.unread', 'points.get', 'people.search', 'people.colleagues', 'org.units', 'roster.job', 'roles.get', 'roles.holders', 'roles.changes', 'quality.', 'blind.')).toEqual([]);
  expect(beyond(3, 'suggestion.mine', 'queue.list', 'points.get', 'people.search', 'org.units', 'roster.job', 'policy', 'calendar')).toEqual([]);
  expect(beyond(3, 'duplicates.check', 'messages.get', 'secrecy.words', 'secrecy.hashes')).toEqual([]);
  expect(beyond(3, 'trial.step', 'ledger.recounts', 'awards.batches', 'awards.pending', 'awards.lines', 'awards.mine', 'annual.cases', 'annual.proposals', 'annual.people')).toEqual([]);
});

test('the first call of a day finds the rules in one operation more, and no later one does', async () => {
  const firstAndSecond = async () => {
    const costs = [];
    for (let i = 0; i < 2; i += 1) {
      plant.cloud.operations.reset();
      await plant.does('lin', 'me.get', {});
      costs.push(plant.cloud.operations.databaseCount());
    }
    return costs;
  };
  plant.cloud.clock.advance(24 * 3_600_000);
  expect(await firstAndSecond()).toEqual([2, 1]);
  plant.cloud.clock.advance(24 * 3_600_000);
  expect(await firstAndSecond()).toEqual([2, 1]);
  expect(beyond(3, 'suggestion.mine', 'suggestion.search', 'queue.', 'inbox.list', 'inbox.unread', 'points.get', 'people.search', 'org.units', 'roster.job')).toEqual([]);
});

test('a detail costs at most five operations', () => { expect(beyond(5, 'suggestion.get')).toEqual([]); });

test('a move costs at most twelve operations', () => {
  expect(beyond(12, ...offeredMoves.map((move) => `suggestion.${move}`))).toEqual([]);
  expect(Object.keys(counts).filter((what) => offeredMoves.some((move) => what.startsWith(`suggestion.${move} `)))).toHaveLength(offeredMoves.length);
});

describe('among hundreds, a page reads what it shows', () => {
  const many = 500;

  beforeAll(async () => {
    const id = await suggestionIn(plant, 'submitted');
    const model = await plant.store.get('suggestions', id);
    const person = await plant.store.get('people', 'p-qian');
    if (!model || !person) throw new Error('the test plant has Qian and a suggestion');
    const others = (i: number) => ({ unitId: `u${i % 40}`, waitsFor: [`specialist:u${i % 40}`], authorId: `p-other-${i}` });
    const suggestions = Array.from({ length: many }, (_, i): Suggestion => ({ ...model, sayingKey: `other-${i}`, _id: `other-${String(i).padStart(6, '0')}`, ...others(i) }));
    const people = Array.from({ length: many }, (_, i): Person => ({ ...person, _id: `p-other-${i}`, workNumber: `O${i}`, name: `众${i}`, account: `wx-other-${i}` }));
    await plant.store.transact(async (transaction) => {
      await transaction.insert('suggestions', suggestions);
      await transaction.insert('people', people);
    });
  }, 60_000);

  const documentsRead = async (work: () => Promise<unknown>): Promise<number> => {
    plant.cloud.database.stats.reset();
    await work();
    return plant.cloud.database.stats.documents;
  };

  test.each(['lin', 'sun', 'he', 'zhou', 'wu'] as const)('the queue, the own suggestions and the first page of %s', async (who) => {
    for (const endpoint of ['queue.list', 'inbox.list', 'suggestion.mine', 'home.get', 'points.get'] as const) {
      const documents = await documentsRead(() => plant.does(who, endpoint, {}));
      expect([endpoint, documents > 100]).toEqual([endpoint, false]);
    }
  });

  test('the people around a suggestion are found by two indexes, not by reading the roster', async () => {
    const keys = ['person:p-lin', 'specialist:stamping', 'office:plant', 'leader:plant'];
    const documents = await documentsRead(() => plant.store.transact((transaction) => peopleAround(keys, transaction)));
    expect(documents).toBeLessThanOrEqual(10);
  });
});

test('a year’s awards, read whole from everything they rest on, cost at most ten operations; a decision on them no more than sixteen', () => {
  expect(beyond(10, 'annual.get', 'annual.unit', 'annual.lines')).toEqual([]);
  expect(beyond(16, 'annual.choose', 'annual.wages', 'annual.congress', 'annual.setTopic')).toEqual([]);
});

test('no collection has more indexes than the platform allows', () => {
  const tooMany = Object.entries(collectionIndexes).filter(([, indexes]) => indexes.length > 20);
  expect(tooMany).toEqual([]);
});
