import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { SuggestionView } from '#shared/contract/views';
import type { OfferedMove } from '#shared/model/moveInputs';
import { moveLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { Sheet } from '../../../components/Sheet';
import { AdoptForm } from './AdoptForm';
import { CompletionForm } from './CompletionForm';
import { DeclineForm } from './DeclineForm';
import s from './moves.module.scss';
import { StandardiseForm } from './StandardiseForm';
import type { MoveForm } from './useMove';
import { VerifyForm } from './VerifyForm';
import { WordsForm } from './WordsForm';

/** Which form each move is made with. Completing a returned suggestion is a page of its own. */
const forms: Record<Exclude<OfferedMove, 'resubmit'>, MoveForm> = {
  accept: (given) => <WordsForm {...given} move='accept' ask='要对提出人说的话（可不填）' />,
  withdraw: (given) => <WordsForm {...given} move='withdraw' ask='撤回的原因（可不填）' />,
  return: (given) => <WordsForm {...given} move='return' ask='还缺什么，请写清楚' needed />,
  decline: (given) => <DeclineForm {...given} />,
  adopt: (given) => <AdoptForm {...given} />,
  start: (given) => <WordsForm {...given} move='start' ask='准备怎么做（可不填）' />,
  reportCompletion: (given) => <CompletionForm {...given} />,
  verifyCompletion: (given) => <VerifyForm {...given} />,
  rejectCompletion: (given) => <WordsForm {...given} move='rejectCompletion' ask='哪里还没做到，请写清楚' needed />,
  standardise: (given) => <StandardiseForm {...given} />,
};

/** The move a person usually comes for is drawn large; those that end or turn back a suggestion stand quietly below. */
const kinds: Partial<Record<OfferedMove, 'danger' | 'quiet'>> = {
  decline: 'danger', withdraw: 'danger', rejectCompletion: 'danger', return: 'quiet', start: 'quiet',
};
const order: readonly OfferedMove[] = [
  'accept', 'adopt', 'reportCompletion', 'verifyCompletion', 'standardise', 'resubmit', 'start', 'return', 'rejectCompletion', 'decline', 'withdraw',
];

/** What the cloud says this person may do now, each with its form. */
export function Moves({ suggestion, onMoved }: { suggestion: SuggestionView; onMoved: () => Promise<void> }) {
  const [chosen, setChosen] = useState<Exclude<OfferedMove, 'resubmit'> | null>(null);
  const offered = order.filter((move) => suggestion.moves.includes(move));
  if (offered.length === 0 && chosen === null) return null;
  const choose = (move: OfferedMove) =>
    (move === 'resubmit' ? Taro.navigateTo({ url: `/packages/suggestion/resubmit/index?id=${suggestion.id}` }) : setChosen(move));
  const close = () => setChosen(null);
  const moved = async () => {
    close();
    await onMoved();
  };
  return (
    <View className={s.moves} id='moves'>
      {offered.map((move) => (
        <BigButton key={move} id={`move-${move}`} data-testid={`move-${move}`} label={moveLabels[move]} kind={kinds[move] ?? 'primary'} onTap={() => choose(move)} />
      ))}
      {chosen && <Sheet title={moveLabels[chosen]} onClose={close}>{forms[chosen]({ suggestion, onMoved: moved, onStale: onMoved })}</Sheet>}
    </View>
  );
}
