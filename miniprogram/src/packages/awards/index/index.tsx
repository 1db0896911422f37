import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { BatchView } from '#shared/contract/awards';
import { monthWords } from '#shared/text/awards';
import { Card } from '../../../components/Card';
import { Cards } from '../../../components/Columns';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { yuanOf } from '../../../format/money';
import { usePages } from '../../../hooks/usePages';
import { usePullToReload } from '../../../hooks/usePullToReload';
import s from '../awards.module.scss';
import { NextBatch } from './NextBatch';
import { Running } from './Running';
import { stateWords } from '../words';

const openBatch = (month: string) => Taro.navigateTo({ url: `/packages/awards/batch/index?month=${month}` });

/** The monthly batches of per-item awards: what can be paid next, and every one before. */
export default function Awards() {
  const { load, reload, more, moreFailed } = usePages('awards.batches', {});
  usePullToReload(reload);
  return (
    <Page load={load} retry={reload} wide id='awards'>
      {(batches) => (
        <>
          <NextBatch onBegun={openBatch} />
          <Running />
          {batches.items.length === 0 && <Notice kind='note' text='还没有做过发放表。被采纳且可实施的建议，奖励归到采纳的那个月；月份结束后在这里做表、确认。' />}
          <Cards>{batches.items.map((batch) => <BatchCard key={batch.month} batch={batch} />)}</Cards>
          <More next={batches.next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}

function BatchCard({ batch }: { batch: BatchView }) {
  const { month, state, people, entries, amountFen } = batch;
  return (
    <Card id={`batch-${month}`} data-testid='batch' title={monthWords(month)} label={`${monthWords(month)}，${stateWords[state]}`} onTap={() => void openBatch(month)}>
      <View className={s.row}>
        <View className={s.figure}>{yuanOf(amountFen)} 元</View>
        <View className={s.state}>{stateWords[state]}</View>
      </View>
      <View className={s.soft}>{people} 人，{entries} 笔</View>
    </Card>
  );
}
