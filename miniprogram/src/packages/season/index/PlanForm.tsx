import { View } from '@tarojs/components';
import type { SeasonView } from '#shared/contract/season';
import { fieldsOf } from '../../../api/fields';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { DateField } from '../../../components/DateField';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import s from '../season.module.scss';
import { usePlan } from './usePlan';

type Props = { season: SeasonView | null; year: number; usualLimit: number; onSaved: (id: string) => Promise<void> };

/** When a season runs, what each tier costs, how many a person may have. */
export function PlanForm({ season, year, usualLimit, onSaved }: Props) {
  const { plan, set, setTier, addTier, dropTier, failure, fault, save } = usePlan(season, { year, usualLimit }, onSaved);
  const faults: Readonly<Record<string, string | undefined>> = fieldsOf(failure);
  const opened = season !== null && season.state !== 'draft';
  return (
    <Card title={season ? '日期与档次' : '新的兑换季'}>
      {season === null && <TextField id='plan-year' label='用哪一年的积分' keyboard='number' max={4} value={plan.year} onChange={(value) => set({ year: value })} />}
      <DateField id='plan-opens' label='开始兑换' value={plan.opensOn} onChange={(opensOn) => set({ opensOn })} />
      <DateField id='plan-ends' label='兑换截止（含当天）' value={plan.endsOn} onChange={(endsOn) => set({ endsOn })} />
      <DateField id='plan-collect' label='领取截止（含当天）' hint='没人领的可以延期' value={plan.collectBy} onChange={(collectBy) => set({ collectBy })} />
      <TextField id='plan-limit' label='每人可兑换（件）' keyboard='number' max={2} value={plan.limit} onChange={(limit) => set({ limit })} />
      {opened && <View className={s.soft}>已经开放：每档积分不再改，件数只能放宽。</View>}
      {plan.tiers.map((tier, i) => (
        <View key={i} className={s.tier}>
          <TextField id={`tier-name-${i}`} label={`第 ${i + 1} 档名称`} max={12} value={tier.name} onChange={(name) => setTier(i, { ...tier, name })} error={faults[`tiers.${i}.name`]} />
          <TextField id={`tier-points-${i}`} label='积分' keyboard='number' max={5} value={tier.points} onChange={(points) => (opened ? undefined : setTier(i, { ...tier, points }))} />
        </View>
      ))}
      {!opened && <View className={s.action}><BigButton id='tier-add' data-testid='tier-add' label='加一档' kind='quiet' onTap={addTier} /></View>}
      {!opened && plan.tiers.length > 1 && <View className={s.action}><BigButton id='tier-drop' label='去掉最后一档' kind='quiet' onTap={dropTier} /></View>}
      {fault && <Notice id='plan-fault' text={fault} />}
      {failure && <Notice id='plan-refused' text={failure.message} />}
      <View className={s.action}><BigButton id='plan-save' data-testid='plan-save' label={season ? '保存' : '建好，再添加奖品'} onTap={save} /></View>
    </Card>
  );
}
