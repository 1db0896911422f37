import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BigButton } from '../../../components/BigButton';
import { Empty } from '../../../components/Empty';
import { Frame } from '../../../components/Frame';
import { Notice } from '../../../components/Notice';
import type { Draft } from '../../../drafts/draft';
import { openInForm, unshelve } from '../../../drafts/shelf';
import { useShelf } from '../../../drafts/useShelf';
import { sendWaiting, takeBack } from '../../../outbox/sending';
import { DraftCard } from './DraftCard';
import s from './drafts.module.scss';

const toForm = () => Taro.switchTab({ url: '/pages/suggest/index' });

/** All that lies on this phone and not yet in the cloud: what waits to be sent, what came back, what is being written. */
export default function Drafts() {
  const drafts = useShelf();
  const [offline, setOffline] = useState(false);
  const waiting = drafts.filter(({ state }) => state === 'waiting');
  const writing = drafts.filter(({ state }) => state === 'writing').sort((a, b) => Number(b.sentBack !== null) - Number(a.sentBack !== null) || b.touchedAt - a.touchedAt);

  const send = async () => {
    const before = waiting.length;
    await sendWaiting();
    setOffline(before > 0);
  };
  const write = async ({ id, state, completes }: Draft) => {
    if (state === 'waiting') takeBack(id);
    if (completes) return Taro.navigateTo({ url: `/packages/suggestion/resubmit/index?id=${completes.id}` });
    openInForm(id);
    return toForm();
  };
  const remove = async ({ id, title }: Draft) => {
    const { confirm } = await Taro.showModal({ title: '删除这条草稿？', content: `“${title || '未起名'}”删除后找不回来`, confirmText: '删除' });
    if (confirm) unshelve(id);
  };
  if (drafts.length === 0) {
    return (
      <Frame id='drafts'>
        <Empty title='没有草稿，也没有待发送的' text='写了一半的建议会自动保存在这里；没网时提交的，有网自动发出' />
        <BigButton id='to-form' label='去提建议' onTap={toForm} />
      </Frame>
    );
  }
  return (
    <Frame id='drafts'>
      {waiting.length > 0 && (
        <View className={s.waiting}>
          <Notice kind='note' text={`${waiting.length} 条等着提交，有网时按先后自动发出，每条只提交一次`} />
          {waiting.map((draft) => <DraftCard key={draft.id} draft={draft} onWrite={write} />)}
          {offline && <Notice id='still-waiting' text='还没有发出去，请检查网络；有网时会自动再试' />}
          <BigButton id='send-now' data-testid='send-now' label='现在就试一次' kind='quiet' onTap={send} />
        </View>
      )}
      {writing.map((draft) => <DraftCard key={draft.id} draft={draft} onWrite={write} onRemove={remove} />)}
    </Frame>
  );
}
