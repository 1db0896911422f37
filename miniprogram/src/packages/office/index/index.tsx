import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../../../components/Card';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { chargeOf, hasCharge } from '../charge';
import { doorsFor, type Door } from './doors';
import s from './index.module.scss';

/** Where the office and the specialists begin. */
export default function Office() {
  const { load, reload } = useAnswer('me.get', {});
  return (
    <Page load={load} retry={reload} wide id='office'
      empty={{ when: (me) => !hasCharge(chargeOf(me)), title: '这里供专员和办公室使用', text: '需要权限请联系合理化建议办公室。' }}>
      {(me) => doorsFor(chargeOf(me)).map(({ title, doors }) => (
        <View key={title} data-testid='doors'>
          <View className={s.group}>{title}</View>
          <View className={s.entrances}>{doors.map((door) => <Entrance key={door.id} door={door} />)}</View>
        </View>
      ))}
    </Page>
  );
}

function Entrance({ door }: { door: Door }) {
  const { id, mark, title, words, url } = door;
  return (
    <Card id={id} data-testid={id} label={title} onTap={() => void Taro.navigateTo({ url })}>
      <View className={s.entrance}>
        <View className={s.mark}>{mark}</View>
        <View className={s.words}>
          <View className={s.title}>{title}</View>
          <View className={s.soft}>{words}</View>
        </View>
      </View>
    </Card>
  );
}
