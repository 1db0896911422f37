import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { FindPeople } from '../FindPeople';
import s from './Row.module.scss';

/** Somebody at the plant whose roles are then shown. */
export function FindPerson({ onChoose }: { onChoose: (personId: string) => void }) {
  return (
    <FindPeople id='role' title='设置一个人的角色' row={({ id, name, workNumber, unitName, teamName }) => (
      <View key={id} id={`choose-${id}`} className={s.row} hoverClass={s.pressed} data-testid='found' onClick={() => onChoose(id)}
        {...aria({ role: 'button', label: `${name} ${workNumber}` })}>
        <View className={s.words}>
          <View className={s.name}>{name}　{workNumber}</View>
          <View className={s.soft}>{[unitName, teamName].filter(Boolean).join(' · ')}</View>
        </View>
      </View>
    )} />
  );
}
