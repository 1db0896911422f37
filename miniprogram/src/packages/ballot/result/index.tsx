import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Empty } from '../../../components/Empty';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { Result } from './Result';

/** What came of the ballot of a year, for office and leading group. */
export default function ResultPage() {
  const { params } = useRouter<{ year?: string }>();
  const [year, setYear] = useState<number | undefined>(params.year ? Number(params.year) : undefined);
  const { load, reload } = useAnswer('ballot.get', year === undefined ? {} : { year });
  return (
    <Page id='ballot-result' wide load={load} retry={reload}
      empty={{ when: ({ years }) => years.length === 0, title: '还没有评选过', text: '办公室发起年度十大评选，领导小组投票以后，结果在这里' }}>
      {({ ballot, years }) => (
        <>
          {years.length > 1 && (
            <ChoiceRow id='result-year' label='哪一年' value={String(ballot?.year ?? '')} onChange={(chosen) => setYear(Number(chosen))}
              choices={years.map((one) => ({ value: String(one), label: `${one} 年` }))} />
          )}
          {ballot?.result
            ? <Result ballot={ballot} result={ballot.result} />
            : <Empty title='还没有公布' text='投票结束、计票以后才看得到，办公室也一样' />}
        </>
      )}
    </Page>
  );
}
