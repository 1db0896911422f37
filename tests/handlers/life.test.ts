import { openTestPlant, type TestPlant } from '../plant/testPlant';
import { draft } from '../plant/drafts';
import { moveSamples } from '../plant/samples';

let plant: TestPlant;
beforeAll(async () => { plant = await openTestPlant(); });
afterAll(() => plant.close());

const filed = async () => {
  const id = plant.newId();
  await plant.does('lin', 'suggestion.submit', draft(id));
  return id;
};

const move = (id: string) => ({ requestId: plant.newId(), id });

test('a suggestion goes from the phone to the standard, and pays 80 yuan and 5 points on the way', async () => {
  const id = await filed();
  expect((await plant.does('wang', 'queue.list', {})).items.map((line) => line.id)).toContain(id);
  await plant.does('wang', 'suggestion.accept', move(id));
  await plant.does('he', 'suggestion.score', { ...move(id), ...moveSamples.score });
  await plant.does('wang', 'suggestion.adopt', { ...move(id), grade: 'second', implementable: true });
  await plant.does('lin', 'suggestion.start', move(id));
  await plant.does('lin', 'suggestion.reportCompletion', { ...move(id), done: '按钮已经装好', benefitFen: 120_000 });
  await plant.does('wang', 'suggestion.verifyCompletion', move(id));
  await plant.does('wang', 'suggestion.standardise', { ...move(id), kind: 'operatingProcedure', documentNumber: 'CY-07' });

  const view = await plant.does('lin', 'suggestion.get', { id });
  expect(view.status).toBe('standardised');
  expect(view.history.map((line) => line.move)).toEqual(
    ['submit', 'accept', 'score', 'adopt', 'start', 'reportCompletion', 'verifyCompletion', 'standardise']);
  const points = await plant.does('lin', 'points.get', {});
  expect([points.balance, points.awardsFen]).toEqual([5, 8000]);
  expect(points.entries.map(({ kind, amount }) => `${kind} ${amount}`).sort()).toEqual(
    ['adopted 2', 'completed 2', 'perItem 8000', 'standardised 1']);
});

test('an adopted suggestion that cannot be carried out earns points and no money, and waits for nobody', async () => {
  const id = plant.newId();
  await plant.does('zhao', 'suggestion.submit', draft(id));
  await plant.does('sun', 'suggestion.accept', move(id));
  await plant.does('he', 'suggestion.score', { ...move(id), ...moveSamples.score });
  await plant.does('sun', 'suggestion.adopt', { ...move(id), grade: 'first', implementable: false, words: '难度大，评为一等' });
  const { status, heldBy, moves } = await plant.does('zhao', 'suggestion.get', { id });
  expect([status, heldBy, moves]).toEqual(['adopted', '', []]);
  const { balance, awardsFen } = await plant.does('zhao', 'points.get', {});
  expect([balance, awardsFen]).toEqual([2, 0]);
});

test('sent twice, a suggestion is filed once and answers the same', async () => {
  const id = plant.newId();
  const first = await plant.does('qian', 'suggestion.submit', draft(id));
  await plant.does('chen', 'suggestion.accept', move(id));
  expect(await plant.does('qian', 'suggestion.submit', draft(id))).toEqual(first);
  expect(await plant.outcome('qian', 'suggestion.submit', { ...draft(id), title: '另一条建议' })).toBe('idReused');
  expect(await plant.outcome('lin', 'suggestion.submit', draft(id))).toBe('idReused');
  expect((await plant.does('qian', 'suggestion.mine', {})).items).toHaveLength(1);
});

test('a specialist who is the author finds it in the colleague’s hands', async () => {
  const id = plant.newId();
  await plant.does('wang', 'suggestion.submit', draft(id));
  expect(await plant.outcome('wang', 'suggestion.accept', move(id))).toBe('ownSuggestion');
  expect((await plant.does('wang', 'queue.list', {})).items.map((line) => line.id)).not.toContain(id);
  expect(await plant.outcome('sun', 'suggestion.accept', move(id))).toBe('ok');
});

test('where a unit has no specialist, or only the author, the office holds it', async () => {
  const vacant = plant.newId();
  await plant.does('gao', 'suggestion.submit', draft(vacant));
  const own = plant.newId();
  await plant.does('chen', 'suggestion.submit', draft(own));
  const waiting = (await plant.does('zhou', 'queue.list', {})).items;
  expect(waiting.map((line) => line.id)).toEqual(expect.arrayContaining([vacant, own]));
  for (const id of [vacant, own]) {
    await plant.does('zhou', 'suggestion.accept', move(id));
    await plant.does('zhou', 'suggestion.adopt', { ...move(id), grade: 'third', implementable: true });
  }
  expect((await plant.does('gao', 'suggestion.get', { id: vacant })).heldBy).toBe('高远');
});

test('the office’s own suggestion is judged by a leader when no other office member is left', async () => {
  const id = plant.newId();
  await plant.does('zhou', 'suggestion.submit', draft(id));
  expect(await plant.outcome('zhou', 'suggestion.accept', move(id))).toBe('ownSuggestion');
  expect(await plant.outcome('wu', 'suggestion.accept', move(id))).toBe('ok');
});

test('returned and completed, it comes back to the stage that returned it in a new round', async () => {
  const id = await filed();
  await plant.does('wang', 'suggestion.accept', move(id));
  await plant.does('wang', 'suggestion.return', { ...move(id), words: '请写明是哪台冲床' });
  expect((await plant.does('lin', 'queue.list', {})).items.map((line) => line.id)).toContain(id);
  const again = await plant.does('lin', 'suggestion.resubmit', { ...draft(plant.newId()), ...move(id), title: '三号冲床加装双手启动按钮' });
  expect([again.status, again.round]).toEqual(['unitReview', 2]);
});
