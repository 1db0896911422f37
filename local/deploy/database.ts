// Prepares the database of a real environment: collections, indexes, and the rule that only functions may read or write.
// Run once before the first deployment and after a change of indexes; see README, “Deploy”.
import { collectionIndexes } from '../../cloudfunctions/store/indexes';
import { planFor } from './plan';

type IndexInfo = { readonly Indexes?: readonly { readonly Name: string }[] };
type Manager = {
  database: {
    createCollectionIfNotExists(name: string): Promise<unknown>;
    describeCollection(name: string): Promise<IndexInfo>;
    updateCollection(name: string, change: { CreateIndexes: readonly unknown[] }): Promise<unknown>;
  };
  commonService(): { call(request: { Action: string; Param: Record<string, string> }): Promise<unknown> };
};

/** Not a dependency: it is large, and needed on the day of deployment only. */
const managerPackage = '@cloudbase/manager-node';

async function prepare(): Promise<void> {
  const { ENV_ID: envId, TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env;
  if (!envId || !secretId || !secretKey) throw new Error('set ENV_ID, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY');
  const { default: CloudBase } = await import(managerPackage) as { default: { init(config: object): Manager } };
  const manager = CloudBase.init({ envId, secretId, secretKey });
  for (const { name, createIndexes } of planFor(collectionIndexes)) {
    await manager.database.createCollectionIfNotExists(name);
    const { Indexes = [] } = await manager.database.describeCollection(name);
    const missing = createIndexes.filter(({ IndexName }) => !Indexes.some(({ Name }) => Name === IndexName));
    if (missing.length > 0) await manager.database.updateCollection(name, { CreateIndexes: missing });
    await manager.commonService().call({ Action: 'ModifyDatabaseACL', Param: { EnvId: envId, CollectionName: name, AclTag: 'ADMINONLY' } });
    console.log(`${name}: ${missing.length} new indexes, closed to phones`);
  }
}

prepare().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
