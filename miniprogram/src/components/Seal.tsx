import { View } from '@tarojs/components';
import type { Status } from '#shared/policy/moves';
import type { Grade } from '#shared/policy/grades';
import { gradeLabels, statusLabels } from '#shared/text/labels';
import s from './Seal.module.scss';

type Tone = 'vermilion' | 'blue' | 'bamboo' | 'grey';

const tones: Record<Status, Tone> = {
  submitted: 'blue', returned: 'vermilion', unitReview: 'blue', expertReview: 'blue',
  declined: 'grey', duplicate: 'grey', withdrawn: 'grey', invalid: 'grey', abandoned: 'grey',
  adopted: 'vermilion', implementing: 'bamboo', verifying: 'bamboo', completed: 'vermilion', standardised: 'vermilion',
};

/** Stamped aslant once people have decided; straight while it is on its way. */
const stamped: readonly Status[] = ['adopted', 'completed', 'standardised', 'declined'];

/** Where a suggestion stands, as a seal. */
export function Seal({ status, grade = null, large = false }: { status: Status; grade?: Grade | null; large?: boolean }) {
  const text = grade ? `${statusLabels[status]}·${gradeLabels[grade]}` : statusLabels[status];
  return (
    <View className={`${s.seal} ${s[tones[status]]} ${stamped.includes(status) ? s.aslant : ''} ${large ? s.large : ''}`} data-testid='seal'>
      {text}
    </View>
  );
}
