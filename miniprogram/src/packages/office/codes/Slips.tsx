import { View } from '@tarojs/components';
import type { CodeSlip } from '#shared/contract/views';
import { dayOf } from '#shared/domain/time';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { grouped } from '../../../format/digits';
import { Some } from '../Some';
import { handOut, handOutLabel } from './handOut';
import s from './Slips.module.scss';

const rest = '专员、评审员等有角色的人不在其中，他们的绑定码由办公室发。';

/** The slips of a sheet as they will be handed out. */
export function Slips({ slips, title, office }: { slips: readonly CodeSlip[]; title: string; /** Whether the sheet is the office’s, which gives out everybody’s codes. */ office: boolean }) {
  if (slips.length === 0) return <Notice kind='good' text={`都绑定好了，没有人需要绑定码。${office ? '' : rest}`} />;
  return (
    <View data-testid='slips' id='slips'>
      <View className={s.head}>{slips.length} 人还没绑定，一人一张，剪开后当面交给本人。{office ? '' : rest}</View>
      <BigButton id='hand-out' data-testid='hand-out' label={handOutLabel} onTap={() => handOut(slips, title)} />
      <Some items={slips} keyOf={({ personId }) => personId} className={s.slips}>
        {({ name, workNumber, teamName, code, expiresAt }) => (
          <View className={s.slip} data-testid='slip'>
            <View className={s.name}>{name}　{workNumber}</View>
            <View className={s.code}>{grouped(code)}</View>
            <View className={s.soft}>{teamName ?? '无班组'}</View>
            <View className={s.soft}>有效期至 {dayOf(new Date(expiresAt))}</View>
          </View>
        )}
      </Some>
    </View>
  );
}
