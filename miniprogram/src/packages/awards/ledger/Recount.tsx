import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RecountView } from '#shared/contract/ledger';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { momentWords } from '../../../format/time';
import s from '../awards.module.scss';

type Props = { latest: RecountView | null; onDone: () => Promise<void> };

/** The latest comparison, and a new one at a tap; one that was interrupted is carried on. */
export function Recount({ latest, onDone }: Props) {
  const [going, setGoing] = useState<RecountView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async () => {
    setFailure(null);
    let reply = latest?.state === 'running' ? await call('ledger.step', { id: latest.id }) : await call('ledger.recount', { requestId: newId() });
    while (reply.ok && reply.data.state === 'running') {
      setGoing(reply.data);
      reply = await call('ledger.step', { id: reply.data.id });
    }
    setGoing(null);
    if (reply.ok) await onDone();
    else setFailure(reply);
  };
  return (
    <View>
      {going ? <View className={s.paragraph} data-testid='going'>正在核对：{going.people} 人，{going.entries} 笔</View> : <Verdict latest={latest} />}
      {failure && <Notice text={failure.message} />}
      <BigButton id='recount' data-testid='recount' label={latest?.state === 'running' ? '接着核对' : '现在核对一遍'} kind='quiet' onTap={run} />
    </View>
  );
}

function Verdict({ latest }: { latest: RecountView | null }) {
  if (!latest) return <Notice kind='note' text='还没有核对过。每天夜里系统会自动核对一遍。' />;
  if (latest.state === 'running' || !latest.finishedAt) return <Notice kind='note' text='上次核对没有做完，接着核对即可。' />;
  const when = `${momentWords(latest.finishedAt)}${latest.startedByName ? `，${latest.startedByName}` : '，夜间自动'}`;
  return latest.differenceCount === 0
    ? <Notice kind='good' text={`对得上：${latest.people} 人，${latest.entries} 笔（${when}）`} />
    : <Notice text={`有 ${latest.differenceCount} 个账户对不上（${when}）。系统没有改动任何账户，请逐个查明后再改正。`} />;
}
