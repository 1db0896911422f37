import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '../components/ChoiceRow';
import { Sheet } from '../components/Sheet';
import { answersOf, questionOf } from '../guide/answers';
import { audienceNames, audiences, type Audience } from '../guide/audiences';
import type { Question } from '../guide/questions';
import s from './form.module.scss';

const choices = audienceNames.map((value) => ({ value, label: audiences[value] }));

/** One of the four questions, answered where it comes up. */
export function GuideSheet({ question: id, audience: first, onClose }: { question: Question['id']; audience: Audience; onClose: () => void }) {
  const [audience, setAudience] = useState(first);
  const question = questionOf(id);
  return (
    <Sheet title={question.title} onClose={onClose}>
      {answersOf(question, audience).map((answer) => <View key={answer} className={s.rule}>{answer}</View>)}
      <ChoiceRow id='guide-audience' label='我是' choices={choices} value={audience} onChange={setAudience} />
    </Sheet>
  );
}
