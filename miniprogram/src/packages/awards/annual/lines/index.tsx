import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { AnnualLineView } from '#shared/contract/annual';
import { annualKinds } from '#shared/policy/annual';
import { aria } from '../../../../components/aria';
import { Card } from '../../../../components/Card';
import { More } from '../../../../components/More';
import { Page } from '../../../../components/Page';
import { yuanOf } from '../../../../format/money';
import { useAnswer } from '../../../../hooks/useAnswer';
import { usePages } from '../../../../hooks/usePages';
import s from '../../awards.module.scss';
import { lineTitle } from '../words';
import { AddLine } from './AddLine';
import { CorrectLine } from './CorrectLine';

/** The lines of a payment list, or of a year as it would be; in a paid year the office corrects one by tapping it. */
export default function Lines() {
  const { year = '', list = '1', kind } = useRouter().params;
  const known = annualKinds.find((one) => one === kind);
  const { load, reload, more, moreFailed } = usePages('annual.lines', { year: Number(year), list: Number(list), ...(known ? { kind: known } : {}) });
  const { load: annual } = useAnswer('annual.get', { year: Number(year) });
  const mayCorrect = annual.state === 'ready' && annual.data.mayCorrect;
  return (
    <Page load={load} retry={reload} wide id='lines' empty={{ when: ({ items }) => items.length === 0, title: '这里还没有名单' }}>
      {(data) => (
        <>
          <Card>{data.items.map((line, index) => <Line key={`${line.key} ${index}`} line={line} year={Number(year)} mayCorrect={mayCorrect} onDone={reload} />)}</Card>
          <More next={data.next} more={more} failed={moreFailed} />
          {mayCorrect && annual.state === 'ready' && <AddLine view={annual.data} onDone={reload} />}
        </>
      )}
    </Page>
  );
}

function Line({ line, year, mayCorrect, onDone }: { line: AnnualLineView; year: number; mayCorrect: boolean; onDone: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const { amountFen, nowFen, suggestion, words } = line;
  const leads = mayCorrect ? { onClick: () => setOpen(true), ...aria({ role: 'button', label: `更正 ${lineTitle(line)}` }) } : {};
  return (
    <>
      <View data-testid='line' className={s.line} {...leads}>
        <View className={s.grow}>
          <View>{lineTitle(line)}</View>
          {(suggestion || words !== '') && <View className={s.soft}>{[suggestion && `${suggestion.number} ${suggestion.title}`, words].filter(Boolean).join('；')}</View>}
          {nowFen !== amountFen && amountFen > 0 && <View className={s.soft}>更正后 {yuanOf(nowFen)} 元</View>}
        </View>
        <View className={`${s.amount} ${amountFen < 0 ? s.taken : ''}`}>{yuanOf(amountFen)} 元</View>
      </View>
      {open && <CorrectLine lineKey={line.key} title={lineTitle(line)} nowFen={nowFen} year={year} onClose={() => setOpen(false)} onDone={onDone} />}
    </>
  );
}
