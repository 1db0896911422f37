import { View } from '@tarojs/components';
import type { PolicyLine } from '#shared/contract/policy';
import { Card } from '../../../components/Card';
import { momentWords } from '../../../format/time';
import { versionWords } from '../../../format/version';
import { fullDay } from '../dateWords';
import { Some } from '../Some';
import { Differences } from './Differences';
import s from './policy.module.scss';

const stateWords = { coming: '待生效', inForce: '正在执行', past: '已过期', cancelled: '已撤销' } as const;

/** Who changed what, newest first. */
export function Versions({ history }: { history: readonly PolicyLine[] }) {
  return <Card title='修改记录'><Some items={history} keyOf={({ version }) => version}>{(line) => <Version line={line} />}</Some></Card>;
}

function Version({ line }: { line: PolicyLine }) {
  const { version, state, from, byName, at, note, cancelledBy, cancelledAt, differences } = line;
  return (
    <View className={s.version} data-testid='version'>
      <View className={s.head}><View className={s.strong}>{versionWords(version)}</View><View className={s.state}>{stateWords[state]}</View></View>
      {byName && at ? (
        <View className={s.soft}>{byName} 于 {momentWords(at)} 定，{fullDay(from)}起{note && `。${note}`}</View>
      ) : <View className={s.soft}>系统启用时的规定</View>}
      {cancelledBy && cancelledAt && <View className={s.soft}>{cancelledBy} 于 {momentWords(cancelledAt)} 撤销，没有生效</View>}
      <Differences differences={differences} />
    </View>
  );
}
