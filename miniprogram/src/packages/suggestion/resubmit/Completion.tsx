import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import type { Completes, Written } from '../../../drafts/draft';
import { unshelve } from '../../../drafts/shelf';
import { noRoomWords, waitingWords } from '../../../drafts/shelfWords';
import { useCompletion } from '../../../drafts/useCompletion';
import { SuggestionForm } from '../../../form/SuggestionForm';
import type { ReadyDraft } from '../../../form/useSending';
import { post, takeBack } from '../../../outbox/sending';

/** The form with what was sent before; kept as it is written, and sent by the outbox like any other. */
export function Completion({ completes, begin }: { completes: Completes; begin: Written }) {
  const { draft, change, noRoom, filed } = useCompletion(completes, begin);
  const [unsent, setUnsent] = useState(false);
  const leave = () => Taro.navigateBack();
  const send = async (ready: ReadyDraft) => {
    const { outcome } = await post(ready);
    setUnsent(outcome === 'noRoom');
    if (outcome !== 'filed') return;
    void Taro.showToast({ title: '已重新提交', icon: 'success' });
    await leave();
  };
  if (filed) return <Notice id='filed' kind='good' text='已重新提交' />;
  if (draft.state === 'waiting') {
    return (
      <View>
        <Notice id='told' kind='good' text={waitingWords} />
        <BigButton id='take-back' label='取回来改' kind='quiet' onTap={() => takeBack(draft.id)} />
      </View>
    );
  }
  return (
    <View>
      <Notice kind='note' text={`需要补充：${draft.completes?.asked ?? completes.asked}`} />
      {(noRoom || unsent) && <Notice id='no-room' text={noRoomWords} />}
      <SuggestionForm draft={draft} change={change} sendLabel='确认不涉密，重新提交' onSend={send}
        onFiledBefore={() => {
          unshelve(draft.id);
          return leave();
        }} />
    </View>
  );
}
