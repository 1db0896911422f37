import { expertGroups, roles, type ExpertGroup, type Role } from '#shared/policy/roles';
import { groupLabels } from '#shared/text/labels';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { PickField } from '../codes/PickField';
import type { Unit } from './useOrganisation';

type Props = { role: Role; units: readonly Unit[]; value: string | null; onChange: (scope: string) => void };

const groups = expertGroups.map((value) => ({ value, label: groupLabels[value] }));

/** The unit or expert group a role is held for; roles of the plant ask nothing. */
export function ScopeField({ role, units, value, onChange }: Props) {
  if (roles[role] === 'plant') return null;
  if (roles[role] === 'group') return <ChoiceRow id='group' label='哪个专家组' choices={groups} value={value as ExpertGroup | null} onChange={onChange} />;
  return (
    <PickField id='unit' label='哪个单位' unset='请选择单位' range={units.map(({ name }) => name)} index={units.findIndex(({ id }) => id === value)}
      onChange={(index) => { const unit = units[index]; if (unit) onChange(unit.id); }} />
  );
}
