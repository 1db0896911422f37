import { useState } from 'react';
import { normalWord, signsIn } from '#shared/domain/secrecy/signs';
import { secrecyList } from '#shared/policy/secrecy';
import { BigButton } from '../../../components/BigButton';
import { TextField } from '../../../components/TextField';

const { signsMin, signsMax, wordsMax } = secrecyList;

/** One word or several at once; what does not fit is named and left in the field. */
export function AddWords({ words, onAdd }: { words: readonly string[]; onAdd: (more: readonly string[]) => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = () => {
    const fresh = freshIn(typed, words);
    const unfit = fresh.find((word) => signsIn(word) < signsMin || signsIn(word) > signsMax);
    if (unfit !== undefined) return setProblem(`“${unfit}”不合适：每个词 ${signsMin}–${signsMax} 个字（标点和空格不算）`);
    if (words.length + fresh.length > wordsMax) return setProblem(`最多 ${wordsMax} 个词`);
    setProblem(fresh.length === 0 ? '已经在词表里' : '');
    if (fresh.length > 0) onAdd(fresh);
    setTyped('');
  };
  return (
    <>
      <TextField id='new-word' label='加词' hint='可以一次加几个，用顿号或逗号隔开' value={typed} max={500} error={problem === '' ? undefined : problem} onChange={setTyped} onConfirm={add} />
      <BigButton id='add' data-testid='add' label='加进词表' kind='quiet' disabled={typed.trim() === ''} onTap={add} />
    </>
  );
}

/** The words typed, without those that are there already. */
function freshIn(typed: string, words: readonly string[]): string[] {
  const known = new Set(words.map(normalWord));
  const named = typed.split(/[、，,；;\n]/).map((word) => word.trim()).filter((word) => word !== '');
  return [...new Map(named.map((word) => [normalWord(word), word])).entries()].filter(([normal]) => !known.has(normal)).map(([, word]) => word);
}
