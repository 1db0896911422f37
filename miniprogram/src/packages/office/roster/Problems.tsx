import { View } from '@tarojs/components';
import type { RowProblem } from '#shared/model/roster';
import { Card } from '../../../components/Card';
import { Some } from '../Some';
import s from './Problems.module.scss';

/** Rows that need somebody's eye: those not taken over, and those taken over with a warning. */
export function Problems({ problems }: { problems: readonly RowProblem[] }) {
  return (
    <>
      <Rows title='没有导入，请在表格里改好' problems={problems.filter(({ taken }) => !taken)} />
      <Rows title='照常导入，请看一看' problems={problems.filter(({ taken }) => taken)} />
    </>
  );
}

/** Each row with its number in the sheet and why: a table in a wide window, a list on a phone. */
function Rows({ title, problems }: { title: string; problems: readonly RowProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Card title={`${title}：${problems.length} 行`}>
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
