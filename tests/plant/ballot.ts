import type { BallotView } from '#shared/contract/ballot';
import type { Input } from '#shared/contract/index';
import { leaderKey } from '#shared/domain/actor';
import { dayOf, daysLater, yearOf } from '#shared/domain/time';
import type { Given } from '#shared/model/ballot';
import type { Suggestion } from '#shared/model/suggestion';
import { suggestionIn } from './arrange';
import { afterListing, classified } from './secrecy';
import { idOf, type TestPlant, type Who } from './testPlant';

const nowOf = (plant: TestPlant) => new Date(plant.cloud.clock.now());
/** The last year that is over. */
export const lastYear = (plant: TestPlant): number => yearOf(nowOf(plant)) - 1;
export const endsOnOf = (plant: TestPlant): string => daysLater(nowOf(plant), 10);

/** The leading group of the test plant, Wu among them. */
export const members = ['wu', 'fang', 'tang', 'gao'] as const satisfies readonly Who[];

export async function giveLeaders(plant: Pick<TestPlant, 'store'>, who: readonly Who[] = members): Promise<void> {
  await plant.store.transact(async (transaction) => {
    for (const one of who) {
      const person = await transaction.get('people', idOf(one));
      if (!person || person.roleKeys.includes(leaderKey)) continue;
      const grants = [...person.grants, { role: 'leader' as const, scope: 'plant', from: '2020-01-01', until: null }];
      await transaction.replace('people', { ...person, grants, roleKeys: [...person.roleKeys, leaderKey] });
    }
  });
}

/** What a member of the group no longer is from today on. */
export async function endLeader(plant: TestPlant, who: Who): Promise<void> {
  await plant.store.transact(async (transaction) => {
    const person = await transaction.get('people', idOf(who));
    if (person) await transaction.replace('people', { ...person, grants: person.grants.filter(({ role }) => role !== 'leader'), roleKeys: person.roleKeys.filter((key) => key !== leaderKey) });
  });
}

type Of = { readonly many?: number; readonly authors?: readonly Who[] };

/** So many like this one, of the first grade, adopted in June of a year. */
export const firstGrades = (model: Suggestion, year: number, { many = 12, authors = [] }: Of): Suggestion[] => Array.from({ length: many }, (_, i) => {
  const _id = `electable-${String(i + 1).padStart(3, '0')}`;
  const own = { _id, sayingKey: _id, number: `250615-${String(i + 1).padStart(4, '0')}`, title: `候选建议${i + 1}` };
  return { ...model, ...own, grade: 'first', status: 'completed', decidedAt: new Date(`${year}-06-15T09:00:00+08:00`), authorId: idOf(authors[i] ?? 'lin') };
});

/** So many suggestions of the first grade, adopted and completed in June of the year that is over; the first ones by these authors. */
export async function electables(plant: TestPlant, { many = 12, authors = [] }: Of = {}): Promise<string[]> {
  const model = await plant.store.get('suggestions', await suggestionIn(plant, 'completed'));
  if (!model) throw new Error('a suggestion was completed');
  const docs = firstGrades(model, lastYear(plant), { many, authors });
  for (let start = 0; start < many; start += 20) await plant.store.transact((transaction) => transaction.insert('suggestions', docs.slice(start, start + 20)));
  return docs.map(({ _id }) => _id);
}

export const opening = (plant: TestPlant, candidateIds: readonly string[], more: Partial<Input<'ballot.open'>> = {}): Input<'ballot.open'> =>
  ({ requestId: plant.newId(), year: lastYear(plant), endsOn: endsOnOf(plant), candidateIds: [...candidateIds], ...more });

/** A leading group of four and an open ballot on these candidates. */
export async function openBallot(plant: TestPlant, of: Of = {}) {
  await giveLeaders(plant);
  const ids = await electables(plant, of);
  const { ballot } = await plant.does('zhou', 'ballot.open', opening(plant, ids));
  return { ids, year: ballot.year, ballot };
}

/** The same marks for ten candidates, or for as many as there are. */
export const sheetOf = (ids: readonly string[], mark: number | ((place: number) => number) = 8): Given[] =>
  ids.slice(0, 10).map((suggestionId, i) => {
    const points = typeof mark === 'number' ? mark : mark(i);
    return { suggestionId, quality: points, effect: points, value: points };
  });

/** These members hand in sheets, each for the first ten with a mark of its own. */
export async function vote(plant: TestPlant, ids: readonly string[], who: readonly Who[] = members): Promise<void> {
  for (const [i, one] of who.entries()) await plant.does(one, 'ballot.handIn', { year: lastYear(plant), given: sheetOf(ids, (place) => 10 - (place + i) % 10) });
}

/** Everybody has voted, and the office has closed. */
export async function closedBallot(plant: TestPlant, of: Of = {}): Promise<{ ids: string[]; year: number; ballot: BallotView }> {
  const { ids, year } = await openBallot(plant, of);
  await vote(plant, ids);
  return { ids, year, ...await plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year }) };
}

/** Eleven candidates, of which the last two are level: one of them is too many. */
export async function tiedBallot(plant: TestPlant) {
  const { ids, year } = await openBallot(plant, { many: 11 });
  const [, , , , , , , , , tenth = '', eleventh = ''] = ids;
  const without = (out: string) => ids.filter((id) => id !== out);
  for (const [who, out] of [['wu', tenth], ['fang', eleventh], ['tang', tenth], ['gao', eleventh]] as const) {
    await plant.does(who, 'ballot.handIn', { year, given: sheetOf(without(out), (place) => (place === 9 ? 3 : 9)) });
  }
  return { ids, year, tenth, eleventh, ...await plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year }) };
}

