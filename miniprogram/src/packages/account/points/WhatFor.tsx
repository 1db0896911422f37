import Taro from '@tarojs/taro';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { useAnswer } from '../../../hooks/useAnswer';
import { phaseWords } from '../../../redemption/phaseWords';
import { Way } from '../../../redemption/Way';

/** What the points of a year are good for, when there is a season for it: nothing is said where none is, or none can be reached. */
export function WhatFor({ year, balance }: { year: number; balance: number }) {
  const { load } = useAnswer('prizes.shelf', {});
  const season = load.state === 'ready' ? load.data.season : null;
  if (season?.year !== year || season.phase === 'draft') return null;
  return (
    <Card title='能换什么' data-testid='what-for'>
      <Way balance={balance} tiers={season.tiers} />
      <BigButton id='to-shelf' data-testid='to-shelf' label={season.phase === 'reserving' ? '去兑换' : phaseWords(season)} kind='quiet'
        onTap={() => Taro.navigateTo({ url: '/packages/prizes/shelf/index' })} />
    </Card>
  );
}
