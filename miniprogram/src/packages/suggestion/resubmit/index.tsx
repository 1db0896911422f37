import Taro, { useRouter } from '@tarojs/taro';
import type { SuggestionView } from '#shared/contract/views';
import { call } from '../../../api/call';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import type { Written } from '../../../drafts/draft';
import { SuggestionForm } from '../../../form/SuggestionForm';
import { useAnswer } from '../../../hooks/useAnswer';

/** A returned suggestion, completed: begins with what was written, and says above what is missing. */
export default function Resubmit() {
  const { id = '' } = useRouter().params;
  const { load, reload } = useAnswer('suggestion.get', { id });
  const back = () => Taro.navigateBack();
  return (
    <Page load={load} retry={reload} id='resubmit'>
      {(suggestion) => (
        <>
          <Notice kind='note' text={`需要补充：${missing(suggestion)}`} />
          <SuggestionForm draftName={`resubmit:${id}:${suggestion.version}`} begin={writtenIn(suggestion)} sendLabel='确认不涉密，重新提交'
            onSend={(content) => call('suggestion.resubmit', { ...content, id, version: suggestion.version })}
            onSent={back} onFiledBefore={back} />
        </>
      )}
    </Page>
  );
}

/** What the reviewer asked for when it was returned last. */
const missing = ({ history }: SuggestionView): string =>
  [...history].reverse().find(({ move }) => move === 'return')?.words ?? '请把内容写得更具体';

const writtenIn = ({ title, category, problem, measure, effect, photos }: SuggestionView): Written => ({
  title, category, problem, measure, effect,
  photos: photos.map(({ fileId, url }) => ({ key: fileId, path: url, fileId })),
});
