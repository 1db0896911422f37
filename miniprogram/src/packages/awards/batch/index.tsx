import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Output } from '#shared/contract/index';
import { monthWords } from '#shared/text/awards';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Columns } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { yuanOf } from '../../../format/money';
import { momentWords } from '../../../format/time';
import s from '../awards.module.scss';
import { Confirm } from './Confirm';
import { SheetFile } from './SheetFile';
import { Unit } from './Unit';
import { useSheet } from './useSheet';

type Sheet = Output<'awards.batch'>;

/** One sheet: what it comes to, by unit, person and entry; confirmed by the office, then payroll's. */
export default function Batch() {
  const { month = '' } = useRouter().params;
  const { load, reload, stopped } = useSheet(month);
  return (
    <Page load={load} retry={reload} wide id='batch'>
      {(sheet) => (
        <Columns
          first={(
            <>
              <Sum sheet={sheet} />
              {stopped && <><Notice text={stopped.message} /><BigButton id='go-on' data-testid='go-on' label='接着做' onTap={reload} /></>}
              {sheet.mayConfirm && <Confirm sheet={sheet} onConfirmed={reload} />}
              {sheet.state === 'confirmed' && <SheetFile month={sheet.month} />}
            </>
          )}
          second={sheet.state === 'gathering' ? null : (
            <Card title='按单位看'>{sheet.units.map((unit) => <Unit key={unit.id} month={sheet.month} unit={unit} />)}</Card>
          )} />
      )}
    </Page>
  );
}

function Sum({ sheet }: { sheet: Sheet }) {
  const { month, after, state, people, entries, amountFen, capitals, preparedByName, preparedAt, confirmedByName, confirmedAt } = sheet;
  return (
    <Card title={`${monthWords(month)}逐条奖励`}>
      <View className={s.row} data-testid='sum'><View className={s.figure}>{yuanOf(amountFen)} 元</View><View className={s.state}>{people} 人，{entries} 笔</View></View>
      <View className={s.capitals}>人民币{capitals}</View>
      <View className={s.soft}>{after === '' ? `到 ${monthWords(month)} 为止还没发过的全部奖励` : `${monthWords(after)}以后到${monthWords(month)}的奖励和更正`}</View>
      <View className={s.soft}>{preparedByName} {momentWords(preparedAt)} 做表</View>
      {state === 'gathering' && <Notice kind='note' text='正在逐人做表，不用等在这里，回来会接着做。' />}
      {confirmedAt && <Notice kind='good' text={`${confirmedByName ?? ''} ${momentWords(confirmedAt)} 已确认，不再变动。之后的更正进入下一批。`} />}
    </Card>
  );
}
