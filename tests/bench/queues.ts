// What a specialist with sixty open suggestions, and an office that stands in for others, pay for a page of the queue:
// requests to the database and documents read, in a plant of a thousand suggestions and of a hundred thousand, a tenth open.
import type { EndpointName, Input } from '#shared/contract/index';
import type { Suggestion } from '#shared/model/suggestion';
import { suggestionIn } from '../plant/arrange';
import { openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

const units = 300;
const ownOpen = 60;
/** Of the same unit, carried out by others. */
const handedOn = 30;
/** Of one unit in so many, the office holds what is open. */
const officeUnit = 10;
const insertedAtOnce = 1000;
const dayMs = 86_400_000;
const openStatuses = ['submitted', 'unitReview', 'adopted', 'implementing', 'verifying'] as const;
const categories = ['cost', 'safetyEnvironment', 'energySaving'] as const;

type Question = readonly [who: Who, endpoint: EndpointName, input: Input<EndpointName>, remark?: string];
const questions: readonly Question[] = [
  ...(['sun', 'zhou'] as const).flatMap((who): Question[] => [
    [who, 'queue.list', {}], [who, 'queue.list', { show: 'overdue' }, 'overdue'], [who, 'queue.list', { status: 'submitted' }, 'one status'],
    [who, 'queue.list', { category: 'cost' }, 'one category'], [who, 'queue.overview', {}], [who, 'suggestion.search', { query: '冲床改造第7' }, 'title'],
    [who, 'home.get', {}],
  ]),
  ['sun', 'queue.list', { show: 'others' }, 'others'],
  ['sun', 'suggestion.search', { query: '26112' }, 'number'],
  ['sun', 'suggestion.search', { query: '众人7' }, 'author'],
];

function variant(model: Suggestion, i: number): Suggestion {
  const own = i < ownOpen;
  const ofUnit = i < ownOpen + handedOn;
  const open = ofUnit || i % 10 === 0;
  const status = own ? (i % 2 ? 'submitted' : 'unitReview') : ofUnit ? 'implementing' : open ? openStatuses[i / 10 % openStatuses.length] ?? 'submitted' : 'declined';
  const unitId = ofUnit ? 'stamping' : `u${i % units}`;
  const at = new Date(model.submittedAt.getTime() - (i % 400) * dayMs);
  const holder = status === 'adopted' || status === 'implementing' ? `person:p-other-${i}` : i % units === officeUnit ? 'office:plant' : `specialist:${unitId}`;
  return {
    ...model, sayingKey: `other-${i}`, _id: `other-${String(i).padStart(7, '0')}`, number: `2611${String(i % 28).padStart(2, '0')}-${i.toString(36).toUpperCase().padStart(4, '0')}`,
    title: `冲床改造第${i}项`, category: categories[i % categories.length] ?? 'cost', authorId: `p-other-${i}`, authorName: `众人${i % 2000}`, unitId, reviewUnitId: unitId,
    status, submittedAt: at, movedAt: at, waitsFor: open ? [holder] : [], dueAt: open ? new Date(at.getTime() + 7 * dayMs) : null,
  };
}

async function fill(plant: TestPlant, model: Suggestion, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += insertedAtOnce) {
    const batch = Array.from({ length: Math.min(insertedAtOnce, to - start) }, (_, i) => variant(model, start + i));
    await plant.store.transact((transaction) => transaction.insert('suggestions', batch));
  }
}

async function measured(plant: TestPlant): Promise<Record<string, { operations: number; documents: number }>> {
  const figures: Record<string, { operations: number; documents: number }> = {};
  for (const [who, endpoint, input, remark] of questions) {
    plant.cloud.operations.reset();
    plant.cloud.database.stats.reset();
    await plant.does(who, endpoint, input);
    figures[`${endpoint}${remark ? `, ${remark}` : ''} · ${who === 'sun' ? 'specialist' : 'office'}`] =
      { operations: plant.cloud.operations.databaseCount(), documents: plant.cloud.database.stats.documents };
  }
  return figures;
}

async function run(): Promise<void> {
  const plant = await openTestPlant();
  const model = await plant.store.get('suggestions', await suggestionIn(plant, 'submitted'));
  if (!model) throw new Error('a suggestion was filed');
  await fill(plant, model, 0, 1000);
  const small = await measured(plant);
  await fill(plant, model, 1000, 100_000);
  const large = await measured(plant);
  await plant.close();
  console.log(JSON.stringify({ 'among 1,000': small, 'among 100,000': large }, null, 2));
}

void run();
