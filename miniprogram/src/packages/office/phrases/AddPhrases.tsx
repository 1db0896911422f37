import { useState } from 'react';
import { phrasesBeside, sameWords } from '#shared/domain/quality/sameWords';
import { phraseLimits } from '#shared/policy/cannedReasons';
import { BigButton } from '../../../components/BigButton';
import { TextField } from '../../../components/TextField';

const { signsMin, signsMax, phrasesMax } = phraseLimits;

/** One phrase or several at once; what does not fit is named and left in the field. */
export function AddPhrases({ phrases, onAdd }: { phrases: readonly string[]; onAdd: (more: readonly string[]) => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = () => {
    const named = typed.split(/[、，,；;\n]/).map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
    const fresh = phrasesBeside([...new Map(named.map((phrase) => [sameWords(phrase), phrase])).values()], phrases);
    const unfit = fresh.find((phrase) => [...sameWords(phrase)].length < signsMin || [...sameWords(phrase)].length > signsMax);
    if (unfit !== undefined) return setProblem(`“${unfit}”不合适：每句 ${signsMin}–${signsMax} 个字（标点和空格不算）`);
    if (phrases.length + fresh.length > phrasesMax) return setProblem(`最多 ${phrasesMax} 句`);
    setProblem(fresh.length === 0 ? '已经在表里' : '');
    if (fresh.length > 0) onAdd(fresh);
    setTyped('');
  };
  return (
    <>
      <TextField id='new-phrase' label='加一句' hint='可以一次加几句，用顿号或逗号隔开' value={typed} max={500} error={problem === '' ? undefined : problem} onChange={setTyped} onConfirm={add} />
      <BigButton id='add' data-testid='add' label='加进套话表' kind='quiet' disabled={typed.trim() === ''} onTap={add} />
    </>
  );
}
