import type { Db } from '@cloudbase/database';
import type { CollectionName } from './indexes';
import type { Condition, Where } from './store';

/** The SDK's query for one field. */
export function conditionOf({ command }: Pick<Db, 'command'>, condition: Condition): unknown {
  if (condition === null || typeof condition !== 'object' || condition instanceof Date) return command.eq(condition);
  if ('in' in condition) return command.in([...condition.in]);
  if ('not' in condition) return command.neq(condition.not);
  const bounds = [
    ...(condition.from === undefined ? [] : [command.gte(condition.from)]),
    ...(condition.above === undefined ? [] : [command.gt(condition.above)]),
    ...(condition.below === undefined ? [] : [command.lt(condition.below)]),
    ...(condition.upTo === undefined ? [] : [command.lte(condition.upTo)]),
  ];
  return bounds.length > 1 ? command.and(bounds) : bounds[0];
}

/** The SDK's query for a whole condition: every field of `where`, and any one of `either`. */
export function whereOf<C extends CollectionName>(db: Pick<Db, 'command'>, where: Where<C>, either?: readonly Where<C>[]): object {
  const fields = (conditions: Where<C>) => Object.fromEntries(
    Object.entries(conditions).map(([field, condition]) => [field, conditionOf(db, condition as Condition)]));
  if (!either) return fields(where);
  if (Object.keys(where).length === 0) return db.command.or(either.map(fields));
  return db.command.and([fields(where), db.command.or(either.map(fields))]);
}
