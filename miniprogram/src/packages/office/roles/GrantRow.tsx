import { View } from '@tarojs/components';
import type { GrantView } from '#shared/contract/roles';
import { BigButton } from '../../../components/BigButton';
import s from './Row.module.scss';
import { periodWords, roleWords, stateWords } from './words';

/** One role with its days, and the button that takes it back; none when it is over. */
export function GrantRow({ grant, onTake }: { grant: GrantView; onTake: (() => void) | null }) {
  const { role, scope, from, state, standsInFor } = grant;
  return (
    <View className={s.row} data-testid='grant'>
      <View className={s.words}>
        <View className={s.name}>{roleWords(grant)}</View>
        <View className={s.soft}>{stateWords[state]}　{periodWords(grant)}</View>
        {standsInFor && <View className={s.mark}>代 {standsInFor.name}</View>}
      </View>
      {onTake && <View className={s.button}><BigButton id={`take-${role}-${scope}-${from}`} data-testid='take' label='收回' kind='quiet' onTap={onTake} /></View>}
    </View>
  );
}
