import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { CodeSlip } from '#shared/contract/views';
import { dayOf } from '#shared/domain/time';
import { BigButton } from '../../../components/BigButton';
import { grouped } from '../../../format/digits';
import s from './OneCode.module.scss';

/** A code to read out or show: large, in groups. */
export function OneCode({ slip: { name, workNumber, code, expiresAt } }: { slip: CodeSlip }) {
  return (
    <View className={s.slip} id='one-code' data-testid='one-code'>
      <View>{name}　{workNumber}</View>
      <View className={s.code} data-testid='code'>{grouped(code)}</View>
      <View className={s.soft}>有效期至 {dayOf(new Date(expiresAt))}，只能用一次。请当面告诉本人。</View>
      <View className={s.copy}>
        <BigButton id='copy-code' label='复制' kind='quiet' onTap={() => Taro.setClipboardData({ data: code })} />
      </View>
    </View>
  );
}
