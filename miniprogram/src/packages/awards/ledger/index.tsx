import { View } from '@tarojs/components';
import type { Output } from '#shared/contract/index';
import { Card } from '../../../components/Card';
import { Columns } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { momentWords } from '../../../format/time';
import { useAnswer } from '../../../hooks/useAnswer';
import s from '../awards.module.scss';
import { personWords } from '../words';
import { Difference, sumsWords } from './Difference';
import { ExportBooks } from './ExportBooks';
import { Recount } from './Recount';
import { Sums } from './Sums';

type Recounts = Output<'ledger.recounts'>;

/** Whether all accounts agree with all entries, what they come to, and the books for whoever checks them on their own. */
export default function Ledger() {
  const { load, reload } = useAnswer('ledger.recounts', {});
  return (
    <Page load={load} retry={reload} wide id='ledger'>
      {(view) => (
        <Columns
          first={(
            <>
              <Card title='账户和分录对得上吗'>
                <Recount key={view.latest?.id} latest={view.latest} onDone={reload} />
                {view.latest?.differences.map((one) => <Difference key={`${one.personId} ${one.year}`} difference={one} onRepaired={reload} />)}
              </Card>
              <Repairs repairs={view.repairs} />
            </>
          )}
          second={(
            <>
              {view.latest?.state === 'finished' && <Sums sums={view.latest.sums} />}
              <ExportBooks />
            </>
          )} />
      )}
    </Page>
  );
}

function Repairs({ repairs }: { repairs: Recounts['repairs'] }) {
  if (repairs.length === 0) return null;
  return (
    <Card title='改正记录'>
      <Notice kind='note' text='改正只把账户余额改成分录的合计，分录本身从不改动。' />
      {repairs.map(({ id, year, before, after, words, byName, at, ...person }) => (
        <View key={id} className={s.line} data-testid='repair'>
          <View className={s.grow}>{personWords(person)}，{year} 年：{before ? sumsWords(before) : '没有账户'} → {sumsWords(after)}</View>
          <View className={s.soft}>{byName} {momentWords(at)}：{words}</View>
        </View>
      ))}
    </Card>
  );
}
