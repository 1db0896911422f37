import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { openFile, openFileLabel } from '../../../files/openFile';
import s from '../awards.module.scss';

/** The payroll sheet of a confirmed batch. */
export function SheetFile({ month }: { month: string }) {
  const [wrong, setWrong] = useState<string | null>(null);
  const get = async () => {
    setWrong(null);
    const reply = await call('awards.sheet', { month });
    if (!reply.ok) return setWrong(reply.message);
    await openFile(reply.data).catch(() => setWrong('文件没有取到，请再试一次'));
  };
  return (
    <View className={s.below}>
      {wrong && <Notice text={wrong} />}
      <BigButton id='sheet-file' data-testid='sheet-file' label={`${openFileLabel}工资发放表（.xlsx）`} onTap={get} />
    </View>
  );
}
