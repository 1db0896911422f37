import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { MeView } from '#shared/contract/views';
import { personCategoryLabels, roleLabels } from '#shared/text/labels';
import { BigButton } from '../../components/BigButton';
import { Card } from '../../components/Card';
import s from './index.module.scss';

/** The pass: name, number, where, and in what roles; a visitor is invited to bind. */
export function PersonCard({ person }: { person: MeView['person'] }) {
  if (!person) {
    return (
      <Card>
        <View className={s.name} data-testid='visitor'>您还没有绑定工号</View>
        <View className={s.place}>向本单位专员领取绑定码，一分钟就好</View>
        <View className={s.bind}><BigButton id='go-bind' label='绑定工号' onTap={() => Taro.navigateTo({ url: '/packages/account/bind/index' })} /></View>
      </Card>
    );
  }
  const marks = [
    ...new Set(person.roles.map(({ role }) => roleLabels[role])),
    ...person.personCategories.map((category) => personCategoryLabels[category]),
    ...(person.partyMember ? ['党员'] : []),
  ];
  return (
    <View className={s.pass}>
      <View className={s.passName} data-testid='my-name'>{person.name}</View>
      <View className={s.passLine}>工号 {person.workNumber}</View>
      <View className={s.passLine}>{person.unitName}{person.teamName && ` · ${person.teamName}`}</View>
      <View className={s.marks}>{marks.map((mark) => <Text key={mark} className={s.mark}>{mark}</Text>)}</View>
    </View>
  );
}
