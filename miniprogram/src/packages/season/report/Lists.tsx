import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { openFile, openFileLabel } from '../../../files/openFile';
import s from '../season.module.scss';

const lists = [{ what: 'pickUp', label: '领取名单（按单位，可签收）' }, { what: 'payroll', label: '奖品价值汇总（个税申报用）' }] as const;

/** The lists that are printed, signed, or handed to payroll. */
export function Lists({ seasonId }: { seasonId: string }) {
  const [wrong, setWrong] = useState<string | null>(null);
  const get = async (what: (typeof lists)[number]['what']) => {
    setWrong(null);
    const reply = await call('season.sheet', { seasonId, what });
    if (!reply.ok) return setWrong(reply.message);
    await openFile(reply.data).catch(() => setWrong('文件没有取到，请再试一次'));
  };
  return (
    <Card title='名单'>
      {wrong && <Notice text={wrong} />}
      {lists.map(({ what, label }) => <View key={what} className={s.action}><BigButton id={`list-${what}`} data-testid={`list-${what}`} label={`${openFileLabel}${label}`} kind='quiet' onTap={() => get(what)} /></View>)}
    </Card>
  );
}
