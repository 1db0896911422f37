import { View } from '@tarojs/components';
import type { JobView } from '#shared/contract/roster';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Progress } from '../../../components/Progress';
import { momentWords } from '../../../format/time';
import { whereToFind } from './chooseSheet';
import s from './SheetCard.module.scss';
import type { SheetState } from './useSheet';

/** The sheet to import: what it must look like, which one is chosen, how far it is uploaded. */
export function SheetCard({ state, onChoose, last }: { state: SheetState; onChoose: () => Promise<void>; last: JobView | null }) {
  const chosen = state.state === 'ready';
  return (
    <Card title='选择表格'>
      {chosen ? <View className={s.name} data-testid='sheet-name'>{state.sheet.name}</View> : <View>必须有三列：工号、姓名、单位。</View>}
      {state.state === 'uploading' && <View className={s.gap}><Progress percent={state.percent} label={`正在上传 ${state.name}`} /></View>}
      {state.state === 'failed' && <Notice id='sheet-failed' text={state.message} />}
      <View className={s.gap}>
        <BigButton id='choose-sheet' data-testid='choose-sheet' label={chosen ? '换一份' : '选择 .xlsx 表格'} kind={chosen ? 'quiet' : 'primary'}
          disabled={state.state === 'uploading'} onTap={onChoose} />
      </View>
      {!chosen && <View className={s.soft}>{whereToFind}</View>}
      {last && !chosen && <View className={s.soft}>上次导入：{momentWords(last.startedAt)}，{last.state === 'finished' ? `共 ${last.total} 行，已完成` : `到第 ${last.done} 行停下`}。</View>}
    </Card>
  );
}
