import type { SuggestionView } from '#shared/contract/views';
import { gradeLabels, standardKindLabels } from '#shared/text/labels';
import { Card } from '../../../components/Card';
import { dayWords } from '../../../format/time';
import { yuanOf } from '../../../format/money';
import { Passage } from './Passage';
import { Pictures } from './Pictures';

/** What came of it: grade, who carries it out, what was done, which standard it became. */
export function Outcome({ suggestion }: { suggestion: SuggestionView }) {
  const { grade, implementable, implementerName, completeBy, completion, standard } = suggestion;
  if (grade === null) return null;
  return (
    <Card title='评审与实施'>
      <Passage label='评定' text={`${gradeLabels[grade]}，${implementable ? '可实施' : '暂不具备实施条件'}`} />
      {implementerName && <Passage label='实施' text={`${implementerName}${completeBy ? `，${dayWords(completeBy)}前完成` : ''}`} />}
      {completion && <Passage label='完成情况' text={completion.done} />}
      {completion && completion.benefitFen > 0 && <Passage label='年效益' text={`${yuanOf(completion.benefitFen)} 元`} />}
      {completion && <Pictures pictures={completion.photos} label='完成照片' />}
      {standard && <Passage label='固化为' text={`${standardKindLabels[standard.kind]} ${standard.documentNumber}`} />}
      {standard && <Pictures pictures={standard.evidence} label='固化凭证' />}
    </Card>
  );
}
