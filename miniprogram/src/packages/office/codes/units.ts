import type { Output } from '#shared/contract/index';
import type { Load } from '../../../hooks/useAnswer';
import { chargeOf, type Charge } from '../charge';

export type Unit = Output<'org.units'>['units'][number];

/** The units for whose people one gives out codes: all for the office, the own for a specialist. */
export const unitsInCharge = (units: readonly Unit[], { office, unitIds }: Charge): readonly Unit[] =>
  units.filter(({ id }) => office || unitIds.includes(id));

/** Two answers that a page needs together: it waits for both and says the first “no”. */
export function inCharge(me: Load<Output<'me.get'>>, org: Load<Output<'org.units'>>): Load<readonly Unit[]> {
  if (me.state === 'failed') return me;
  if (org.state === 'failed') return org;
  if (me.state === 'loading' || org.state === 'loading') return { state: 'loading' };
  return { state: 'ready', data: unitsInCharge(org.data.units, chargeOf(me.data)) };
}
