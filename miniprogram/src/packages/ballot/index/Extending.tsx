import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BallotView } from '#shared/contract/ballot';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { DateField } from '../../../components/DateField';
import { Notice } from '../../../components/Notice';
import s from '../ballot.module.scss';

/** A later last day. The call has an id for each day that is asked for. */
export function Extending({ ballot: { year, endsOn }, reload }: { ballot: BallotView; reload: () => Promise<void> }) {
  const [asked, setAsked] = useState({ requestId: newId(), day: endsOn });
  const [failure, setFailure] = useState<Failure | null>(null);
  const extend = async () => {
    const reply = await call('ballot.extend', { requestId: asked.requestId, year, endsOn: asked.day });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) await reload();
  };
  return (
    <>
      <DateField id='later' label='延长到（含当天）' value={asked.day} from={endsOn} onChange={(day) => setAsked({ requestId: newId(), day })} />
      {failure && <Notice id='extend-refused' text={failure.message} />}
      {asked.day > endsOn && <View className={s.action}><BigButton id='extend' data-testid='extend' label='延长投票时间' kind='quiet' onTap={extend} /></View>}
    </>
  );
}
