import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { Figures } from './Figures';
import { MonthBar } from './MonthBar';
import s from './quality.module.scss';

type Props = { month: string; latest: string; personId: string; onMonth: (month: string) => void };

/** For whoever reviews: the own figures; specialists and leads go on to those of their unit or group. */
export function Mine({ month, latest, personId, onMonth }: Props) {
  const { load, reload } = useAnswer('quality.mine', { month });
  const countedUpTo = load.state === 'ready' ? load.data.countedUpTo : undefined;
  return (
    <Page load={load} retry={reload} wide id='quality' above={<MonthBar month={month} latest={latest} countedUpTo={countedUpTo} onChange={onMonth} />}
      empty={{ when: ({ scopes, mayOpen }) => scopes.length + mayOpen.length === 0, title: '这个月还没有您的评审', text: '当天的评审要到夜里统计后才看得到' }}>
      {({ scopes, mayOpen }) => (
        <>
          {mayOpen.map(({ scope, name }) => (
            <View key={scope} className={s.opens}>
              <BigButton id={`open-${scope}`} data-testid='open-scope' label={`看${name}全部评审`} kind='quiet'
                onTap={() => Taro.navigateTo({ url: `/packages/office/quality/scope/index?month=${month}&scope=${scope}` })} />
            </View>
          ))}
          {scopes.map(({ scope, name, figures }) => (
            <Card key={scope} title={`我在${name}的评审`}><Figures figures={figures} month={month} scope={scope} personId={personId} /></Card>
          ))}
        </>
      )}
    </Page>
  );
}
