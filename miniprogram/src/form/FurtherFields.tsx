import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../components/aria';
import { ChoiceRow } from '../components/ChoiceRow';
import type { Further } from '../drafts/draft';
import { ColleagueField } from './ColleagueField';
import { EstimateField } from './EstimateField';
import s from './form.module.scss';

type Props = { further: Further; ofOffice: boolean; coAuthorsMax: number; error?: string; onChange: (further: Further) => void };

const implementers = [{ value: 'author', label: '自提自改', note: '提出人自己动手' }, { value: 'unit', label: '请单位安排' }] as const;
const sources = [{ value: 'employee', label: '职工建议' }, { value: 'congress', label: '职代会提案' }] as const;

/** What most people never need, folded away: whose it is, with whom, who would do it, what it may bring. */
export function FurtherFields({ further, ofOffice, coAuthorsMax: most, error, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const set = (part: Partial<Further>) => onChange({ ...further, ...part });
  const words = summary(further);
  return (
    <View className={s.further}>
      <View id='further' data-testid='further' className={s.fold} hoverClass={s.pressed} onClick={() => setOpen(!open)} {...aria({ role: 'button', label: '更多填写项' })}>
        <View className={s.foldWords}>{words === '' ? '替同事填、共同提出、自己动手、算效益' : words}</View>
        <View className={s.link}>{open ? '收起' : '更多'}</View>
      </View>
      {error && <View className={s.wrong}>{error}</View>}
      {open && (
        <View>
          <ColleagueField id='author' label='替同事填写' hint='点子是他的，奖励和积分记给他；会告诉他是您代填的' chosen={further.author ? [further.author] : []} most={1}
            onChange={([author = null]) => set({ author })} />
          <ColleagueField id='co-author' label='共同提出人' hint={`最多 ${most} 位，只记名；奖励和积分归提出人`} chosen={further.coAuthors} most={most}
            onChange={(coAuthors) => set({ coAuthors })} />
          <ChoiceRow id='wish' label='采纳以后谁来做' choices={implementers} value={further.wantsToImplement ? 'author' : 'unit'}
            onChange={(wish) => set({ wantsToImplement: wish === 'author' })} />
          <EstimateField estimate={further.estimate} onChange={(estimate) => set({ estimate })} />
          {ofOffice && <ChoiceRow id='source' label='来源' choices={sources} value={further.source} onChange={(source) => set({ source })} />}
        </View>
      )}
    </View>
  );
}

/** What is set there, while it is folded. */
function summary({ author, coAuthors, source, wantsToImplement, estimate }: Further): string {
  return [
    ...(author ? [`替${author.name}填写`] : []),
    ...(coAuthors.length > 0 ? [`和${coAuthors.map(({ name }) => name).join('、')}一起`] : []),
    ...(wantsToImplement ? [] : ['请单位安排实施']),
    ...(estimate?.result ? ['已算效益'] : []),
    ...(source === 'congress' ? ['职代会提案'] : []),
  ].join('，');
}
