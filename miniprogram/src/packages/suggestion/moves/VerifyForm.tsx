import { View } from '@tarojs/components';
import { useState } from 'react';
import { BigButton } from '../../../components/BigButton';
import { TextField } from '../../../components/TextField';
import { fenOf, yuanOf } from '../../../format/money';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

/** Confirms that it is done; the benefit stands as reported unless corrected. */
export function VerifyForm(given: FormProps) {
  const [yuan, setYuan] = useState(yuanOf(given.suggestion.completion?.benefitFen ?? 0));
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('verifyCompletion', given, { words });
  const benefitFen = fenOf(yuan);
  return (
    <View>
      <TextField id='benefit' label='核实的年效益（元）' keyboard='digit' value={yuan} onChange={setYuan}
        error={benefitFen === null ? '请填数字，最多两位小数' : fields.benefitFen} max={14} />
      <GuardedArea id='words' label='验收意见（可不填）' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定验收通过' disabled={blocked || benefitFen === null}
        onTap={() => benefitFen !== null && send({ benefitFen, words })} />
    </View>
  );
}
