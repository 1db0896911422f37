import { View } from '@tarojs/components';
import type { RosterPreview } from '#shared/contract/roster';
import { Card } from '../../../components/Card';
import { Some } from '../Some';
import s from './Problems.module.scss';

type Problem = RosterPreview['problems'][number];

/** Rows that need somebody's eye, each with its number in the sheet and why: a table in a wide window, a list on a phone. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <Card title={`要看一看的 ${problems.length} 行`}>
      <View className={`${s.row} ${s.header}`}><View>行号</View><View>工号</View><View>姓名</View><View>原因</View></View>
      <Some items={problems} keyOf={({ row, why }) => `${row} ${why}`}>
        {({ row, workNumber, name, why }) => (
          <View className={s.row} data-testid='problem'>
            <View className={s.number}>第 {row} 行</View>
            <View>{workNumber || '—'}</View>
            <View>{name || '—'}</View>
            <View className={s.why}>{why}</View>
          </View>
        )}
      </Some>
    </Card>
  );
}
