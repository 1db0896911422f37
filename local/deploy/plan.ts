import type { Index } from '../../cloudfunctions/store/indexes';

/** What `@cloudbase/manager-node` is asked for, collection by collection. */
export type CollectionPlan = {
  readonly name: string;
  readonly createIndexes: readonly {
    IndexName: string;
    MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: '1' }[] };
  }[];
};

/** Collections and indexes of the database in the management API's words. */
export const planFor = (collections: Readonly<Record<string, readonly Index[]>>): CollectionPlan[] =>
  Object.entries(collections).map(([name, indexes]) => ({
    name,
    createIndexes: indexes.map(({ name: IndexName, fields, unique = false }) => ({
      IndexName,
      MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys: fields.map((Name) => ({ Name, Direction: '1' as const })) },
    })),
  }));
