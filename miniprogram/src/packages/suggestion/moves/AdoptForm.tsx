import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayOf } from '#shared/domain/time';
import { grades, type Grade } from '#shared/policy/grades';
import { gradeLabels, proposalLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { DateField } from '../../../components/DateField';
import { Notice } from '../../../components/Notice';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { proposalOf } from '../panel/panelWords';
import { ImplementerField, type Implementer } from './ImplementerField';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

const gradeChoices = grades.map((value) => ({ value, label: gradeLabels[value] }));
const implementableChoices = [
  { value: 'yes', label: '可实施', note: '发奖励，安排实施' },
  { value: 'no', label: '暂不可实施', note: '只计积分' },
] as const;

/** Adoption: grade, whether it can be carried out, by whom and until when. */
export function AdoptForm(given: FormProps) {
  const { suggestion } = given;
  const author: Implementer = { id: suggestion.authorId, name: suggestion.authorName };
  const proposed = proposalOf(suggestion.panel);
  const [grade, setGrade] = useState<Grade | null>(proposed === 'decline' ? null : proposed);
  const [implementable, setImplementable] = useState<'yes' | 'no' | null>(null);
  const [implementer, setImplementer] = useState<Implementer | null>(suggestion.wantsToImplement ? author : null);
  const [completeBy, setCompleteBy] = useState('');
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('adopt', given, { words });
  const carriedOut = implementable === 'yes' && implementer ? { implementerId: implementer.id, ...(completeBy ? { completeBy } : {}) } : {};
  const differs = proposed !== null && grade !== null && grade !== proposed;
  const complete = (!differs || words.trim().length >= 4) && grade !== null && (implementable === 'no' || (implementable === 'yes' && implementer !== null));
  const adopt = () => grade && send({ grade, words, implementable: implementable === 'yes', ...carriedOut });
  return (
    <View>
      {proposed && <Notice id='proposal' kind='note' text={`评审组建议：${proposalLabels[proposed]}`} />}
      <ChoiceRow id='grade' label='等级' choices={gradeChoices} value={grade} onChange={setGrade} error={fields.grade} />
      <ChoiceRow id='implementable' label='能否实施' choices={implementableChoices} value={implementable} onChange={setImplementable} />
      {implementable === 'yes' && (
        <>
          <ImplementerField author={author} value={implementer} onChange={setImplementer} />
          <DateField id='complete-by' label='完成期限' value={completeBy} onChange={setCompleteBy} from={dayOf(new Date())}
            unset='按制度规定的期限' error={fields.completeBy} />
        </>
      )}
      <GuardedArea id='words' label={differs ? '和评审组的建议不一样，请写明理由' : '评审意见（可不填）'} value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定采纳' disabled={blocked || !complete} onTap={adopt} />
    </View>
  );
}
