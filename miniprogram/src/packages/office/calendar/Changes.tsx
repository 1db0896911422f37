import { View } from '@tarojs/components';
import { momentWords } from '../../../format/time';
import { fullDay } from '../dateWords';
import s from './calendar.module.scss';
import { spansOf } from './spans';

type Props = { nowOff: readonly string[]; nowWorked: readonly string[]; byName?: string; at?: string; from?: string };

/** Days that turned, with who turned them and when once that has happened. */
export function Changes({ nowOff, nowWorked, byName, at, from }: Props) {
  return (
    <View className={s.change} data-testid='change'>
      {byName && at && from && <View className={s.soft}>{byName} 于 {momentWords(at)} 改，{fullDay(from)}起</View>}
      {nowOff.length > 0 && <View>改为休息：{spansOf(nowOff).join('、')}</View>}
      {nowWorked.length > 0 && <View>改为上班：{spansOf(nowWorked).join('、')}</View>}
    </View>
  );
}
