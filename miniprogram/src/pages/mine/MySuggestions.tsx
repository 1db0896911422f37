import { View } from '@tarojs/components';
import { BigButton } from '../../components/BigButton';
import { Empty } from '../../components/Empty';
import { More } from '../../components/More';
import { Notice } from '../../components/Notice';
import { SuggestionCard } from '../../components/SuggestionCard';
import { usePages } from '../../hooks/usePages';
import s from './index.module.scss';

/** All I ever suggested, newest first. */
export function MySuggestions() {
  const { load, reload, more, moreFailed } = usePages('suggestion.mine', {});
  return (
    <View>
      <View className={s.heading}>我的建议</View>
      {load.state === 'loading' && <View className={s.place}>正在读取…</View>}
      {load.state === 'failed' && (
        <View>
          <Notice text={load.failure.message} />
          <BigButton id='retry-mine' label='再试一次' kind='quiet' onTap={reload} />
        </View>
      )}
      {load.state === 'ready' && load.data.items.length === 0 && <Empty title='还没有提过建议' text='从身边一件小事开始' />}
      {load.state === 'ready' && load.data.items.map((line) => <SuggestionCard key={line.id} line={line} />)}
      {load.state === 'ready' && <More next={load.data.next} more={more} failed={moreFailed} />}
    </View>
  );
}
