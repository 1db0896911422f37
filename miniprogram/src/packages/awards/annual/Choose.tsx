import { useState } from 'react';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { TextArea } from '../../../components/TextArea';
import type { Part } from './index';
import { Tick } from './Tick';
import { useChange } from './useChange';
import { scoreWords } from './words';

const reasonLeast = 4;

/** Decides a tie, or other units than the order gives, with the reason; or goes back to the order. */
export function Choose({ view, onChanged }: Part) {
  const { year, version, units, unitsMost, selection } = view;
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const { send, failure } = useChange(onChanged);
  const open = () => {
    setChosen(units.filter(({ excellent }) => excellent).map(({ id }) => id));
    setAsking(true);
  };
  const decide = async (unitIds: readonly string[]) => {
    if (await send((requestId) => call('annual.choose', { requestId, year, version, unitIds: [...unitIds], words }))) setAsking(false);
  };
  const isSaid = words.trim().length >= reasonLeast;
  return (
    <>
      <BigButton id='choose' data-testid='choose' label='由办公室决定名单' kind='quiet' onTap={open} />
      {asking && (
        <Sheet title={`选优秀组织单位（最多 ${unitsMost} 个）`} onClose={() => setAsking(false)}>
          {units.map(({ id, name, composite }) => (
            <Tick key={id} id={`pick-${id}`} title={name} words={scoreWords(composite)} on={chosen.includes(id)}
              onChange={(on) => setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)))} />
          ))}
          <TextArea id='choose-words' label='理由（记录在案）' hint='例如依据哪次会议；至少 4 个字' value={words} onChange={setWords} max={500} />
          {failure && <Notice text={failure.message} />}
          <BigButton id='choose-sure' data-testid='choose-sure' label={`定下这 ${chosen.length} 个`} disabled={!isSaid || chosen.length === 0 || chosen.length > unitsMost} onTap={() => decide(chosen)} />
          {selection && <BigButton id='choose-back' data-testid='choose-back' label='按排序来' kind='quiet' disabled={!isSaid} onTap={() => decide([])} />}
        </Sheet>
      )}
    </>
  );
}
