import { Text, View } from '@tarojs/components';
import type { PointsView } from '#shared/contract/views';
import { Card } from '../../../components/Card';
import { cameAbout } from './cameAbout';
import s from './Earn.module.scss';

/** How the balance came about, a line for each kind of cause; nothing where there are no points. */
export function Came({ entries }: { entries: PointsView['entries'] }) {
  const sums = cameAbout(entries);
  if (sums.length === 0) return null;
  return (
    <Card title='积分怎么来的' data-testid='came'>
      {sums.map(({ words, points }) => (
        <View key={words} className={s.step}><Text>{words}</Text><Text className={s.points}>{points < 0 ? '−' : '+'}{Math.abs(points)} 分</Text></View>
      ))}
    </Card>
  );
}
