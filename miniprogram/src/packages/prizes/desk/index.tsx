import { useState } from 'react';
import { Columns } from '../../../components/Columns';
import { Empty } from '../../../components/Empty';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { usePullToReload } from '../../../hooks/usePullToReload';
import { ByCode } from './ByCode';
import { Lists } from './Lists';

const deskRoles: readonly string[] = ['specialist', 'office'];

/** Where prizes are handed out: by a code, and the lists to sign and to run after. */
export default function Desk() {
  const { load, reload } = useAnswer('me.get', {});
  const [handed, setHanded] = useState(0);
  usePullToReload(async () => { setHanded((before) => before + 1); await reload(); });
  return (
    <Page load={load} retry={reload} wide id='desk'>
      {({ person }) => (person?.roles.some(({ role }) => deskRoles.includes(role))
        ? <Columns first={<ByCode onSettled={() => setHanded((before) => before + 1)} />}
            second={<Lists key={handed} isOffice={person.roles.some(({ role }) => role === 'office')} onSettled={() => setHanded((before) => before + 1)} />} />
        : <Empty title='这里供专员和办公室使用' text='领奖品请出示“我的兑换”里的领取码。' />)}
    </Page>
  );
}
