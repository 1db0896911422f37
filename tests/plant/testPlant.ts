import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndpointName, Input, Output, RefusalOf } from '#shared/contract/index';
import type { Grant, Person, Unit } from '#shared/model/person';
import { collectionIndexes } from '../../cloudfunctions/store/indexes';
import type { Store } from '../../cloudfunctions/store/store';
import { Cloud } from '../../local/cloudbase/cloud';
import { disconnect } from '../../local/cloudbase/wire/inProcess';
import { plantCaller, type PlantCaller } from '../../local/plant/caller';

/** The people of the test plant; everybody's openid is `wx-<key>`, everybody's id `p-<key>`. */
export const cast = {
  lin: { name: '林小满', unit: 'stamping', roles: [] },
  zhao: { name: '赵铁柱', unit: 'stamping', roles: [] },
  wang: { name: '王芳', unit: 'stamping', roles: [['specialist', 'stamping']] },
  sun: { name: '孙立', unit: 'stamping', roles: [['specialist', 'stamping']] },
  chen: { name: '陈刚', unit: 'power', roles: [['specialist', 'power']] },
  qian: { name: '钱进', unit: 'power', roles: [] },
  zhou: { name: '周敏', unit: 'office', roles: [['office', 'plant']] },
  wu: { name: '吴昊', unit: 'office', roles: [['leader', 'plant']] },
  he: { name: '何青', unit: 'stamping', roles: [['unitReviewer', 'stamping']] },
  fang: { name: '方圆', unit: 'office', roles: [['expert', 'safetyEnvironment']] },
  tang: { name: '唐工', unit: 'office', roles: [['groupLead', 'equipmentEnergy'], ['expert', 'equipmentEnergy']] },
  /** Of a unit that has no specialist. */
  gao: { name: '高远', unit: 'canteen', roles: [] },
  left: { name: '郑离', unit: 'stamping', roles: [] },
} as const;
export type Who = keyof typeof cast;
export const everyone = Object.keys(cast) as Who[];

const unitNames = { stamping: '冲压分厂', power: '动能分厂', office: '机关', canteen: '后勤食堂' } as const;

export const openidOf = (who: Who | 'visitor'): string => `wx-${who}`;
export const idOf = (who: Who): string => `p-${who}`;

export type TestPlant = PlantCaller & {
  readonly cloud: Cloud;
  readonly url: string;
  /** Calls and expects success. */
  does<E extends EndpointName>(who: Who | 'visitor', endpoint: E, input: Input<E>): Promise<Output<E>>;
  /** Calls and answers `ok`, the refusal, or `fault`. */
  outcome<E extends EndpointName>(who: Who | 'visitor' | null, endpoint: E, input: Input<E>): Promise<'ok' | 'fault' | RefusalOf<E>>;
  newId(): string;
  close(): Promise<void>;
};

/** A small plant on a local cloud of its own, with the real application code in this process. */
export async function openTestPlant(): Promise<TestPlant> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plant-'));
  const cloud = new Cloud({ dataDir, envId: `test-${dataDir.slice(-6).toLowerCase()}`, collections: collectionIndexes, durable: false });
  const url = await cloud.listen(0);
  const faults: unknown[] = [];
  const plant = plantCaller(cloud, url, faults);
  await populate(plant.store);
  let ids = 0;
  return {
    ...plant,
    cloud,
    url,
    newId: () => `test-${String(ids += 1).padStart(6, '0')}`,
    async does(who, endpoint, input) {
      const answered = await plant.call(openidOf(who), endpoint, input);
      if (answered.ok) return answered.data;
      throw new Error(`${who} ${endpoint}: ${JSON.stringify(answered)} ${JSON.stringify(faults)}`);
    },
    async outcome(who, endpoint, input) {
      const answered = await plant.call(who === null ? null : openidOf(who), endpoint, input);
      if (answered.ok) return 'ok';
      return 'refusal' in answered ? answered.refusal : 'fault';
    },
    async close() {
      disconnect(cloud);
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Puts the units and people of the test plant into an empty database. */
export async function populate(store: Store): Promise<void> {
  await store.transact(async (transaction) => {
    await transaction.insert('units', Object.entries(unitNames).map(([key, name]) => unitOf(key, name)));
    await transaction.insert('people', everyone.map(personOf));
  });
}

const unitOf = (key: string, name: string): Unit =>
  ({ _id: key, schema: 1, version: 1, name, teams: [{ id: `${key}1`, name: '一班' }, { id: `${key}2`, name: '二班' }] });

function personOf(who: Who): Person {
  const { name, unit, roles } = cast[who];
  const grants: Grant[] = roles.map(([role, scope]) => ({ role, scope, from: '2020-01-01', until: null }));
  const left = who === 'left';
  return {
    _id: idOf(who),
    schema: 1,
    version: 1,
    workNumber: who.toUpperCase(),
    name,
    unitId: unit,
    unitName: unitNames[unit],
    teamId: `${unit}1`,
    teamName: '一班',
    mobile: null,
    personCategories: who === 'zhao' ? ['teamLeader'] : [],
    partyMember: who === 'zhao',
    state: left ? 'left' : 'active',
    grants,
    roleKeys: grants.map(({ role, scope }) => `${role}:${scope}`),
    account: openidOf(who),
    boundAt: null,
    inboxSeenAt: null,
  };
}
