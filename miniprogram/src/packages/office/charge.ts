import type { MeView } from '#shared/contract/views';

/** What a person looks after, as the cloud says it; the cloud decides again on each call. */
export type Charge = { readonly office: boolean; readonly unitIds: readonly string[] };

export function chargeOf({ person }: MeView): Charge {
  const roles = person?.roles ?? [];
  return {
    office: roles.some(({ role }) => role === 'office'),
    unitIds: roles.filter(({ role }) => role === 'specialist').map(({ scope }) => scope),
  };
}

export const hasCharge = ({ office, unitIds }: Charge): boolean => office || unitIds.length > 0;
