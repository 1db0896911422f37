import { makes, suggestionFor } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { addPrize, draftSeason, givePoints, reserving } from '../plant/season';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const at = (moment: string) => plant.cloud.clock.set(new Date(`${moment}+08:00`).getTime());
const entriesOf = async (suggestionId: string) => (await plant.store.find('entries', { where: { suggestionId }, limit: 10 }))
  .map(({ kind, month, year }) => `${kind} ${month} ${year}`).sort();

test.each([
  ['a month', '2026-04-30', '2026-05-01'], ['the February of a leap year', '2028-02-29', '2028-03-01'], ['another February', '2027-02-28', '2027-03-01'], ['a year', '2026-12-31', '2027-01-01'],
])('an adoption in the last second of %s and one in the first of the next fall where they belong, in Shanghai', async (_what, last, first) => {
  at(`${last}T22:00:00`);
  const [late, early] = [await suggestionFor(plant, 'adopt', 'unitReview'), await suggestionFor(plant, 'adopt', 'unitReview')];
  at(`${last}T23:59:59`);
  await makes(plant, 'sun', 'adopt', late);
  at(`${first}T00:00:01`);
  await makes(plant, 'sun', 'adopt', early);
  // Points stay with the year of submission, money goes by the month of the adoption.
  const submitted = last.slice(0, 4);
  expect(await entriesOf(late)).toEqual([`adopted ${last.slice(0, 7)} ${submitted}`, `perItem ${last.slice(0, 7)} ${last.slice(0, 4)}`]);
  expect(await entriesOf(early)).toEqual([`adopted ${first.slice(0, 7)} ${submitted}`, `perItem ${first.slice(0, 7)} ${first.slice(0, 4)}`]);
});

test('an idea filed in the last second of a year earns points of that year, one of the first second of the next year’s', async () => {
  const file = async (moment: string) => {
    at(moment);
    const id = plant.newId();
    await plant.does('gao', 'suggestion.submit', draft(id));
    return id;
  };
  const [late, early] = [await file('2026-12-31T23:59:59'), await file('2027-01-01T00:00:01')];
  at('2027-01-04T09:00:00');
  for (const id of [late, early]) {
    await makes(plant, 'zhou', 'accept', id);
    await makes(plant, 'zhou', 'adopt', id);
  }
  expect([await entriesOf(late), await entriesOf(early)]).toEqual([['adopted 2027-01 2026', 'perItem 2027-01 2027'], ['adopted 2027-01 2027', 'perItem 2027-01 2027']]);
});

test('a prize can be reserved until the last second of the season’s last day, and not in the first of the next', async () => {
  at('2026-12-01T09:00:00');
  const { id: seasonId } = await draftSeason(plant, { opensOn: '2026-12-01', endsOn: '2026-12-20', collectBy: '2026-12-31', limitPerPerson: 2 });
  const prizeId = await addPrize(plant, seasonId, { name: '雨伞', tierId: '1', stock: 3 });
  await plant.does('zhou', 'season.open', { requestId: plant.newId(), seasonId });
  await givePoints(plant, 'lin', 12);
  at('2026-12-20T23:59:59');
  expect(await plant.outcome('lin', 'prizes.reserve', reserving(plant, prizeId))).toBe('ok');
  at('2026-12-21T00:00:01');
  expect(await plant.outcome('lin', 'prizes.reserve', reserving(plant, prizeId))).toBe('seasonNotOpen');
});

test('on the evening before a year closes points still go to it, in the first second of the day they go to the next', async () => {
  at('2026-11-02T09:00:00');
  const [late, early] = [await suggestionFor(plant, 'adopt', 'unitReview'), await suggestionFor(plant, 'adopt', 'unitReview')];
  const { id: seasonId } = await draftSeason(plant, { opensOn: '2026-11-02', endsOn: '2026-11-03', collectBy: '2026-11-03' });
  await addPrize(plant, seasonId, { name: '雨伞', tierId: '1', stock: 1 });
  await plant.does('zhou', 'season.open', { requestId: plant.newId(), seasonId });
  at('2026-11-05T09:00:00');
  await plant.does('zhou', 'season.close', { requestId: plant.newId(), seasonId });
  at('2026-11-05T23:59:59');
  await makes(plant, 'sun', 'adopt', late);
  at('2026-11-06T00:00:01');
  await makes(plant, 'sun', 'adopt', early);
  expect([await entriesOf(late), await entriesOf(early)]).toEqual([['adopted 2026-11 2026', 'perItem 2026-11 2026'], ['adopted 2026-11 2027', 'perItem 2026-11 2026']]);
});
