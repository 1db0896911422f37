import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';
import { useMove, type FormProps } from './useMove';

/** To the unit that should review it. */
export function TransferForm(given: FormProps) {
  const [units, setUnits] = useState<readonly { value: string; label: string }[]>([]);
  const [problem, setProblem] = useState('');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const { send, failure, fields } = useMove('transfer', given);
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
      <TextArea id='words' label='为什么转' value={words} onChange={setWords} error={fields.words} max={1000} />
      {failure && <Notice id='move-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' label='确定转出' disabled={!unitId || words.trim() === ''} onTap={() => unitId && send({ unitId, words })} />
    </View>
  );
}
