import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../../api/call';
import { BigButton } from '../../../../components/BigButton';
import { Notice } from '../../../../components/Notice';
import { Sheet } from '../../../../components/Sheet';
import { TextArea } from '../../../../components/TextArea';
import { TextField } from '../../../../components/TextField';
import { fenOf, yuanOf } from '../../../../format/money';
import s from '../../awards.module.scss';
import { useChange } from '../useChange';

type Props = { lineKey: string; title: string; nowFen: number; year: number; onClose: () => void; onDone: () => Promise<void> };

const reasonLeast = 4;

/** What one line should come to, and why; nought takes it back. The next list names the difference. */
export function CorrectLine({ lineKey: key, title, nowFen, year, onClose, onDone }: Props) {
  const [amount, setAmount] = useState(yuanOf(nowFen));
  const [words, setWords] = useState('');
  const { send, failure } = useChange(() => undefined);
  const fen = amount.trim() === '' ? null : fenOf(amount);
  const save = async () => {
    if (fen === null || !await send((requestId) => call('annual.correct', { requestId, year, key, amountFen: fen, words }))) return;
    onClose();
    await onDone();
  };
  return (
    <Sheet title='更正这一笔' onClose={onClose}>
      <View className={s.paragraph}>{title}：现在是 {yuanOf(nowFen)} 元。</View>
      <TextField id='correct-amount' label='应当是多少（元）' hint='填 0 就是全部收回' keyboard='digit' value={amount} onChange={setAmount} max={14} error={fen === null ? '请填金额，最多两位小数' : undefined} />
      <TextArea id='correct-words' label='为什么（记录在案）' value={words} onChange={setWords} max={500} />
      {failure && <Notice text={failure.message} />}
      <BigButton id='correct-sure' data-testid='correct-sure' label='确定更正' disabled={fen === null || fen === nowFen || words.trim().length < reasonLeast} onTap={save} />
    </Sheet>
  );
}
