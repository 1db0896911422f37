import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { BlindResult } from '#shared/contract/blind';
import { Columns } from '../../../../components/Columns';
import { Frame } from '../../../../components/Frame';
import { Page } from '../../../../components/Page';
import { useAnswer } from '../../../../hooks/useAnswer';
import { BlindContent } from '../BlindContent';
import { BlindForm } from '../BlindForm';
import { Outcome } from '../Outcome';

/** One blind second review: read, mark, and only then see what had been concluded. */
export default function BlindReviewPage() {
  const { id = '' } = useRouter().params;
  const [result, setResult] = useState<BlindResult | null>(null);
  const { load, reload } = useAnswer('blind.get', { id });
  if (result) return <Frame id='blind-review' wide><Outcome result={result} /></Frame>;
  return (
    <Page id='blind-review' wide load={load} retry={reload}>
      {(view) => <Columns first={<BlindContent view={view} />} second={<BlindForm view={view} onGiven={setResult} />} />}
    </Page>
  );
}
