import { View } from '@tarojs/components';
import type { SecrecyView } from '#shared/contract/secrecy';
import { Card } from '../../../components/Card';
import { momentWords } from '../../../format/time';
import s from './secrecy.module.scss';

/** Who changed the list when and by how much; which words it was is kept nowhere. */
export function Changes({ changes }: Pick<SecrecyView, 'changes'>) {
  return (
    <Card title='修改记录'>
      {changes.length === 0 && <View className={s.soft}>还没有改过</View>}
      {changes.map(({ at, byName, added, removed }) => (
        <View key={at} className={s.change} data-testid='change'>{byName} 于 {momentWords(at)} 改：增加 {added} 个，去掉 {removed} 个</View>
      ))}
    </Card>
  );
}
