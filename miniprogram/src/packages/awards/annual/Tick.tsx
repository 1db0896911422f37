import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import s from './annual.module.scss';

type Props = { id: string; title: string; words?: string; on: boolean; onChange: (on: boolean) => void };

/** One of several that are chosen or not; the whole row takes the tap. */
export function Tick({ id, title, words = '', on, onChange }: Props) {
  return (
    <View id={id} data-testid={id} className={s.tick} onClick={() => onChange(!on)} {...aria({ role: 'checkbox', label: `${title}，${on ? '已选' : '未选'}` })}>
      <View className={`${s.box} ${on ? s.on : ''}`}>{on ? '✓' : ''}</View>
      <View className={s.grow}>
        <View>{title}</View>
        {words !== '' && <View className={s.soft}>{words}</View>}
      </View>
    </View>
  );
}
