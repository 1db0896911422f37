import { View } from '@tarojs/components';
import { BigButton } from '../components/BigButton';
import { Card } from '../components/Card';
import s from './form.module.scss';

const rules = [
  '不写：图样、工艺参数、产品型号和代号、产量、装备去向。',
  '不拍：产品和零件、图纸、电脑和仪表屏幕、标有密级的牌子。',
  '拿不准的，先问本单位保密员，再来提。',
];

/** Before the first word or photo: nothing classified. Until this is confirmed there is nothing to write in. */
export function SecrecyGate({ onConfirm }: { onConfirm: () => void }) {
  return (
    <Card title='先确认：不涉密' data-testid='secrecy'>
      {rules.map((rule) => <View key={rule} className={s.rule}>{rule}</View>)}
      <View className={s.confirm}>
        <BigButton id='secrecy-confirm' data-testid='secrecy-confirm' label='我确认不涉密，开始写' onTap={onConfirm} />
      </View>
      <View className={s.kept}>确认之前，手机不会向外发送任何内容</View>
    </Card>
  );
}
