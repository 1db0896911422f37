import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '#shared/contract/index';
import { yearOf } from '#shared/domain/time';
import { ballotStateLabels } from '#shared/text/ballot';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import s from '../ballot.module.scss';
import { NewBallot } from './NewBallot';
import { Running } from './Running';
import { Settling } from './Settling';

/** The office’s ballot of the ten best: opened, watched, closed, decided. Leaders come here to vote, or to the result. */
export default function BallotPage() {
  const [lastYear] = useState(() => yearOf(new Date()) - 1);
  const [year, setYear] = useState(lastYear);
  const me = useAnswer('me.get', {}).load;
  const { load, reload } = useAnswer('ballot.get', { year });
  const isOffice = me.state === 'ready' && (me.data.person?.roles.some(({ role }) => role === 'office') ?? false);
  return (
    <Page id='ballot' wide load={load} retry={reload}>
      {(data) => (
        <>
          {data.years.some((one) => one !== lastYear) && (
            <ChoiceRow id='ballot-year' label='哪一年' value={String(year)} onChange={(chosen) => setYear(Number(chosen))}
              choices={[...new Set([lastYear, ...data.years])].map((one) => ({ value: String(one), label: `${one} 年` }))} />
          )}
          <OneYear key={`${year}-${data.ballot?.round}-${data.ballot?.state}-${data.ballot?.endsOn}`} year={year} data={data} isOffice={isOffice} reload={reload} />
        </>
      )}
    </Page>
  );
}

type Props = { year: number; data: Output<'ballot.get'>; isOffice: boolean; reload: () => Promise<void> };

function OneYear({ year, data: { ballot, proposed }, isOffice, reload }: Props) {
  const tie = ballot?.state === 'tied' ? ballot.result?.tie : null;
  if (ballot?.state === 'open' && ballot.progress) return <><Running ballot={ballot} progress={ballot.progress} reload={reload} />{ballot.handedIn === false && <ToVote />}</>;
  if (ballot && isOffice && tie) return <><Settling ballot={ballot} tie={tie} reload={reload} /><ToResult year={year} /></>;
  if (ballot?.result) return <Card title={`${year} 年度十大评选`}><View data-testid='ballot-state'>{ballotStateLabels[ballot.state]}</View><ToResult year={year} /></Card>;
  if (!isOffice) return <ToVote />;
  return <NewBallot year={year} endsOn={proposed.endsOn} most={proposed.candidatesMost} onOpened={reload} />;
}

const ToVote = () =>
  <View className={s.action}><BigButton id='to-vote' data-testid='to-vote' label='去投票' onTap={() => Taro.navigateTo({ url: '/packages/ballot/vote/index' })} /></View>;
const ToResult = ({ year }: { year: number }) =>
  <View className={s.action}><BigButton id='to-result' data-testid='to-result' label='看结果' onTap={() => Taro.navigateTo({ url: `/packages/ballot/result/index?year=${year}` })} /></View>;
