import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthWords } from '#shared/text/awards';
import { call, type Failure } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Notice } from '../../../components/Notice';
import { useAnswer } from '../../../hooks/useAnswer';
import s from '../awards.module.scss';

type Props = { onBegun: (month: string) => unknown };

/** Begins the sheet of a month that is over; shown to whoever may. Months that were never paid go with it. */
export function NextBatch({ onBegun }: Props) {
  const { load } = useAnswer('awards.pending', {});
  const months = load.state === 'ready' ? load.data.months : [];
  return months.length > 0 ? <Begin key={months.join()} months={months} onBegun={onBegun} /> : null;
}

function Begin({ months, onBegun }: Props & { months: readonly string[] }) {
  const [month, setMonth] = useState(months[0] ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async () => {
    setFailure(null);
    const reply = await call('awards.prepare', { month });
    if (reply.ok) await onBegun(month);
    else setFailure(reply);
  };
  return (
    <View id='next-batch' data-testid='next-batch'>
      <Card title='做下一张发放表'>
        {months.length > 1 && (
          <ChoiceRow id='month' label='做到哪个月' hint='更早还没发的月份一起做进来，表上分别写明' value={month} onChange={setMonth}
            choices={months.map((one) => ({ value: one, label: monthWords(one) }))} />
        )}
        <View className={s.paragraph}>先做表、逐人核对，再确认。确认之前不发放，确认之后不再变动。</View>
        {failure && <Notice text={failure.message} />}
        <BigButton id='prepare' data-testid='prepare' label={`做${monthWords(month)}发放表`} onTap={begin} />
      </Card>
    </View>
  );
}
