import { View } from '@tarojs/components';
import type { BallotResult, BallotView, StandingView } from '#shared/contract/ballot';
import { Card } from '../../../components/Card';
import { Columns } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import s from '../ballot.module.scss';
import { StandingRow } from './StandingRow';

/** Winners first, then everybody else; how a tie was decided; who voted, in no order of time. */
export function Result({ ballot, result }: { ballot: BallotView; result: BallotResult }) {
  const { standings, tie, settled, top, voters, sheets } = result;
  const wins = ({ id, place }: StandingView) => (top ? top.includes(id) : place === 'in');
  const rows = (some: readonly StandingView[]) => some.flatMap((standing) => {
    const candidate = ballot.candidates.find(({ id }) => id === standing.id);
    return candidate ? [<StandingRow key={standing.id} standing={standing} candidate={candidate} sheetsLeast={ballot.sheetsLeast} />] : [];
  });
  const others = standings.filter((standing) => !wins(standing));
  return (
    <Columns
      first={
        <>
          {tie && !top && <Notice id='tie' kind='note' text={`最后 ${tie.seats} 个名额有 ${tie.ids.length} 条并列，等办公室决定。`} />}
          <Card title={`${ballot.year} 年度十大优秀合理化建议`}>
            <View data-testid='winners'>{rows(standings.filter(wins))}</View>
          </Card>
          {settled && <Card title='并列怎么定的'><View data-testid='settled'>{settled.words}</View><View className={s.soft}>{settled.byName}</View></Card>}
        </>
      }
      second={
        <>
          {others.length > 0 && <Card title='其他候选'><View data-testid='others'>{rows(others)}</View></Card>}
          <Card title='怎么算的'>
            <View className={s.paragraph}>共 {sheets} 张选票。三项各取平均，加起来排名；参与过某条建议的人不给它打分，也不算进它的平均。</View>
            <View className={s.paragraph}>参加投票：{voters.join('、')}。选票投进票箱就拆成一个个分数，谁投了什么没有记录。</View>
            {ballot.leftOut > 0 && <View className={s.soft}>另有 {ballot.leftOut} 条一等建议没有列入候选：{ballot.words}</View>}
          </Card>
        </>
      } />
  );
}
