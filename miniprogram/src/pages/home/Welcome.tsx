import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { BigButton } from '../../components/BigButton';
import { Card } from '../../components/Card';
import s from './index.module.scss';

/** What somebody sees who is not bound yet: what this is, before anything is asked. */
export function Welcome() {
  return (
    <View data-testid='welcome'>
      <Card title='这里是本厂职工的合理化建议平台'>
        <View className={s.line}>看到不顺手、不安全、有浪费的地方，写下来，附上照片。</View>
        <View className={s.line}>专员几天内答复，办到哪一步、在谁手里，随时看得见。</View>
        <View className={s.line}>采纳有奖励，做成有积分，一年兑一次奖品。</View>
        <View className={s.soft}>仅供本企业在册职工使用，绑定工号后即可参与。</View>
      </Card>
      <View className={s.action}><BigButton id='go-bind' label='绑定工号' onTap={() => Taro.navigateTo({ url: '/packages/account/bind/index' })} /></View>
      <View className={s.action}><BigButton id='go-guide' label='先看看怎么提' kind='quiet' onTap={() => Taro.navigateTo({ url: '/packages/guide/index/index' })} /></View>
    </View>
  );
}
