import { useMemo } from 'react';
import type { Role } from '#shared/policy/roles';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { usePages } from '../../../hooks/usePages';

type Props = { role: Role; scope: string; exceptId: string; value: string | null; onChange: (personId: string | null) => void };

const nobody = { value: '', label: '不是代理' };

/** Whose absence is bridged, of those who hold the role; nothing is asked where nobody does. */
export function StandInField({ role, scope, exceptId, value, onChange }: Props) {
  const { load } = usePages('roles.holders', { role, scope });
  const choices = useMemo(() => (load.state === 'ready' ? load.data.items : [])
    .filter(({ id }) => id !== exceptId)
    .map(({ id, name }) => ({ value: id, label: `代 ${name}` })), [load, exceptId]);
  if (choices.length === 0) return null;
  return (
    <ChoiceRow id='stand-in' label='代理谁（请假、出差等）' choices={[nobody, ...choices]} value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)} />
  );
}
