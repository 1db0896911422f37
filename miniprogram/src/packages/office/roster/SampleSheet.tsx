import { View } from '@tarojs/components';
import { Card } from '../../../components/Card';
import s from './SampleSheet.module.scss';

const rows = [
  ['工号', '姓名', '单位', '班组'],
  ['A2001', '张三', '冲压分厂', '冲压一班'],
  ['A2002', '李四', '动能分厂', '维修班'],
] as const;

/** What a roster looks like, for somebody who has none open yet. */
export function SampleSheet() {
  return (
    <Card title='表格大致长这样'>
      <View className={s.sheet}>
        {rows.map((cells, row) => cells.map((cell) => <View key={`${row} ${cell}`} className={`${s.cell} ${row === 0 ? s.header : ''}`}>{cell}</View>))}
      </View>
      <View>前几行里有一行是表头就行，列的先后不限，“员工编号”“部门”这样的叫法也认得。</View>
      <View className={s.soft}>还可以有：班组、手机号、人员类别、党员、在职状态、离职日期。其他列不导入。</View>
      <View className={s.soft}>没见过的单位和班组会自动新建。选好表格后先看预览，点“开始导入”之前不改动任何数据。</View>
    </Card>
  );
}
