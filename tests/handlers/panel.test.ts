import type { Grant } from '#shared/model/person';
import { makes, suggestionFor, suggestionIn } from '../plant/arrange';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const panel = 'unitReviewer:stamping';

/** Gives somebody a seat in the stamping unit's panel, beside He. */
async function seat(...members: Who[]): Promise<void> {
  for (const who of members) {
    const person = await plant.store.get('people', idOf(who));
    if (!person) throw new Error(`${who} is on the roster`);
    const grant: Grant = { role: 'unitReviewer', scope: 'stamping', from: '2020-01-01', until: null };
    await plant.store.transact((transaction) =>
      transaction.replace('people', { ...person, grants: [...person.grants, grant], roleKeys: [...person.roleKeys, panel] }));
  }
}

const marks = (mark: number) => ({ marks: { novelty: mark, feasibility: mark, benefit: mark, spread: mark } });
const panelFor = async (who: Who, id: string) => (await plant.does(who, 'suggestion.get', { id })).panel;
const namesSeen = async (who: Who, id: string) => (await panelFor(who, id))?.scores?.map(({ name }) => name) ?? null;
const queueOf = async (who: Who) => (await plant.does(who, 'queue.list', {})).items.map(({ id }) => id);

test('a panel of three with one dissenter: the mean proposes, and a specialist who concludes otherwise says why', async () => {
  await seat('zhao', 'qian');
  const id = await suggestionIn(plant, 'unitReview');
  await makes(plant, 'he', 'score', id, marks(90));
  expect(await plant.outcome('sun', 'suggestion.adopt', { requestId: plant.newId(), id, grade: 'second', implementable: true })).toBe('quorumMissing');
  await makes(plant, 'zhao', 'score', id, marks(90));
  await makes(plant, 'qian', 'score', id, marks(30));
  expect(await plant.outcome('sun', 'suggestion.adopt', { requestId: plant.newId(), id, grade: 'first', implementable: true })).toBe('reasonNeeded');
  await makes(plant, 'sun', 'adopt', id, { grade: 'first', words: '两位评审员认为可以全厂推广' });
  const { history } = await plant.does('lin', 'suggestion.get', { id });
  expect(history.at(-1)).toMatchObject({ move: 'adopt', proposed: 'second', differs: true });
});

test('nobody sees what others gave before the own score is given, and history does not tell', async () => {
  await seat('zhao', 'qian');
  const id = await suggestionIn(plant, 'unitReview');
  await makes(plant, 'he', 'score', id, { ...marks(90), comment: '很好，建议推广' });
  expect(await Promise.all((['he', 'zhao', 'sun', 'zhou', 'lin'] as const).map((who) => namesSeen(who, id)))).toEqual([['何青'], null, null, null, null]);
  expect(JSON.stringify(await plant.does('zhao', 'suggestion.get', { id }))).not.toContain('很好，建议推广');
  await makes(plant, 'zhao', 'score', id, marks(80));
  expect(await Promise.all((['he', 'zhao', 'qian', 'sun', 'zhou', 'lin'] as const).map((who) => namesSeen(who, id))))
    .toEqual([['何青', '赵铁柱'], ['何青', '赵铁柱'], null, ['何青', '赵铁柱'], ['何青', '赵铁柱'], null]);
});

test('it waits in the queue of each reviewer until the own score, and of the specialist all the while', async () => {
  await seat('zhao');
  const id = await suggestionIn(plant, 'unitReview');
  expect(await Promise.all((['he', 'zhao', 'sun'] as const).map(queueOf))).toEqual([[id], [id], [id]]);
  expect((await plant.does('lin', 'suggestion.get', { id })).heldBy).toBe('冲压分厂专员、冲压分厂基层评审');
  await makes(plant, 'he', 'score', id);
  expect(await Promise.all((['he', 'zhao', 'sun'] as const).map(queueOf))).toEqual([[], [id], [id]]);
  expect((await plant.does('he', 'home.get', {})).waiting).toBe(0);
  await makes(plant, 'zhao', 'score', id);
  expect(await Promise.all((['he', 'zhao', 'sun'] as const).map(queueOf))).toEqual([[], [], [id]]);
});

test('a reviewer who is also the author is not counted, and one who is named later finds what waits', async () => {
  const own = await suggestionIn(plant, 'unitReview', { author: 'he' });
  expect(await panelFor('sun', own)).toMatchObject({ given: 0, needed: 0 });
  await seat('zhao');
  expect(await queueOf('zhao')).toEqual([own]);
  expect(await panelFor('sun', own)).toMatchObject({ given: 0, needed: 1 });
  await makes(plant, 'zhao', 'score', own);
  await makes(plant, 'sun', 'adopt', own);
});

test('a unit without a panel concludes alone, and the decision says so', async () => {
  const id = await suggestionIn(plant, 'adopted', { author: 'qian', specialist: 'chen' });
  expect((await plant.does('qian', 'suggestion.get', { id })).history.at(-1)).toMatchObject({ move: 'adopt', unscored: true });
});

test('sent twice, a score stands once', async () => {
  const id = await suggestionIn(plant, 'unitReview');
  const input = { requestId: plant.newId(), id, ...marks(70), comment: '可以试行' };
  const answers = await Promise.all([plant.does('he', 'suggestion.score', input), plant.does('he', 'suggestion.score', input)]);
  expect(answers[0]).toEqual(answers[1]);
  expect((await panelFor('he', id))?.scores).toHaveLength(1);
});

test('scores of a round that was returned do not count for the next', async () => {
  const id = await suggestionFor(plant, 'adopt', 'unitReview');
  await makes(plant, 'sun', 'return', id);
  await makes(plant, 'lin', 'resubmit', id);
  expect(await panelFor('he', id)).toMatchObject({ given: 0, needed: 1, scores: null });
  await makes(plant, 'he', 'score', id);
});
