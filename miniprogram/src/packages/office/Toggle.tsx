import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Tick } from '../../components/Tick';
import s from './Toggle.module.scss';

type Props = { id: string; title: string; words: string; on: boolean; onChange: (on: boolean) => void; disabled?: boolean };

/** A choice that is on or off, with what it does in words; the whole row takes the tap. */
export function Toggle({ id, title, words, on, onChange, disabled = false }: Props) {
  return (
    <View id={id} data-testid={id} className={`${s.toggle} ${disabled ? s.off : ''}`} hoverClass={s.pressed}
      {...aria({ role: 'checkbox', label: `${title}，${on ? '已勾选' : '未勾选'}` })} onClick={() => { if (!disabled) onChange(!on); }}>
      <Tick on={on} />
      <View className={s.words}>
        <View className={s.title}>{title}</View>
        <View className={s.soft}>{words}</View>
      </View>
    </View>
  );
}
