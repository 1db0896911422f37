import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthWords } from '#shared/text/awards';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import { fenOf, yuanOf } from '../../../format/money';
import s from '../awards.module.scss';
import type { Part } from './index';
import { useChange } from './useChange';

/** The wage totals of the excellent units in the month that counts, typed in yuan; seen by the office and leaders only. */
export function Wages({ view, onChanged }: Part) {
  const { year, version, wageMonth, wagePercent, units, mayDecide } = view;
  const excellent = units.filter(({ excellent: is }) => is);
  const [month, setMonth] = useState(wageMonth);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { send, failure } = useChange(onChanged);
  const textOf = (id: string, fen: number | null) => typed[id] ?? (fen === null ? '' : yuanOf(fen));
  const entered = excellent.flatMap(({ id, wageFen }) => {
    const text = textOf(id, wageFen).trim();
    return text === '' ? [] : [{ unitId: id, fen: fenOf(text) }];
  });
  const wages = entered.flatMap(({ unitId, fen }) => (fen === null ? [] : [{ unitId, fen }]));
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
  const save = () => send((requestId) => call('annual.wages', { requestId, year, version, month, wages }));
  if (excellent.length === 0) return null;
  return (
    <Card title={`工资总额的 ${wagePercent}%`}>
      <View className={s.soft}>优秀组织单位{monthWords(wageMonth)}的工资总额，只有办公室和领导小组看得到。奖励发给单位。</View>
      {mayDecide && <TextField id='wage-month' label='哪个月的工资总额' hint='四位年-两位月，例如 2026-12' value={month} onChange={setMonth} max={7} error={isMonth ? undefined : '请写成 2026-12 这样'} />}
      {excellent.map(({ id, name, wageFen, awardFen }) => (mayDecide ? (
        <TextField key={id} id={`wage-${id}`} label={`${name}（元）`} keyboard='digit' value={textOf(id, wageFen)} onChange={(text) => setTyped((before) => ({ ...before, [id]: text }))} max={16}
          hint={awardFen === null ? undefined : `奖励 ${yuanOf(awardFen)} 元`} error={entered.some(({ unitId, fen }) => unitId === id && fen === null) ? '请填金额，最多两位小数' : undefined} />
      ) : (
        <View key={id} className={s.line} data-testid='wage'><View className={s.grow}>{name}</View><View className={s.soft}>工资总额 {wageFen === null ? '未填' : `${yuanOf(wageFen)} 元`}</View><View className={s.amount}>{awardFen === null ? '' : `${yuanOf(awardFen)} 元`}</View></View>
      )))}
      {failure && <Notice text={failure.message} />}
      {mayDecide && <BigButton id='save-wages' data-testid='save-wages' label='保存工资总额' disabled={!isMonth || wages.length === 0 || wages.length < entered.length} onTap={save} />}
    </Card>
  );
}
