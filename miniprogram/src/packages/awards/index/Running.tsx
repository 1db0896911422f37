import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthWords } from '#shared/text/awards';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { yuanOf } from '../../../format/money';
import { dayWords } from '../../../format/time';
import { useAnswer } from '../../../hooks/useAnswer';
import s from '../awards.module.scss';

/** What the running month holds so far; it may be confirmed from the first of the next. Nothing where it holds nothing. */
export function Running() {
  const { load } = useAnswer('awards.running', {});
  const [open, setOpen] = useState(false);
  if (load.state !== 'ready' || load.data.entries === 0) return null;
  const { month, people, entries, amountFen, confirmableFrom, units } = load.data;
  return (
    <View id='running' data-testid='running'>
      <Card title={`${monthWords(month)}到现在为止（预览）`}>
        <View className={s.row}><View className={s.figure}>{yuanOf(amountFen)} 元</View><View className={s.state}>{people} 人，{entries} 笔</View></View>
        <View className={s.soft}>这个月还没有结束，{dayWords(`${confirmableFrom}T00:00:00+08:00`)}起可以做表、确认。</View>
        {open && units.map((unit) => (
          <View key={unit.id} data-testid='running-unit' className={s.line}><View className={s.grow}>{unit.name}</View><View className={s.soft}>{unit.people} 人，{unit.entries} 笔</View><View className={s.amount}>{yuanOf(unit.amountFen)} 元</View></View>
        ))}
        <BigButton id='running-units' data-testid='running-units' label={open ? '收起' : '按单位看'} kind='quiet' onTap={() => setOpen(!open)} />
      </Card>
    </View>
  );
}
