import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PointsView } from '#shared/contract/views';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { Stat } from '../../../components/Stat';
import { yuanOf } from '../../../format/money';
import { Came } from './Came';
import { Earn } from './Earn';
import { EntryRow } from './EntryRow';
import { MonthAward } from './MonthAward';
import s from './index.module.scss';
import { usePoints } from './usePoints';
import { WhatFor } from './WhatFor';

/** Points and awards of a year, and where each of them comes from. */
export default function Points() {
  const { load, failed, show, more } = usePoints();
  return (
    <Page load={load} retry={() => show()} id='points'>
      {(view) => (
        <>
          <Balance view={view} />
          <MonthAward />
          {view.years.length > 1 && (
            <ChoiceRow id='year' label='看哪一年' value={String(view.year)} onChange={(year) => void show(Number(year))}
              choices={view.years.map((year) => ({ value: String(year), label: `${year} 年` }))} />
          )}
          <WhatFor year={view.year} balance={view.balance} />
          {view.next === null && <Came entries={view.entries} />}
          {failed && view.next === null && <Notice text={failed.message} />}
          {view.entries.length === 0 ? <Nothing year={view.year} /> : (
            <Card title='一笔一笔怎么来的'>
              {view.entries.map((entry) => <EntryRow key={entry.id} entry={entry} />)}
            </Card>
          )}
          <More next={view.next} more={more} failed={failed} />
        </>
      )}
    </Page>
  );
}

function Balance({ view: { year, balance, awardsFen } }: { view: PointsView }) {
  return (
    <View className={s.balance} data-testid='balance'>
      <Stat figure={String(balance)} unit='分' label={`${year} 年积分`} />
      <Stat figure={yuanOf(awardsFen)} unit='元' label={`${year} 年奖励`} />
    </View>
  );
}

function Nothing({ year }: { year: number }) {
  return (
    <View data-testid='no-points'>
      <Card title={`${year} 年还没有积分`}><Earn /></Card>
      <BigButton id='points-suggest' label='去提建议' onTap={() => Taro.switchTab({ url: '/pages/suggest/index' })} />
    </View>
  );
}
