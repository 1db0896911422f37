// Who may file for whom, and what then becomes of it.
import { draft } from '../plant/drafts';
import { moveSamples } from '../plant/samples';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeAll(async () => { plant = await openTestPlant(); });
afterAll(() => plant.close());

async function filed(who: Who, more: object): Promise<string> {
  const id = plant.newId();
  await plant.does(who, 'suggestion.submit', { ...draft(id), ...more });
  return id;
}

const outcome = (who: Who, more: object) => plant.outcome(who, 'suggestion.submit', { ...draft(plant.newId()), ...more });

test('what a colleague types belongs to its author, who is told; both are recorded, and both may read it', async () => {
  const id = await filed('lin', { authorId: idOf('zhao') });
  expect(await plant.store.get('suggestions', id)).toMatchObject({ authorId: idOf('zhao'), personCategories: ['teamLeader'], filedById: idOf('lin') });
  expect(await plant.does('zhao', 'suggestion.get', { id })).toMatchObject({ authorName: '赵铁柱', filedByName: '林小满', history: [{ move: 'submit', byName: '林小满', as: 'filer' }] });
  expect((await plant.does('zhao', 'inbox.list', {})).items).toMatchObject([{ suggestionId: id, move: 'submit', byName: '林小满', mine: true }]);
  await plant.does('sun', 'suggestion.accept', { requestId: plant.newId(), id });
  expect((await plant.does('lin', 'inbox.list', {})).items).toMatchObject([{ suggestionId: id, move: 'accept' }]);
  expect((await plant.does('lin', 'suggestion.get', { id })).moves).toEqual([]);
});

test('the points are the author’s, not those of co-authors or of whoever typed it', async () => {
  const id = await filed('lin', { authorId: idOf('zhao'), coAuthorIds: [idOf('wang')] });
  await plant.does('sun', 'suggestion.accept', { requestId: plant.newId(), id });
  await plant.does('he', 'suggestion.score', { requestId: plant.newId(), id, ...moveSamples.score });
  await plant.does('sun', 'suggestion.adopt', { requestId: plant.newId(), id, ...moveSamples.adopt });
  const balances = await Promise.all((['zhao', 'lin', 'wang'] as const).map(async (who) => (await plant.does(who, 'points.get', {})).balance));
  expect(balances).toEqual([2, 0, 0]);
});

test('a co-author does not judge it; whoever typed it does', async () => {
  const withWang = await filed('lin', { coAuthorIds: [idOf('wang')] });
  expect(await plant.outcome('wang', 'suggestion.accept', { requestId: plant.newId(), id: withWang })).toBe('ownSuggestion');
  const typedBySun = await filed('sun', { authorId: idOf('lin') });
  expect(await plant.outcome('sun', 'suggestion.accept', { requestId: plant.newId(), id: typedBySun })).toBe('ok');
});

test('where the only specialist is a co-author, the office takes it in', async () => {
  const id = await filed('qian', { coAuthorIds: [idOf('chen')] });
  expect((await plant.does('qian', 'suggestion.get', { id })).heldBy).toBe('合理化建议办公室');
});

test('one files for colleagues of the own unit, the office for anybody; never for who has left', async () => {
  expect(await outcome('lin', { authorId: idOf('wang') })).toBe('ok');
  expect(await outcome('lin', { authorId: idOf('qian') })).toBe('authorUnfit');
  expect(await outcome('zhou', { authorId: idOf('qian') })).toBe('ok');
  expect(await outcome('zhou', { authorId: idOf('left') })).toBe('authorUnfit');
});

test('only the office enters a proposal of the workers’ congress', async () => {
  expect(await outcome('lin', { source: 'congress' })).toBe('notAllowed');
  const id = await filed('zhou', { source: 'congress', authorId: idOf('lin') });
  expect((await plant.does('lin', 'suggestion.get', { id })).source).toBe('congress');
});

test('co-authors are colleagues of any unit, each once, none of them the author, no more than the rules say', async () => {
  expect(await outcome('lin', { coAuthorIds: [idOf('qian'), idOf('he')] })).toBe('ok');
  expect(await outcome('lin', { coAuthorIds: [idOf('qian'), idOf('qian')] })).toBe('coAuthorUnfit');
  expect(await outcome('lin', { coAuthorIds: [idOf('lin')] })).toBe('coAuthorUnfit');
  expect(await outcome('lin', { authorId: idOf('zhao'), coAuthorIds: [idOf('lin')] })).toBe('ok');
  expect(await outcome('lin', { coAuthorIds: (['qian', 'he', 'wang', 'sun', 'chen'] as const).map(idOf) })).toBe('coAuthorUnfit');
});

test('who it is by is asked of the roster when it is filed; a repeat answers as the first time although that person left', async () => {
  const id = plant.newId();
  const input = { ...draft(id), authorId: idOf('gao') };
  const first = await plant.does('zhou', 'suggestion.submit', input);
  await plant.store.transact(async (transaction) => {
    const gao = await transaction.get('people', idOf('gao'));
    if (gao) await transaction.replace('people', { ...gao, state: 'left' });
  });
  expect(await plant.does('zhou', 'suggestion.submit', input)).toEqual(first);
});

test('the confirmation is stored with its moment, and the wish and the estimate are shown to who reviews', async () => {
  const benefitEstimate = { fen: 250_000, basis: '每次省 5 分钟 × 每天 3 次' };
  const id = await filed('lin', { wantsToImplement: false, benefitEstimate });
  expect((await plant.store.get('suggestions', id))?.secrecyConfirmedAt).toBeInstanceOf(Date);
  expect(await plant.does('sun', 'suggestion.get', { id })).toMatchObject({ wantsToImplement: false, benefitEstimate });
});

test('colleagues are found in the own unit by the beginning of name or number, with no more than tells them apart', async () => {
  expect(await plant.does('lin', 'people.colleagues', { query: '赵铁' })).toEqual({ items: [{ id: idOf('zhao'), name: '赵铁柱', unitName: '冲压分厂', teamName: '一班', numberEnd: 'ZHAO' }] });
  expect((await plant.does('lin', 'people.colleagues', { query: 'wan' })).items).toMatchObject([{ name: '王芳', numberEnd: 'WANG' }]);
  expect((await plant.does('lin', 'people.colleagues', { query: '钱进' })).items).toEqual([]);
  expect((await plant.does('zhou', 'people.colleagues', { query: '钱进' })).items).toMatchObject([{ name: '钱进' }]);
  expect(await plant.outcome('lin', 'people.colleagues', { query: '赵' })).toBe('invalidInput');
});
