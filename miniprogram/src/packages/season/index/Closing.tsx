import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ClosingView, SeasonView } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { dayInWords } from '../../../redemption/phaseWords';
import s from '../season.module.scss';

type Props = { season: SeasonView; reload: () => Promise<void> };

/** The end of a season: what would lapse, the decision, and the lapsing itself. */
export function Closing({ season, reload }: Props) {
  const [preview, setPreview] = useState<ClosingView | null>(null);
  const [requestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const look = async () => {
    setFailure(null);
    const reply = await call('season.previewClose', { seasonId: season.id });
    if (reply.ok) setPreview(reply.data);
    else setFailure(reply);
  };
  const close = async () => {
    const reply = await call('season.close', { requestId, seasonId: season.id });
    return reply.ok ? reload() : setFailure(reply);
  };
  if (season.state === 'closed') return <Card title='结清'><View>已结清：没用完的积分已经清零，{season.year} 年以后新得的记到下一年。</View></Card>;
  return (
    <Card title='结束这一季'>
      {season.state === 'open' && <View>截止日过后、没有待领取的奖品时，才能结束。先看看会清零多少。</View>}
      {season.state === 'closing' && <View>{season.closesFrom && dayInWords(season.closesFrom)}零点起，{season.year} 年的积分记到下一年，没用完的清零；夜里自动办完，也可以现在就办。</View>}
      <View className={s.action}><BigButton id='preview-close' data-testid='preview-close' label='看看会清零多少' kind='quiet' onTap={look} /></View>
      {preview && <Preview preview={preview} year={season.year} />}
      {failure && <Notice id='close-refused' text={failure.message} />}
      {preview && season.state === 'open' && <View className={s.action}><BigButton id='close-season' data-testid='close-season' label='确定结束这一季' kind='danger' disabled={preview.pending > 0 || !preview.isOver} onTap={close} /></View>}
      {season.state === 'closing' && <Lapse season={season} reload={reload} />}
    </Card>
  );
}

function Preview({ preview: { pending, isOver, nextDay, people, points, most }, year }: { preview: ClosingView; year: number }) {
  return (
    <View data-testid='closing'>
      <View className={s.paragraph}>{people} 人还有 {points} 分没有用。{dayInWords(nextDay)}零点起清零，{year} 年的建议以后再得的积分记到下一年。</View>
      {!isOver && <Notice kind='note' text='兑换还没有截止。' />}
      {pending > 0 && <Notice text={`还有 ${pending >= 100 ? '100 件以上' : `${pending} 件`}预订没有领取，先发放、延期或取消。`} />}
      {most.map((one) => (
        <View key={one.id} className={s.row}>
          <View className={s.words}><View className={s.name}>{one.name}</View><View className={s.soft}>{one.workNumber}　{one.unitName}</View></View>
          <View className={s.figure}>{one.points} 分</View>
        </View>
      ))}
      {people > most.length && <View className={s.soft}>只列出积分最多的 {most.length} 人。</View>}
    </View>
  );
}

function Lapse({ season: { id }, reload }: Props) {
  const [left, setLeft] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async () => {
    setFailure(null);
    for (;;) {
      const reply = await call('season.lapse', { seasonId: id });
      if (!reply.ok) return setFailure(reply);
      setLeft(reply.data.left);
      if (reply.data.done) return reload();
    }
  };
  return (
    <>
      {left !== null && <View>还有 {left >= 100 ? '100 人以上' : `${left} 人`}</View>}
      {failure && <Notice id='lapse-refused' text={failure.message} />}
      <View className={s.action}><BigButton id='lapse' data-testid='lapse' label='现在清零' kind='danger' onTap={run} /></View>
    </>
  );
}
