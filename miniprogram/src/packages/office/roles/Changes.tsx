import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { Card } from '../../../components/Card';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { momentWords } from '../../../format/time';
import { usePages } from '../../../hooks/usePages';
import s from './Row.module.scss';
import { changeWords } from './words';

/** Who gave or took which role, newest first. */
export function Changes({ changed }: { changed: number }) {
  const { load, reload, more, moreFailed } = usePages('roles.changes', {});
  const seen = useRef(changed);
  useEffect(() => {
    if (seen.current !== changed) void reload();
    seen.current = changed;
  }, [changed, reload]);
  return (
    <Card title='变动记录'>
      {load.state === 'loading' && <View className={s.soft}>正在取…</View>}
      {load.state === 'failed' && <Notice text={load.failure.message} />}
      {load.state === 'ready' && load.data.items.length === 0 && <View className={s.soft}>还没有变动。</View>}
      {load.state === 'ready' && load.data.items.map((change) => (
        <View key={change.id} className={s.row} data-testid='role-change'>
          <View className={s.words}>
            <View className={s.name}>{change.personName}　{change.workNumber}</View>
            <View>{changeWords(change)}</View>
            {change.words && <View className={s.soft}>{change.words}</View>}
            <View className={s.soft}>{momentWords(change.at)} · {change.byName}</View>
          </View>
        </View>
      ))}
      {load.state === 'ready' && <More next={load.data.next} more={more} failed={moreFailed} />}
    </Card>
  );
}
