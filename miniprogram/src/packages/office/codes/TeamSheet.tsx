import { View } from '@tarojs/components';
import { useState } from 'react';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { PickField } from './PickField';
import { Slips } from './Slips';
import type { Unit } from './units';
import { useTeamSheet } from './useTeamSheet';

const wholeUnit = '整个单位';

/** A sheet of slips for everybody of a team or unit who is not bound yet. */
export function TeamSheet({ units, office }: { units: readonly Unit[]; office: boolean }) {
  const [unitId, setUnitId] = useState(units.length === 1 ? units[0]?.id ?? null : null);
  const [teamId, setTeamId] = useState<string | null>(null);
  const { sheet, make, clear } = useTeamSheet();
  const unit = units.find(({ id }) => id === unitId);
  const team = unit?.teams.find(({ id }) => id === teamId);
  const title = `${unit?.name ?? ''}${team ? ` ${team.name}` : ''} 绑定码`;

  const chooseUnit = (index: number) => {
    setUnitId(units[index]?.id ?? null);
    setTeamId(null);
    clear();
  };
  const chooseTeam = (index: number) => {
    setTeamId(index === 0 ? null : unit?.teams[index - 1]?.id ?? null);
    clear();
  };
  return (
    <Card title='按班组整张打印'>
      {units.length > 1 && (
        <PickField id='pick-unit' label='单位' unset='请选择单位' range={units.map(({ name }) => name)}
          index={units.findIndex(({ id }) => id === unitId)} onChange={chooseUnit} />
      )}
      {unit && (
        <PickField id='pick-team' label={units.length > 1 ? '班组' : `${unit.name}的班组`} unset={wholeUnit}
          range={[wholeUnit, ...unit.teams.map(({ name }) => name)]} index={unit.teams.findIndex(({ id }) => id === teamId) + 1} onChange={chooseTeam} />
      )}
      {unit && sheet.state !== 'ready' && (
        <BigButton id='make-sheet' data-testid='make-sheet' label={sheet.state === 'making' ? `正在取，已有 ${sheet.count} 人` : '取绑定码'}
          onTap={() => make(unit.id, teamId)} />
      )}
      {sheet.state === 'failed' && <Notice id='sheet-refused' text={sheet.failure.message} />}
      <View>{sheet.state === 'ready' && <Slips slips={sheet.slips} title={title} office={office} />}</View>
    </Card>
  );
}
