import type { Output } from '#shared/contract/index';
import { useAnswer, type Load } from '../../../hooks/useAnswer';
import { chargeOf } from '../charge';

export type Unit = Output<'org.units'>['units'][number];
export type Organisation = { readonly office: boolean; readonly units: readonly Unit[] };

/** Whether one is of the office, and the units roles are held for. */
export function useOrganisation(): { load: Load<Organisation>; reload: () => Promise<void> } {
  const me = useAnswer('me.get', {});
  const org = useAnswer('org.units', {});
  const reload = async () => { await Promise.all([me.reload(), org.reload()]); };
  return { load: together(me.load, org.load), reload };
}

function together(me: Load<Output<'me.get'>>, org: Load<Output<'org.units'>>): Load<Organisation> {
  if (me.state === 'failed') return me;
  if (org.state === 'failed') return org;
  if (me.state === 'loading' || org.state === 'loading') return { state: 'loading' };
  return { state: 'ready', data: { office: chargeOf(me.data).office, units: org.data.units } };
}
