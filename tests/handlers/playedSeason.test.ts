import { makes, suggestionIn } from '../plant/arrange';
import { recountAll } from '../plant/ledgerCauses';
import { addPrize, dayMs, draftSeason, reserving } from '../plant/season';
import { openTestPlant, type TestPlant, type Who } from '../plant/testPlant';
import { verifyExport, type Spoil } from '../plant/verifyExport';

let plant: TestPlant;
let year: number;

/**
 * A year with everything in it: points earned and lost, prizes collected, given back and left to the office, the season
 * closed, the rest lapsed, points after that in the next year, and some of these taken back.
 */
beforeAll(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-11-02T09:00:00+08:00').getTime());
  const verifying = await suggestionIn(plant, 'verifying');
  for (const author of ['lin', 'zhao', 'qian', 'he'] as const) await suggestionIn(plant, 'standardised', { author, implementer: author, specialist: author === 'qian' ? 'chen' : 'wang' });
  await makes(plant, 'zhou', 'revoke', await suggestionIn(plant, 'completed', { author: 'gao', implementer: 'gao', specialist: 'zhou' }));
  const season = await draftSeason(plant, { tiers: [{ name: '一档', points: 2 }, { name: '二档', points: 4 }] });
  year = season.year;
  const prizeId = await addPrize(plant, season.id, { name: '雨伞', tierId: '1', stock: 5 });
  await plant.does('zhou', 'season.open', { requestId: plant.newId(), seasonId: season.id });
  const reserve = async (who: Who) => (await plant.does(who, 'prizes.reserve', reserving(plant, prizeId, 2))).id;
  const [collected, given, left] = [await reserve('lin'), await reserve('zhao'), await reserve('qian')];
  await plant.does('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: collected });
  await plant.does('zhao', 'prizes.cancel', { requestId: plant.newId(), reservationId: given });
  plant.cloud.clock.advance(30 * dayMs);
  await plant.does('zhou', 'prizes.cancel', { requestId: plant.newId(), reservationId: left, words: '逾期未领' });
  await plant.does('zhou', 'season.close', { requestId: plant.newId(), seasonId: season.id });
  plant.cloud.clock.advance(2 * dayMs);
  while (!(await plant.does('zhou', 'season.lapse', { seasonId: season.id })).done);
  await makes(plant, 'sun', 'verifyCompletion', verifying);
  await makes(plant, 'sun', 'standardise', verifying);
  await makes(plant, 'zhou', 'revoke', verifying);
});
afterAll(() => plant.close());

test('the books of a played season agree: the recount finds no difference, and the verifier none', async () => {
  const { differenceCount, sums } = await recountAll(plant);
  expect(differenceCount).toBe(0);
  const held = (account: string) => sums.filter((sum) => sum.account === account).map((sum) => [sum.year, sum.amount]);
  expect([held('hold'), held('redeemed'), held('person').filter(([of]) => of === year + 1)]).toEqual([[[year, 0]], [[year, 2]], [[year + 1, 2]]]);
  expect(held('lapsed')[0]?.[1]).toBeGreaterThan(0);
  expect(await verifyExport(plant)).toContain('everything agrees');
});

const without = (word: string) => (text: string) => text.split('\n').filter((line) => !line.includes(word)).join('\n');
const firstOf = (text: string, word: string) => text.split('\n').find((line) => line.includes(word)) ?? '';
/** The line that has a word, once more with something replaced in it. */
const again = (word: string, from: RegExp, to: string) => (text: string) => `${text}${firstOf(text, word).replace(from, to)}\n`;

const damages: readonly (readonly [what: string, part: Parameters<Spoil>[1], spoil: (text: string) => string, found: string])[] = [
  ['a reservation that moved no points', 'entries', without('"_id":"redeem:reserve:'), 'owed 2, not booked'],
  ['a prize handed out whose points stayed in the hold', 'entries', without('"_id":"redeem:collect:'), 'owed 2, not booked'],
  ['points that never came back', 'entries', without('"_id":"redeem:cancel:'), 'owed 2, not booked'],
  ['points moved for no reservation', 'entries', again('"_id":"redeem:reserve:', /"_id":"[^"]*"/, '"_id":"redeem:reserve:nobody"'), 'booked, no reservation says so'],
  ['a prize below its price', 'reservations', (text) => text.replace('"points":2', '"points":1'), 'cost 1 points, its tier 2'],
  ['more prizes than the limit', 'seasons', (text) => text.replace('"limitPerPerson":1', '"limitPerPerson":0'), 'more than the limit'],
  ['points that did not lapse', 'entries', without('"_id":"lapse:'), 'points are left of a closed season'],
  ['less lapsed than was left', 'entries', (text) => text.replace(/("_id":"lapse:[^}]*"amount":)\d+/, '$11'), '1 of '],
  ['points of a closed year', 'entries', (text) => text.replace(/("_id":"points:completed:[^}]*)"year":2027/, '$1"year":2026'), 'of 2026 instead of 2027'],
  ['an entry of no known kind', 'entries', again('"kind":"adopted"', /"_id":"[^"]*"/, '"_id":"gift:1"'), 'no rule gives rise to it'],
  ['a reservation paid with points that were not there', 'entries', (text) => text.split('\n').filter((line) => !line.includes('"issuer"') || !line.includes('person:p-qian')).join('\n'), 'leaves -2 points on person:p-qian'],
];

test.each(damages)('the verifier finds %s', async (_what, wanted, spoil, found) => {
  expect(await verifyExport(plant, (text, part) => (part === wanted ? spoil(text) : text))).toContain(found);
});
