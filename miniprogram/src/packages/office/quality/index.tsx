import { useState } from 'react';
import type { MeView } from '#shared/contract/views';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { Mine } from './Mine';
import { presentMonth } from './months';
import { Scopes } from './Scopes';

const seesAll = ({ person }: MeView): boolean => person?.roles.some(({ role }) => role === 'office' || role === 'leader') ?? false;

/** How reviews were done in a month, as far as the reader may see it. */
export default function Quality() {
  const { load, reload } = useAnswer('me.get', {});
  const [latest] = useState(presentMonth);
  const [month, setMonth] = useState(latest);
  if (load.state !== 'ready') return <Page load={load} retry={reload} wide id='quality'>{() => null}</Page>;
  if (seesAll(load.data)) return <Scopes month={month} latest={latest} onMonth={setMonth} />;
  return <Mine month={month} latest={latest} personId={load.data.person?.id ?? ''} onMonth={setMonth} />;
}
