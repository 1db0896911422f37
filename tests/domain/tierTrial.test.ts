import { tierFor, tryTiers } from '#shared/domain/season/tierTrial';

const tiers = [{ id: '1', name: '一档', points: 5 }, { id: '2', name: '二档', points: 20 }];
const earner = (id: string, earned: number) => ({ id, name: id, unitName: '冲压分厂', earned });
const earners = [earner('owes', -2), earner('few', 4), earner('some', 5), earner('more', 19), earner('most', 20)];

test('points reach the dearest tier whose price they meet exactly or exceed; what is owed reaches none', () => {
  expect([-2, 0, 4, 5, 19, 20, 99].map((points) => tierFor(points, tiers))).toEqual([-1, -1, -1, 0, 0, 1, 1]);
});

test('the prices of the season move nobody, and everybody is counted once', () => {
  const { tiers: counted, none, people } = tryTiers(earners, tiers, [5, 20]);
  expect(people).toEqual([]);
  expect([none, ...counted.map((tier) => tier.people)]).toEqual([{ before: 2, after: 2 }, { before: 2, after: 2 }, { before: 1, after: 1 }]);
});

test('other prices say who gains and who loses a tier, and how many have each', () => {
  const { tiers: counted, none, people } = tryTiers(earners, tiers, [6, 19]);
  expect(people.map(({ id, before, after }) => [id, before, after])).toEqual([['some', 0, -1], ['more', 0, 1]]);
  expect(counted).toEqual([
    { name: '一档', points: { before: 5, after: 6 }, people: { before: 2, after: 0 } },
    { name: '二档', points: { before: 20, after: 19 }, people: { before: 1, after: 2 } },
  ]);
  expect(none).toEqual({ before: 2, after: 3 });
});
