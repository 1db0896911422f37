import type { Facts } from '#shared/domain/annual/preview';
import { countingDay, namedOf, specialistsOn } from '#shared/domain/annual/specialists';
import type { AnnualAward, AwardedSuggestion } from '#shared/model/annualAward';
import { everyPage } from '../everyPage';
import type { Store } from '../../store/store';
import { topTenOf } from './topTen';

const unitsMost = 1000;

/**
 * What a year's awards rest on. Past holders of a role stand only in people's grants, so that the whole roster is read: a
 * page of a thousand people an operation, for a page that is opened a few times a year.
 */
export async function annualFacts({ year, congress }: Pick<AnnualAward, 'year' | 'congress'>, store: Store): Promise<Facts> {
  const [units, counters, months, people, topTen] = await Promise.all([
    store.find('units', { where: {}, limit: unitsMost }),
    store.find('counters', { where: { year }, limit: unitsMost }),
    everyPage(store, 'qualityMonths', { where: { month: { from: `${year}-01`, upTo: `${year}-12` } }, orderBy: { field: 'month', direction: 'asc' } }),
    everyPage(store, 'people', { where: {}, orderBy: { field: '_id', direction: 'asc' } }),
    topTenOf(year, store),
  ]);
  const known = units.map(({ _id: id, name }) => ({ id, name }));
  const authors = new Set([...topTen ?? [], ...congress].map(({ authorId }: AwardedSuggestion) => authorId));
  return {
    units: known, counters, months, topTen,
    specialists: specialistsOn(countingDay(year), people, known),
    people: people.filter(({ _id }) => authors.has(_id)).map(namedOf),
  };
}
