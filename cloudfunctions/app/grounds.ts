import { holdersAmong, type Holders } from '#shared/domain/actor';
import type { Grounds } from '#shared/domain/decide';
import type { Person } from '#shared/model/person';
import type { Reader } from '../store/store';
import type { Context } from './context';

/** What a decision needs to know of the people around a suggestion. */
export type Involved = Pick<Person, '_id' | 'name' | 'state' | 'grants'>;

const peopleMax = 500;

/** The people who hold any of these keys, with or without roles of other kinds; one operation. */
export function peopleAround(keys: readonly string[], reader: Reader): Promise<Involved[]> {
  const ids = keys.filter((key) => key.startsWith('person:')).map((key) => key.slice('person:'.length));
  return reader.pick('people', ['_id', 'name', 'state', 'grants'], {
    where: {}, either: [{ _id: { in: ids } }, { roleKeys: { in: keys } }], limit: peopleMax,
  });
}

type Around = Pick<Grounds, 'holders' | 'standing' | 'textUnchecked' | 'uploaded'>;

export const groundsOf = ({ actor, policy, calendar, closedYears, now, inputHash }: Context, requestId: string, around: Around): Grounds =>
  ({ ...around, actor, policy, calendar, closedYears, now, requestId, inputHash });

export const holdersOf = async (keys: readonly string[], reader: Reader, now: Date): Promise<Holders> =>
  holdersAmong(await peopleAround(keys, reader), now);
