import { View } from '@tarojs/components';
import { useState } from 'react';
import type { JobView } from '#shared/contract/roster';
import { call, type Failure } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Toggle } from '../Toggle';
import s from './NewImport.module.scss';
import { Preview } from './Preview';
import { SampleSheet } from './SampleSheet';
import { SheetCard } from './SheetCard';
import { usePreview, type Options } from './usePreview';
import { useSheet } from './useSheet';

const usual: Options = { wholeRoster: false, acceptRenames: false };

/** From a sheet on somebody's machine to a started import, with a look at the consequences in between. */
export function NewImport({ last, onStarted }: { last: JobView | null; onStarted: (job: JobView) => void }) {
  const [options, setOptions] = useState(usual);
  const [refused, setRefused] = useState<Failure | null>(null);
  const { state, choose } = useSheet();
  const { plan, load, look } = usePreview();
  const sheet = state.state === 'ready' ? state.sheet : null;

  const take = async () => {
    setRefused(null);
    const chosen = await choose();
    if (chosen) await look(chosen, options);
  };
  const set = (changed: Partial<Options>) => {
    const next = { ...options, ...changed };
    setOptions(next);
    setRefused(null);
    if (sheet) void look(sheet, next);
  };
  const start = async () => {
    if (!plan) return;
    const reply = await call('roster.start', plan);
    if (reply.ok) onStarted(reply.data);
    else setRefused(reply);
  };
  const ready = sheet !== null && load.state === 'ready';
  const leaving = ready ? load.data.tally.leftByAbsence ?? 0 : 0;
  return (
    <View className={s.columns}>
      <View>
        <SheetCard state={state} onChoose={take} last={last} />
        <Card title='怎么导入'>
          <Toggle id='whole-roster' title='这是整册' on={options.wholeRoster} onChange={(wholeRoster) => set({ wholeRoster })}
            words='表里是全厂在册人员：在系统里、但表里没有的人，按离职处理。只导入一部分人时不要勾。' />
          <Toggle id='accept-renames' title='接受姓名更正' on={options.acceptRenames} onChange={(acceptRenames) => set({ acceptRenames })}
            words='工号已有、姓名不同时，按改名处理。不勾时这样的行会列为有问题，防止填错工号。' />
          {refused && <Notice id='start-refused' text={refused.message} />}
          {sheet && (
            <View className={s.start}>
              <BigButton id='import-start' data-testid='import-start' disabled={!ready} onTap={start}
                label={leaving > 0 ? `开始导入，${leaving} 人离职` : '开始导入'} kind={leaving > 0 ? 'danger' : 'primary'} />
            </View>
          )}
        </Card>
      </View>
      <View>{sheet ? <Preview load={load} retry={() => look(sheet, options)} /> : <SampleSheet />}</View>
    </View>
  );
}
