import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Notice } from '../../../components/Notice';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

/** To the unit that should review it. */
export function TransferForm(given: FormProps) {
  const [units, setUnits] = useState<readonly { value: string; label: string }[]>([]);
  const [problem, setProblem] = useState('');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('transfer', given, { words });
  useEffect(() => {
    void call('org.units', {}).then((reply) => {
      if (reply.ok) setUnits(reply.data.units.map(({ id, name }) => ({ value: id, label: name })));
      else setProblem(reply.message);
    });
  }, []);
  return (
    <View>
      {problem !== '' && <Notice text={problem} />}
      <ChoiceRow id='unit' label='转到哪个单位' choices={units} value={unitId} onChange={setUnitId} error={fields.unitId} />
      <GuardedArea id='words' label='为什么转' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定转出' disabled={blocked || !unitId || words.trim() === ''} onTap={() => unitId && send({ unitId, words })} />
    </View>
  );
}
