import type { Grant, Person } from '#shared/model/person';
import type { ExpertGroup, Role } from '#shared/policy/roles';
import { openSeason } from './season';
import { idOf, openTestPlant, type TestPlant } from './testPlant';

type Place = { readonly unit: 'stamping' | 'power' | 'office'; readonly role?: Role; readonly scope?: string };

/** The group that judges what the author files, and another one. */
const own: ExpertGroup = 'equipmentEnergy';
const other: ExpertGroup = 'generalManagement';

/**
 * Who may stand how to what belongs to the author, who works in stamping: each holds one role at the most, of that unit or
 * group or of another. The filer types it for the author, the co-author has a share in it.
 */
export const related = {
  author: { unit: 'stamping' },
  filer: { unit: 'stamping' },
  coAuthor: { unit: 'power' },
  colleague: { unit: 'stamping' },
  elsewhere: { unit: 'power' },
  specialist: { unit: 'stamping', role: 'specialist', scope: 'stamping' },
  specialistElsewhere: { unit: 'power', role: 'specialist', scope: 'power' },
  reviewer: { unit: 'stamping', role: 'unitReviewer', scope: 'stamping' },
  reviewerElsewhere: { unit: 'power', role: 'unitReviewer', scope: 'power' },
  expert: { unit: 'office', role: 'expert', scope: own },
  expertElsewhere: { unit: 'office', role: 'expert', scope: other },
  lead: { unit: 'office', role: 'groupLead', scope: own },
  leadElsewhere: { unit: 'office', role: 'groupLead', scope: other },
  office: { unit: 'office', role: 'office', scope: 'plant' },
  leader: { unit: 'office', role: 'leader', scope: 'plant' },
  gone: { unit: 'stamping', role: 'specialist', scope: 'stamping' },
} as const satisfies Record<string, Place>;
export type Related = keyof typeof related;

const names = Object.keys(related) as Related[];
export const personOf = (who: Related): string => `p-${who}`;
export const nameOf = (who: Related): string => `人${who}`;
export const accountOf = (who: Related | 'visitor'): string => `wx-${who}`;
/** What belongs to whom lies in this unit. */
export const unitOf = (who: Related): string => related[who].unit;

/** A test plant with these people beside its own, and a season in which everybody has points. */
export async function openRelatedPlant(): Promise<TestPlant & { readonly prizeId: string }> {
  const plant = await openTestPlant();
  const model = await plant.store.get('people', idOf('qian'));
  if (!model) throw new Error('the test plant has Qian');
  const { prizeIds: [prizeId = ''] } = await openSeason(plant, [{ name: '雨伞', tierId: '1', stock: 200 }], { limitPerPerson: 20 });
  await plant.store.transact((transaction) => transaction.insert('people', names.map((who) => like(model, who))));
  return { ...plant, prizeId };
}

function like(model: Person, who: Related): Person {
  const { unit, role, scope }: Place = related[who];
  const grants: Grant[] = role && scope ? [{ role, scope, from: '2020-01-01', until: null }] : [];
  return {
    ...model, _id: personOf(who), workNumber: who.toUpperCase(), name: nameOf(who), account: accountOf(who), unitId: unit, teamId: `${unit}1`,
    state: who === 'gone' ? 'left' : 'active', grants, roleKeys: grants.map((grant) => `${grant.role}:${grant.scope}`),
  };
}
