import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { SuggestionView } from '#shared/contract/views';
import { call, type Failure } from '../../../api/call';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import type { Written } from '../../../drafts/draft';
import { useDraft } from '../../../drafts/useDraft';
import { contentInput } from '../../../form/inputs';
import { SuggestionForm } from '../../../form/SuggestionForm';
import { useAnswer } from '../../../hooks/useAnswer';

/** A returned suggestion, completed: begins with what was written, and says above what is missing. */
export default function Resubmit() {
  const { id = '' } = useRouter().params;
  const { load, reload } = useAnswer('suggestion.get', { id });
  return (
    <Page load={load} retry={reload} id='resubmit'>
      {(suggestion) => (
        <>
          <Notice kind='note' text={`需要补充：${missing(suggestion)}`} />
          <Completed suggestion={suggestion} />
        </>
      )}
    </Page>
  );
}

/** The form with what was sent before; it is kept until it is sent again, and sent while one looks on. */
function Completed({ suggestion }: { suggestion: SuggestionView }) {
  const { id, version } = suggestion;
  const { draft, change, finish } = useDraft(`resubmit:${id}:${version}`, writtenIn(suggestion));
  const [failure, setFailure] = useState<Failure | null>(null);
  const leave = () => {
    finish();
    return Taro.navigateBack();
  };
  return (
    <SuggestionForm exceptId={id} draft={draft} change={change} failure={failure} sendLabel='确认不涉密，重新提交'
      onSend={async (category, finishPhotos) => {
        setFailure(null);
        const photos = await finishPhotos();
        if (photos === null) return;
        const reply = await call('suggestion.resubmit', { ...contentInput(draft, category, photos), id, version });
        await (reply.ok ? leave() : setFailure(reply));
      }}
      onFiledBefore={leave} />
  );
}

/** What the reviewer asked for when it was returned last. */
const missing = ({ history }: SuggestionView): string =>
  [...history].reverse().find(({ move }) => move === 'return')?.words ?? '请把内容写得更具体';

const writtenIn = ({ title, category, problem, measure, effect, photos }: SuggestionView): Written => ({
  title, category, problem, measure, effect,
  photos: photos.map(({ fileId, url }) => ({ key: fileId, path: url, fileId })),
});
