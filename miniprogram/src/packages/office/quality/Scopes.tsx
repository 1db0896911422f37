import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { usePages } from '../../../hooks/usePages';
import { Figures } from './Figures';
import { FigureTable } from './FigureTable';
import { MonthBar } from './MonthBar';
import s from './quality.module.scss';

type Props = { month: string; latest: string; onMonth: (month: string) => void };

/** For office and leaders: the plant, and each unit and expert group in which somebody reviewed. */
export function Scopes({ month, latest, onMonth }: Props) {
  const { load, reload } = useAnswer('quality.plant', { month });
  const countedUpTo = load.state === 'ready' ? load.data.countedUpTo : undefined;
  const above = (
    <>
      <MonthBar month={month} latest={latest} countedUpTo={countedUpTo} onChange={onMonth} />
      <View className={s.opens}>
        <BigButton id='to-signals' data-testid='to-signals' label='值得看一看' kind='quiet' onTap={() => Taro.navigateTo({ url: '/packages/office/quality/signals/index' })} />
      </View>
    </>
  );
  return (
    <Page load={load} retry={reload} wide id='quality' above={above}
      empty={{ when: ({ figures }) => figures === null, title: '这个月还没有评审', text: '当天的评审要到夜里统计后才看得到' }}>
      {({ figures }) => (
        <>
          {figures && <Card title='全厂'><Figures figures={figures} month={month} /></Card>}
          <ScopeList month={month} />
        </>
      )}
    </Page>
  );
}

function ScopeList({ month }: { month: string }) {
  const { load, more, moreFailed } = usePages('quality.scopes', { month });
  const open = (scope: string) => void Taro.navigateTo({ url: `/packages/office/quality/scope/index?month=${month}&scope=${scope}` });
  return (
    <Card title='各单位、各专家组'>
      {load.state === 'failed' && <Notice text={load.failure.message} />}
      {load.state === 'ready' && (
        <>
          <FigureTable heading='单位' lines={load.data.items.map(({ scope, name, figures }) => ({ id: scope, name, figures }))} onOpen={open} />
          <More next={load.data.next} more={more} failed={moreFailed} />
        </>
      )}
    </Card>
  );
}
