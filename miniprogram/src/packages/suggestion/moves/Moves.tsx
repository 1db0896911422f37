import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { SuggestionView } from '#shared/contract/views';
import type { OfferedMove } from '#shared/model/moveInputs';
import { moveLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { Sheet } from '../../../components/Sheet';
import { forms, type SheetMove } from './forms';
import s from './moves.module.scss';

/** What a person usually comes for, in sight. */
const usual: readonly OfferedMove[] = [
  'score', 'accept', 'adopt', 'advise', 'reportCompletion', 'verifyCompletion', 'standardise', 'resubmit', 'start', 'return', 'rejectCompletion', 'decline', 'inviteExperts', 'appeal', 'withdraw',
];
/** What is needed seldom, one tap away. */
const seldom: readonly OfferedMove[] = [
  'escalate', 'consult', 'transfer', 'markDuplicate', 'sendBack', 'reassign', 'extend', 'abandon', 'correct', 'revoke', 'invalidate',
];
const kinds: Partial<Record<OfferedMove, 'danger' | 'quiet'>> = {
  decline: 'danger', withdraw: 'danger', rejectCompletion: 'danger', abandon: 'danger', revoke: 'danger', invalidate: 'danger',
  return: 'quiet', start: 'quiet', appeal: 'quiet', escalate: 'quiet', consult: 'quiet', transfer: 'quiet', markDuplicate: 'quiet',
  sendBack: 'quiet', reassign: 'quiet', extend: 'quiet', correct: 'quiet',
};

/** What the cloud says this person may do now, each with its form. */
export function Moves({ suggestion, onMoved }: { suggestion: SuggestionView; onMoved: () => Promise<void> }) {
  const [chosen, setChosen] = useState<SheetMove | null>(null);
  const [all, setAll] = useState(false);
  const offered = (moves: readonly OfferedMove[]) => moves.filter((move) => suggestion.moves.includes(move));
  const [near, far] = [offered(usual), offered(seldom)];
  if (near.length + far.length === 0 && chosen === null) return null;
  const choose = (move: OfferedMove) =>
    (move === 'resubmit' ? Taro.navigateTo({ url: `/packages/suggestion/resubmit/index?id=${suggestion.id}` }) : setChosen(move));
  const close = () => setChosen(null);
  const moved = async () => {
    close();
    setAll(false);
    await onMoved();
  };
  const button = (move: OfferedMove) => (
    <BigButton key={move} id={`move-${move}`} data-testid={`move-${move}`} label={moveLabels[move]} kind={kinds[move] ?? 'primary'} onTap={() => choose(move)} />
  );
  return (
    <View className={s.moves} id='moves'>
      {near.map(button)}
      {far.length > 0 && !all && <BigButton id='moves-more' data-testid='moves-more' label='更多操作' kind='quiet' onTap={() => setAll(true)} />}
      {all && far.map(button)}
      {chosen && <Sheet title={moveLabels[chosen]} onClose={close}>{forms[chosen]({ suggestion, onMoved: moved, onStale: onMoved })}</Sheet>}
    </View>
  );
}
