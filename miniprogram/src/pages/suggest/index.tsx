import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BigButton } from '../../components/BigButton';
import { Empty } from '../../components/Empty';
import { Frame } from '../../components/Frame';
import { Notice } from '../../components/Notice';
import { isEmpty } from '../../drafts/draft';
import { noRoomWords, waitingWords } from '../../drafts/shelfWords';
import { unshelve } from '../../drafts/shelf';
import { useOpenDraft } from '../../drafts/useOpenDraft';
import { SuggestionForm } from '../../form/SuggestionForm';
import type { ReadyDraft } from '../../form/useSending';
import { audienceOf } from '../../guide/answers';
import type { Audience } from '../../guide/audiences';
import { useAnswer } from '../../hooks/useAnswer';
import { post, writeAsNew } from '../../outbox/sending';
import s from './index.module.scss';
import { ShelfLine } from './ShelfLine';

/** Write a suggestion: also without a network, so the form does not wait for anything. */
export default function Suggest() {
  const { load } = useAnswer('me.get', {});
  const visitor = load.state === 'ready' && !load.data.bound;
  const ofOffice = load.state === 'ready' && (load.data.person?.roles.some(({ role }) => role === 'office') ?? false);
  return <Frame id='suggest'>{visitor ? <Invitation /> : <Form ofOffice={ofOffice} audience={audienceOf(load.state === 'ready' ? load.data.person : null)} />}</Frame>;
}

const words = { waiting: waitingWords, noRoom: noRoomWords } as const;

const open = (id: string) => Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${id}` });

function Form({ ofOffice, audience }: { ofOffice: boolean; audience: Audience }) {
  const { draft, change, startNew, noRoom } = useOpenDraft();
  const [told, setTold] = useState<keyof typeof words | null>(null);
  const send = async (ready: ReadyDraft) => {
    setTold(null);
    const posted = await post(ready);
    if (posted.outcome === 'noRoom' || posted.outcome === 'waiting') setTold(posted.outcome);
    if (posted.outcome === 'waiting') {
      startNew();
      // What became of it is said above, and the button was below.
      await Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    }
    if (posted.outcome !== 'filed') return;
    startNew();
    await Taro.showToast({ title: '已提交', icon: 'success' });
    await open(posted.receipt.id);
  };
  const showFiled = async () => {
    unshelve(draft.id);
    await open(draft.id);
  };
  const another = () => {
    setTold(null);
    startNew();
  };
  return (
    <View>
      <View className={s.head}>
        <View className={s.title}>三句话，说清一个好点子</View>
        <View className={s.guide} hoverClass={s.pressed} onClick={() => void Taro.navigateTo({ url: '/packages/guide/index/index' })}>不知道写什么？</View>
      </View>
      <ShelfLine shown={draft.id} />
      {(told || noRoom) && <Notice id='told' kind={told === 'waiting' ? 'good' : 'wrong'} text={words[told ?? 'noRoom']} />}
      {draft.state === 'waiting' ? <Notice id='sending' kind='note' text='正在提交…' /> : (
        <>
          <SuggestionForm key={draft.id} draft={draft} change={change} sendLabel='确认不涉密，提交' filing={{ ofOffice }} audience={audience} onSend={send} onFiledBefore={showFiled} />
          {draft.sentBack?.refusal === 'idReused' && <BigButton id='as-new' label='作为另一条新建议' kind='quiet' onTap={() => writeAsNew(draft)} />}
          {!isEmpty(draft) && <BigButton id='another' label='先放着，另写一条' kind='quiet' onTap={another} />}
        </>
      )}
    </View>
  );
}

function Invitation() {
  return (
    <View data-testid='not-bound'>
      <Empty title='先绑定工号，再提建议' text='建议记在您名下，采纳后奖励和积分才能到账' />
      <BigButton id='go-bind' label='去绑定' onTap={() => Taro.navigateTo({ url: '/packages/account/bind/index' })} />
    </View>
  );
}
