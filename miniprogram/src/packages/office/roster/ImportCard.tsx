import { View } from '@tarojs/components';
import type { JobView } from '#shared/contract/roster';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Progress } from '../../../components/Progress';
import { momentWords } from '../../../format/time';
import s from './ImportCard.module.scss';
import { Problems } from './Problems';
import { Tiles } from './Tiles';
import type { Import } from './useImport';

/** An import under way, paused or done: how far it is, what it did so far, and what can be done with it. */
export function ImportCard({ run, job, onAnother }: { run: Import; job: JobView; onAnother: () => Promise<void> }) {
  const finished = job.state === 'finished';
  const percent = job.total === 0 ? 100 : Math.floor((job.done / job.total) * 100);
  return (
    <View className={s.column} id='import' data-testid={`import-${job.state}`}>
      <Card title={titleOf(run, job)}>
        <Progress percent={percent} label={`已处理 ${job.done} / ${job.total} 行`} />
        <View className={s.soft}>{momentWords(job.startedAt)} 开始。{!finished && '离开这一页也不会丢，回来接着导入；已导入的不会重复。'}</View>
        {run.failure && <Notice id='import-failed' text={`${run.failure.message}。已导入的都在，点“继续”接着来。`} />}
        {finished && <Outcome bad={job.tally.bad ?? 0} />}
        <View className={s.buttons}>
          {run.going && <BigButton id='import-pause' data-testid='import-pause' label='暂停' kind='quiet' onTap={run.pause} />}
          {!finished && !run.going && <BigButton id='import-go-on' data-testid='import-go-on' label='继续' onTap={() => run.goOn(job)} />}
          {!run.going && <BigButton id='import-another' data-testid='import-another' label={finished ? '再导入一份' : '换一份表格'} kind='quiet' onTap={onAnother} />}
        </View>
      </Card>
      <Card title={finished ? '结果' : '到目前为止'}><Tiles tally={job.tally} /></Card>
      <Problems problems={job.problems} />
    </View>
  );
}

function titleOf({ going, failure }: Import, { state }: JobView): string {
  if (state === 'finished') return '导入完成';
  if (going) return '正在导入';
  return failure ? '导入中断了' : '导入已暂停';
}

function Outcome({ bad }: { bad: number }) {
  return bad === 0
    ? <Notice kind='good' text='每一行都处理好了。' />
    : <Notice kind='note' text={`有 ${bad} 行没有导入，在表格里改好后再导入一次即可，其他行不受影响。`} />;
}
