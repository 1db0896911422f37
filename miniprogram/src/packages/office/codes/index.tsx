import { View } from '@tarojs/components';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { chargeOf } from '../charge';
import { FindPerson } from './FindPerson';
import s from './index.module.scss';
import { TeamSheet } from './TeamSheet';
import { inCharge } from './units';

/** Binding codes: for one person who stands there, or a sheet for a team. */
export default function Codes() {
  const me = useAnswer('me.get', {});
  const org = useAnswer('org.units', {});
  const retry = async () => { await Promise.all([me.reload(), org.reload()]); };
  const office = me.load.state === 'ready' && chargeOf(me.load.data).office;
  return (
    <Page load={inCharge(me.load, org.load)} retry={retry} wide id='codes'
      empty={{ when: (units) => units.length === 0, title: '没有您负责的单位', text: '绑定码由本单位专员或办公室发放。' }}>
      {(units) => (
        <View className={s.columns}>
          <FindPerson unitNames={units.map(({ name }) => name)} office={office} />
          <TeamSheet units={units} office={office} />
        </View>
      )}
    </Page>
  );
}
