import { View } from '@tarojs/components';
import { useState } from 'react';
import { hintsFor } from '#shared/domain/writing/hints';
import type { Category } from '#shared/policy/categories';
import { aria } from '../components/aria';
import type { Draft } from '../drafts/draft';
import type { Audience } from '../guide/audiences';
import type { Question } from '../guide/questions';
import { useSettled } from '../hooks/useSettled';
import { GuardedArea } from '../secrecy/GuardedArea';
import type { Found } from '../secrecy/useClassified';
import { examples } from './examples';
import s from './form.module.scss';
import { GuideSheet } from './GuideSheet';
import { hintWords } from './hintWords';

type Field = 'problem' | 'measure' | 'effect';
type Props = {
  draft: Draft;
  /** For which kind the examples are; of one chosen or guessed. */
  category: Category | null;
  audience: Audience;
  wrong: Partial<Record<string, string>>;
  /** Passages that are perhaps classified. */
  found: Found;
  /** Characters of an answer at most. */
  textMax: number;
  write: (part: Partial<Draft>) => void;
};

const asked: readonly { field: Field; label: string; help: string; question: Question['id'] }[] = [
  { field: 'problem', label: '一、现在哪里有问题？', help: '怎么找问题', question: 'howToFind' },
  { field: 'measure', label: '二、打算怎么改？', help: '怎么写办法', question: 'howForMe' },
  { field: 'effect', label: '三、改了有什么好处？', help: '什么样的欢迎', question: 'what' },
];

/** The three questions, each with an example, help at hand, and what a reviewer would still ask. */
export function QuestionFields({ draft, category, audience, wrong, found, textMax, write }: Props) {
  const [help, setHelp] = useState<Question['id'] | null>(null);
  const [problem, measure] = [useSettled(draft.problem), useSettled(draft.measure)];
  const hints: Partial<Record<Field, string>> = Object.fromEntries(Object.entries(hintsFor({ problem, measure }))
    .flatMap(([field, [hint]]) => (hint ? [[field, hintWords[hint]]] : [])));
  return (
    <View>
      {asked.map(({ field, label, help: words, question }) => (
        <View key={field} className={s.question}>
          <GuardedArea id={field} label={label} hint={field === 'effect' ? '说不准可以不写' : undefined} placeholder={`例如：${examples[category ?? 'safetyEnvironment'][field]}`}
            value={draft[field]} max={textMax} error={wrong[field]} places={found[field]} onChange={(text) => write({ [field]: text })} />
          {hints[field] && <View id={`hint-${field}`} data-testid={`hint-${field}`} className={s.hint}>{hints[field]}</View>}
          <View id={`help-${field}`} data-testid={`help-${field}`} className={s.help} hoverClass={s.pressed} onClick={() => setHelp(question)} {...aria({ role: 'button', label: words })}>{words}？</View>
        </View>
      ))}
      {help && <GuideSheet question={help} audience={audience} onClose={() => setHelp(null)} />}
    </View>
  );
}
