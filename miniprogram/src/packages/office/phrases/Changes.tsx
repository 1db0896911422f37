import { View } from '@tarojs/components';
import type { PhrasesView } from '#shared/contract/phrases';
import { Card } from '../../../components/Card';
import { momentWords } from '../../../format/time';
import { fullDay } from '../dateWords';
import s from './phrases.module.scss';

/** Who changed the list when, from which day on, and what came and went. */
export function Changes({ history }: Pick<PhrasesView, 'history'>) {
  return (
    <Card title='修改记录'>
      {history.length === 0 && <View className={s.soft}>还没有改过，用的是自带的一张</View>}
      {history.map(({ at, byName, from, added, removed }) => (
        <View key={at} className={s.change} data-testid='change'>
          <View className={s.soft}>{byName} 于 {momentWords(at)} 改，{fullDay(from)}起</View>
          {added.length > 0 && <View>增加：{added.join('、')}</View>}
          {removed.length > 0 && <View>去掉：{removed.join('、')}</View>}
        </View>
      ))}
    </Card>
  );
}
