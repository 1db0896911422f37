import { View } from '@tarojs/components';
import type { TierPart } from '#shared/contract/trial';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import s from '../awards.module.scss';
import { useTiers } from './useTiers';

const shownMost = 20;

/** Other prices for the tiers of a year's season: who would have reached which tier. */
export function Tiers({ year }: { year: number }) {
  const { load, reload, tiers, outcome, failure, run, mayRun, valueOf, errorOf, type } = useTiers(year);
  return (
    <View data-testid='tiers'>
      <Card title='假如兑换档次这样定'>
        {load.state === 'loading' && <View className={s.soft}>正在查这一年的档次…</View>}
        {load.state === 'failed' && <Notice id='tiers-failed' kind={'refusal' in load.failure ? 'note' : 'wrong'} text={load.failure.message} />}
        {load.state === 'failed' && !('refusal' in load.failure) && <BigButton id='tiers-again' data-testid='tiers-again' kind='quiet' label='再试一次' onTap={reload} />}
        {load.state === 'ready' && <View className={s.paragraph}>按每人这一年因建议得到的积分算，不管换没换奖品。只换积分，档次名称和档数不变。</View>}
        {tiers.map(({ name }, place) => (
          <TextField key={place} id={`tier-${place}`} label={`${name}（分）`} keyboard='number' value={valueOf(place)} onChange={(text) => type(place, text)} error={errorOf(place)} max={5} />
        ))}
        {failure && <Notice text={failure.message} />}
        {load.state === 'ready' && <BigButton id='run-tiers' data-testid='run-tiers' label='试算档次' disabled={!mayRun} onTap={run} />}
      </Card>
      {outcome && <Reached outcome={outcome} />}
    </View>
  );
}

function Reached({ outcome: { tiers, none, people, next } }: { outcome: TierPart }) {
  const nameOf = (place: number) => tiers[place]?.name ?? '够不到';
  const gain = people.filter(({ before, after }) => after > before);
  const lose = people.filter(({ before, after }) => after < before);
  return (
    <>
      <Card title={next === null ? '最高够得到的档次' : '正在试算：最高够得到的档次'}>
        {tiers.map(({ name, points, people: count }) => (
          <View key={name} className={s.line} data-testid='tier'><View className={s.grow}>{name}（{points.before} → {points.after} 分）</View><View className={s.soft}>{count.before} → {count.after} 人</View></View>
        ))}
        <View className={s.line} data-testid='tier-none'><View className={s.grow}>够不到</View><View className={s.soft}>{none.before} → {none.after} 人</View></View>
      </Card>
      {[{ title: `档次变高的 ${gain.length} 人`, ones: gain }, { title: `档次变低的 ${lose.length} 人`, ones: lose }].map(({ title, ones }) => ones.length > 0 && (
        <Card key={title} title={title}>
          {ones.slice(0, shownMost).map(({ id, name, unitName, earned, before, after }) => (
            <View key={id} className={s.line} data-testid='tier-person'><View className={s.grow}>{name}（{earned} 分）<View className={s.soft}>{unitName}</View></View><View className={s.soft}>{nameOf(before)} → {nameOf(after)}</View></View>
          ))}
          {ones.length > shownMost && <View className={s.soft}>另有 {ones.length - shownMost} 人。</View>}
        </Card>
      ))}
    </>
  );
}
