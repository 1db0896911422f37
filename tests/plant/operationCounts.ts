import type { EndpointName, Input } from '#shared/contract/index';
import { moveCall, suggestionFor } from './arrange';
import { draft } from './drafts';
import { dueMoves } from './dueMoves';
import { jpeg, uploaded } from './photos';
import { offeredMoves, samples } from './samples';
import type { TestPlant, Who } from './testPlant';

/** What was called, by whom → requests to the database, the start and the commit of a transaction included. */
export type OperationCounts = Readonly<Record<string, number>>;

type Cost = readonly [what: string, operations: number];

async function cost(plant: TestPlant, who: Who, endpoint: EndpointName, input: Input<EndpointName>, remark = ''): Promise<Cost> {
  plant.cloud.operations.reset();
  await plant.does(who, endpoint, input);
  return [`${endpoint} · ${who}${remark}`, plant.cloud.operations.databaseCount()];
}

const readers: readonly (readonly [EndpointName, Who])[] = [
  ['me.get', 'lin'], ['org.units', 'lin'], ['people.search', 'sun'], ['people.colleagues', 'lin'],
  ...(['lin', 'sun', 'he', 'zhou', 'wu'] as const).flatMap((who) => [['home.get', who], ['queue.list', who], ['inbox.list', who], ['inbox.unread', who]] as const),
  ['suggestion.mine', 'lin'], ['points.get', 'lin'], ['prizes.shelf', 'lin'], ['prizes.mine', 'lin'], ['desk.list', 'sun'], ['desk.list', 'zhou'], ['binding.issue', 'sun'], ['binding.sheet', 'sun'], ['roster.job', 'zhou'],
  ['roles.get', 'zhou'], ['roles.holders', 'zhou'], ['roles.give', 'zhou'], ['roles.take', 'zhou'], ['roles.changes', 'zhou'],
  ['messages.get', 'lin'], ['messages.note', 'lin'],
  ['ledger.recounts', 'zhou'], ['trial.step', 'zhou'], ['awards.mine', 'lin'], ['awards.batches', 'zhou'], ['awards.pending', 'zhou'], ['awards.lines', 'zhou'],
  ...(['annual.get', 'annual.unit', 'annual.cases', 'annual.choose', 'annual.wages', 'annual.proposals', 'annual.congress', 'annual.people', 'annual.setTopic', 'annual.lines'] as const).map((endpoint) => [endpoint, 'zhou'] as const),
  ['secrecy.words', 'zhou'], ['secrecy.setWords', 'zhou'], ['secrecy.hashes', 'lin'],
  ['phrases.get', 'zhou'], ['phrases.set', 'zhou'], ['policy.current', 'lin'], ['policy.get', 'zhou'], ['policy.preview', 'zhou'], ['calendar.get', 'zhou'],
  ['blind.list', 'fang'], ['quality.plant', 'zhou'], ['quality.scopes', 'zhou'], ['quality.scope', 'sun'], ['quality.mine', 'he'], ['quality.cases', 'sun'], ['quality.signals', 'zhou'],
  ...(['lin', 'sun', 'he', 'zhou', 'wu'] as const).flatMap((who) => ([
    ['home.get', who], ['queue.list', who], ['queue.overview', who], ['inbox.list', who], ['inbox.unread', who],
  ] as const)),
  ['suggestion.search', 'sun'], ['duplicates.check', 'lin'], ['duplicates.check', 'zhou'], ['suggestion.mine', 'lin'], ['points.get', 'lin'], ['binding.issue', 'sun'], ['binding.sheet', 'sun'], ['roster.job', 'zhou'],
];

/** Nine photos, and an author who has no effective suggestion this year: a submit never costs more. */
async function submitCost(plant: TestPlant, who: Who, remark: string): Promise<Cost> {
  const id = plant.newId();
  const photos = await uploaded(plant, who, id, Array.from({ length: 9 }, () => jpeg()));
  const counted = await cost(plant, who, 'suggestion.submit', { ...draft(id), photos }, `, nine photos${remark}`);
  await plant.does(who, ...moveCall(plant, 'withdraw', id));
  return counted;
}

/** Counts what each endpoint costs on a plant whose accounts are about to be made: nothing costs more later. */
export async function countOperations(plant: TestPlant): Promise<OperationCounts> {
  const counted: Cost[] = [];
  // What a function reads once and keeps is counted where it is tested.
  await plant.does('lin', 'duplicates.check', samples['duplicates.check']);
  for (const who of ['lin', 'wang', 'zhou'] as const) {
    counted.push(await submitCost(plant, who, ', counters made on the way'));
    counted.push(await submitCost(plant, who, ''));
  }
  counted.push(await cost(plant, 'lin', 'suggestion.submit', draft(plant.newId())));
  counted.push(await cost(plant, 'lin', 'files.openFolder', { requestId: plant.newId(), purpose: 'photos' }));
  for (const move of offeredMoves) {
    const [status, who] = dueMoves[move];
    const id = await suggestionFor(plant, move, status);
    counted.push(await cost(plant, who, ...moveCall(plant, move, id)));
    if (move === 'standardise') for (const reader of ['lin', 'sun', 'zhou'] as const) counted.push(await cost(plant, reader, 'suggestion.get', { id }));
  }
  for (const [endpoint, who] of readers) counted.push(await cost(plant, who, endpoint, samples[endpoint]));
  return Object.fromEntries(counted);
}

