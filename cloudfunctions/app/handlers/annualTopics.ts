import type { Answered, Parsed } from '#shared/contract/index';
import { listedIn } from '#shared/domain/annual/listedPeople';
import { setTopic } from '#shared/domain/annual/draft';
import { namedOf } from '#shared/domain/annual/specialists';
import type { Named } from '#shared/model/annualAward';
import { ok, refuse } from '#shared/result';
import { changeAward, readAward } from '../annual/changeAward';
import { viewed } from '../annual/shown';
import type { Context } from '../context';

/** What the database compares a field with at once. */
const valuesAtOnce = 500;
const peopleMost = 1000;
const personFields = ['_id', 'workNumber', 'name', 'unitId', 'unitName'] as const;

const shown = ({ id, workNumber, name, unitName }: Named) => ({ id, workNumber, name, unitName });

export async function listedPeople({ text }: Parsed<'annual.people'>, { store }: Context): Promise<Answered<'annual.people'>> {
  const listed = listedIn(text).slice(0, valuesAtOnce);
  const people = listed.length === 0 ? [] : await store.pick('people', personFields, {
    where: { state: 'active' }, either: [{ workNumber: { in: listed.map(({ workNumber }) => workNumber) } }, { name: { in: listed.map(({ name }) => name) } }], limit: peopleMost,
  });
  const known = people.map(namedOf);
  const answers = listed.map((one) => ({ ...one, people: known.filter(({ workNumber, name }) => workNumber === one.workNumber || name === one.name) }));
  return ok({
    found: [...new Map(answers.filter((one) => one.people.length === 1).flatMap((one) => one.people.map((person) => [person.id, shown(person)] as const))).values()],
    several: answers.filter((one) => one.people.length > 1).map((one) => ({ name: one.name, people: one.people.map(shown) })),
    unknown: answers.filter((one) => one.people.length === 0).map(({ name }) => name),
  });
}

export async function topic({ year, topicId }: Parsed<'annual.topic'>, { store }: Context): Promise<Answered<'annual.topic'>> {
  const found = (await readAward(year, store)).topics.find(({ id }) => id === topicId);
  return found ? ok({ name: found.name, people: found.people.map(shown) }) : refuse('notFound');
}

export async function changeTopic({ requestId, year, version, topicId, name, personIds }: Parsed<'annual.setTopic'>, context: Context): Promise<Answered<'annual.setTopic'>> {
  const people = personIds.length === 0 ? [] : await context.store.pick('people', personFields, { where: { _id: { in: personIds }, state: 'active' }, limit: personIds.length });
  const asked = { topic: { id: topicId, name, people: people.map(namedOf) }, asked: personIds, version };
  return viewed(await changeAward({ requestId, year }, context, (award, author) => setTopic(award, asked, author)), context);
}
