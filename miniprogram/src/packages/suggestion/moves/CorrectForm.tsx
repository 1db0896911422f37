import { View } from '@tarojs/components';
import { useState } from 'react';
import { grades, type Grade } from '#shared/policy/grades';
import { gradeLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { TextField } from '../../../components/TextField';
import { fenOf, yuanOf } from '../../../format/money';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

const gradeChoices = grades.map((value) => ({ value, label: gradeLabels[value] }));
const implementableChoices = [{ value: 'yes', label: '可实施' }, { value: 'no', label: '暂不可实施' }] as const;

/** Sets right what was decided wrongly; the difference is paid or taken back by further entries. */
export function CorrectForm(given: FormProps) {
  const { grade: decided, implementable: possible, completion } = given.suggestion;
  const [grade, setGrade] = useState<Grade | null>(decided);
  const [implementable, setImplementable] = useState<'yes' | 'no'>(possible ? 'yes' : 'no');
  const [yuan, setYuan] = useState(completion ? yuanOf(completion.benefitFen) : '');
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('correct', given, { words });
  const benefitFen = fenOf(yuan);
  const correct = () => grade && benefitFen !== null && send({
    grade, implementable: implementable === 'yes', words, ...(completion ? { benefitFen } : {}),
  });
  return (
    <View>
      <ChoiceRow id='grade' label='等级' choices={gradeChoices} value={grade} onChange={setGrade} />
      <ChoiceRow id='implementable' label='能否实施' choices={implementableChoices} value={implementable} onChange={setImplementable} />
      {completion && (
        <TextField id='benefit' label='年效益（元）' keyboard='digit' value={yuan} onChange={setYuan}
          error={benefitFen === null ? '请填数字，最多两位小数' : fields.benefitFen} max={14} />
      )}
      <GuardedArea id='words' label='为什么更正' hint='差额会自动补发或撤销' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定更正' disabled={blocked || words.trim() === '' || benefitFen === null} onTap={correct} />
    </View>
  );
}
