import { View } from '@tarojs/components';
import type { CandidateView } from '#shared/contract/ballot';
import { aria } from '../../components/aria';
import s from './ballot.module.scss';
import { CandidateFacts } from './CandidateFacts';

type Props = { candidate: CandidateView; chosen: boolean; onTap: () => void };

/** A candidate to be chosen by a tap anywhere on it; one’s own cannot. */
export function CandidateRow({ candidate, chosen, onTap }: Props) {
  const { id, title, own } = candidate;
  return (
    <View id={`candidate-${id}`} data-testid='candidate' className={s.candidate} hoverClass={own ? 'none' : s.pressed}
      {...aria({ role: 'checkbox', label: `${title}，${own ? '自己的，不能选' : chosen ? '已选' : '未选'}` })} onClick={() => !own && onTap()}>
      <View className={`${s.box} ${chosen ? s.ticked : ''}`}>{chosen && '✓'}</View>
      <CandidateFacts candidate={candidate} />
    </View>
  );
}
