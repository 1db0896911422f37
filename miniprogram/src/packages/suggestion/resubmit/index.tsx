import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { SuggestionView } from '#shared/contract/views';
import { BigButton } from '../../../components/BigButton';
import { Frame } from '../../../components/Frame';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import type { Completes, Written } from '../../../drafts/draft';
import { keptCompletion } from '../../../drafts/useCompletion';
import { useAnswer } from '../../../hooks/useAnswer';
import { Completion } from './Completion';

/** A returned suggestion, completed: begins with what was written, and says above what is missing. */
export default function Resubmit() {
  const { id = '' } = useRouter().params;
  const { load, reload } = useAnswer('suggestion.get', { id });
  const kept = keptCompletion(id);
  // What was begun on this phone can be written on without a network.
  if (load.state === 'failed' && 'offline' in load.failure && kept?.completes) {
    return <Frame id='resubmit'><Completion completes={kept.completes} begin={{}} /></Frame>;
  }
  return (
    <Page load={load} retry={reload} id='resubmit'>
      {(suggestion) => (suggestion.moves.includes('resubmit') || kept?.state === 'waiting'
        ? <Completion completes={completesOf(suggestion)} begin={writtenIn(suggestion)} />
        : <NoLonger id={id} />)}
    </Page>
  );
}

/** It has been completed, or has moved on. */
function NoLonger({ id }: { id: string }) {
  return (
    <View>
      <Notice kind='note' text='这条建议现在不用再补充了' />
      <BigButton id='show-suggestion' label='查看这条建议' onTap={() => Taro.redirectTo({ url: `/packages/suggestion/detail/index?id=${id}` })} />
    </View>
  );
}

/** With what the reviewer asked for when it was returned last. */
const completesOf = ({ id, version, history }: SuggestionView): Completes =>
  ({ id, version, asked: [...history].reverse().find(({ move }) => move === 'return')?.words ?? '请把内容写得更具体' });

const writtenIn = ({ title, category, problem, measure, effect, photos }: SuggestionView): Written => ({
  title, category, problem, measure, effect,
  photos: photos.map(({ fileId, url }) => ({ key: fileId, path: url, fileId })),
});
