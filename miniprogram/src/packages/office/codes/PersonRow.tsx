import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PersonLine } from '#shared/contract/views';
import { BigButton } from '../../../components/BigButton';
import s from './PersonRow.module.scss';

type Props = { person: PersonLine; /** Whether one may give this person a code. */ mine: boolean; /** The office also sets roles. */ office: boolean; onIssue: () => Promise<void> };

/** Somebody found, and the button that makes a code for them. */
export function PersonRow({ person, mine, office, onIssue }: Props) {
  const { id, name, workNumber, unitName, teamName, bound, hasRole } = person;
  return (
    <View className={s.person} data-testid='person'>
      <View className={s.words}>
        <View className={s.name}>{name}　{workNumber}</View>
        <View className={s.soft}>{[unitName, teamName].filter(Boolean).join(' · ')}</View>
        {bound && <View className={s.bound}>已绑定。换手机才需要新码，绑定后旧微信自动解绑</View>}
      </View>
      {office && <View className={s.button}><BigButton id={`roles-${id}`} label='角色' kind='quiet' onTap={() => Taro.navigateTo({ url: `/packages/office/roles/index?person=${id}` })} /></View>}
      {mine && (office || !hasRole)
        ? <View className={s.button}><BigButton id={`issue-${id}`} data-testid='issue' label='发码' onTap={onIssue} /></View>
        : <View className={s.soft}>{hasRole ? '有角色的人，绑定码由办公室发' : '请找其单位专员'}</View>}
    </View>
  );
}
