import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskView } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import s from '../prizes.module.scss';
import { whyNot } from '../whyNot';
import { Found } from './Found';
import { canScan, scan } from './scan';

const digitsOf = (text: string) => text.replace(/\D/g, '').slice(0, 6);

/** A pick-up code, scanned or typed, and whose it is. */
export function ByCode({ onSettled }: { onSettled: () => void }) {
  const [code, setCode] = useState('');
  const [found, setFound] = useState<DeskView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const look = async (digits: string) => {
    setFound(null);
    setFailure(null);
    const reply = await call('desk.find', { code: digits });
    if (reply.ok) setFound(reply.data);
    else setFailure(reply);
  };
  const scanOne = async () => {
    const digits = digitsOf(await scan() ?? '');
    if (digits.length < 6) return;
    setCode(digits);
    await look(digits);
  };
  return (
    <>
      <Card title='领取码'>
        {canScan && <View className={s.action}><BigButton id='scan' data-testid='scan' label='扫领取码' onTap={scanOne} /></View>}
        <TextField id='pickup' label={canScan ? '或输入六位数字' : '输入六位数字'} keyboard='number' max={7} value={code} onChange={(text) => { setCode(digitsOf(text)); setFailure(null); }} />
        {failure && <Notice id='code-refused' text={whyNot(failure)} />}
        <View><BigButton id='find' data-testid='find' label='查找' kind='quiet' disabled={code.length < 6} onTap={() => look(code)} /></View>
        <View className={s.soft}>查到后核对本人、工号和奖品，再点发放。</View>
      </Card>
      {found && <Found key={found.id} found={found} onSettled={() => { setCode(''); onSettled(); }} />}
    </>
  );
}