/** What brings about each refusal of a ballot. */
export function ballotCauses(plant: () => TestPlant) {
  const office = <E extends 'ballot.open' | 'ballot.extend' | 'ballot.cancel' | 'ballot.close' | 'ballot.settle'>(endpoint: E, input: Input<E>) => plant().outcome('zhou', endpoint, input);
  const requestId = () => plant().newId();
  const opens = async (more: Partial<Input<'ballot.open'>> = {}, of: Of = {}) => office('ballot.open', opening(plant(), await electables(plant(), of), more));
  const never = 2001;
  const refusedByPlatform = (tries: (words: string) => Promise<string>) => async () => {
    plant().cloud.openApi.safety.refusedWords.add('违禁词');
    return tries('这里有一句违禁词');
  };
  const cancels = async (words = '候选有误') => office('ballot.cancel', { requestId: requestId(), year: (await openBallot(plant())).year, words });
  const settles = async (more: Partial<Input<'ballot.settle'>> = {}) => {
    const { year, tenth } = await tiedBallot(plant());
    return office('ballot.settle', { requestId: requestId(), year, chosenIds: [tenth], words: '实施面更广', ...more });
  };
  const handsIn = async (change: (given: Given[], ids: string[]) => Given[]) => {
    const { ids, year } = await openBallot(plant());
    return plant().outcome('wu', 'ballot.handIn', { year, given: change(sheetOf(ids), ids) });
  };
  /** The id of the opening, for something else. */
  const reused = async () => {
    await giveLeaders(plant());
    const input = opening(plant(), await electables(plant()));
    await plant().does('zhou', 'ballot.open', input);
    return input;
  };
  return {
    'ballot.open': {
      yearNotOver: () => opens({ year: lastYear(plant()) + 1 }),
      ballotExists: async () => { const { ids } = await openBallot(plant()); return office('ballot.open', opening(plant(), ids)); },
      candidatesUnfit: () => opens({ candidateIds: ['never-adopted'] }),
      narrowingUnexplained: () => opens({ candidateIds: ['electable-001', 'electable-002'] }),
      lastVoteDayUnfit: () => opens({ endsOn: '2020-01-01' }),
      idReused: async () => office('ballot.open', { ...await reused(), words: '另一句' }),
      classifiedWord: afterListing(plant, () => opens({ words: classified })),
      textRefused: refusedByPlatform((words) => opens({ words })),
    },
    'ballot.extend': {
      notFound: () => office('ballot.extend', { requestId: requestId(), year: never, endsOn: endsOnOf(plant()) }),
      ballotNotOpen: async () => office('ballot.extend', { requestId: requestId(), year: (await closedBallot(plant())).year, endsOn: daysLater(nowOf(plant()), 20) }),
      lastVoteDayUnfit: async () => office('ballot.extend', { requestId: requestId(), year: (await openBallot(plant())).year, endsOn: dayOf(nowOf(plant())) }),
      idReused: async () => { const { requestId: used, year } = await reused(); return office('ballot.extend', { requestId: used, year, endsOn: daysLater(nowOf(plant()), 20) }); },
    },
    'ballot.cancel': {
      notFound: () => office('ballot.cancel', { requestId: requestId(), year: never, words: '候选有误' }),
      ballotNotOpen: async () => office('ballot.cancel', { requestId: requestId(), year: (await closedBallot(plant())).year, words: '候选有误' }),
      idReused: async () => { const { requestId: used, year } = await reused(); return office('ballot.cancel', { requestId: used, year, words: '候选有误' }); },
      classifiedWord: afterListing(plant, () => cancels(classified)),
      textRefused: refusedByPlatform(cancels),
    },
    'ballot.handIn': {
      notFound: () => plant().outcome('wu', 'ballot.handIn', { year: never, given: sheetOf(['electable-001']) }),
      ballotNotOpen: async () => {
        const { ids, year } = await openBallot(plant());
        plant().cloud.clock.advance(11 * 86_400_000);
        return plant().outcome('wu', 'ballot.handIn', { year, given: sheetOf(ids) });
      },
      sheetUnfit: () => handsIn((given) => given.slice(1)),
    },
    'ballot.close': {
      notFound: () => office('ballot.close', { requestId: requestId(), year: never }),
      ballotNotOpen: async () => office('ballot.close', { requestId: requestId(), year: (await closedBallot(plant())).year }),
      ballotRunning: async () => office('ballot.close', { requestId: requestId(), year: (await openBallot(plant())).year }),
      tooFewSheets: async () => {
        const { ids, year } = await openBallot(plant());
        await vote(plant(), ids, ['wu', 'fang']);
        plant().cloud.clock.advance(11 * 86_400_000);
        return office('ballot.close', { requestId: requestId(), year });
      },
      idReused: async () => { const { requestId: used, year } = await reused(); return office('ballot.close', { requestId: used, year }); },
    },
    'ballot.settle': {
      notFound: () => office('ballot.settle', { requestId: requestId(), year: never, chosenIds: ['electable-001'], words: '实施面更广' }),
      ballotNotTied: async () => office('ballot.settle', { requestId: requestId(), year: (await closedBallot(plant())).year, chosenIds: ['electable-001'], words: '实施面更广' }),
      tieUnfit: () => settles({ chosenIds: ['electable-001'] }),
      idReused: async () => {
        const { year, tenth } = await tiedBallot(plant());
        const input = { requestId: requestId(), year, chosenIds: [tenth], words: '实施面更广' };
        await plant().does('zhou', 'ballot.settle', input);
        return office('ballot.settle', { ...input, words: '另一句' });
      },
      classifiedWord: afterListing(plant, () => settles({ words: classified })),
      textRefused: refusedByPlatform((words) => settles({ words })),
    },
  };
}
