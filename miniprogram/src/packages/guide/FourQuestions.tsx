import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '../../components/ChoiceRow';
import { answersOf } from '../../guide/answers';
import { audienceNames, audiences, type Audience } from '../../guide/audiences';
import { questions } from '../../guide/questions';
import s from './FourQuestions.module.scss';

const choices = audienceNames.map((value) => ({ value, label: audiences[value] }));

/** Four questions with four answers, for the kind of person who asks. */
export function FourQuestions() {
  const [audience, setAudience] = useState<Audience>('worker');
  return (
    <View>
      <ChoiceRow id='audience' label='我是' choices={choices} value={audience} onChange={setAudience} />
      {questions.map((question, index) => (
        <View key={question.id} className={s.question} data-testid='question'>
          <View className={s.title}><View className={s.number}>{'一二三四'[index]}</View>{question.title}</View>
          {answersOf(question, audience).map((answer) => <View key={answer} className={s.answer}>{answer}</View>)}
        </View>
      ))}
    </View>
  );
}
