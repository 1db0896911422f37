import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { PhrasesView } from '#shared/contract/phrases';
import { phrasesBeside, sameWords } from '#shared/domain/quality/sameWords';
import { call, type Failure } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { newId } from '../../../api/newId';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Columns } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import { fullDay } from '../dateWords';
import { AddPhrases } from './AddPhrases';
import { Changes } from './Changes';
import s from './phrases.module.scss';

/** The list as it would be from tomorrow on; nothing counts before it is saved and confirmed. */
export function PhrasesForm({ view, onChanged }: { view: PhrasesView; onChanged: () => Promise<void> }) {
  const [phrases, setPhrases] = useState<readonly string[]>(view.phrases);
  const [requestId, setRequestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (next: readonly string[]) => {
    setPhrases(next);
    // What is sent differs from what may have been sent before.
    setRequestId(newId());
  };
  const [added, removed] = [phrasesBeside(phrases, view.phrases), phrasesBeside(view.phrases, phrases)];
  const changed = added.length + removed.length > 0;
  const save = async () => {
    const content = `增加 ${added.length} 句，去掉 ${removed.length} 句。${fullDay(view.from)}起算，之前的不采纳理由不重算`;
    const { confirm } = await Taro.showModal({ title: '保存套话表？', content, confirmText: '保存' });
    if (!confirm) return;
    const reply = await call('phrases.set', { requestId, version: view.version, phrases: [...phrases] });
    setFailure(reply.ok ? null : reply);
    if (!reply.ok) return;
    void Taro.showToast({ title: '已保存', icon: 'success' });
    await onChanged();
  };
  const first = (
    <Card title={`套话：${phrases.length} 句`}>
      <View className={s.soft}>不采纳的理由去掉这些话以后，剩下的字还要够数，才算“真实理由”。只影响评审质量的统计，不拦截任何人填写。</View>
      <AddPhrases phrases={phrases} onAdd={(more) => change([...more, ...phrases])} />
      {failure && <Notice id='save-refused' text={[failure.message, ...Object.values(fieldsOf(failure))].join('。')} />}
      <View className={s.save}><BigButton id='save' data-testid='save' label={changed ? `保存：增加 ${added.length} 句，去掉 ${removed.length} 句` : '还没有改动'} disabled={!changed} onTap={save} /></View>
      {phrases.length === 0 && <View className={s.soft} data-testid='no-phrases'>一句也没有：理由只看字数和是否重复。</View>}
      {phrases.map((phrase) => (
        <View key={sameWords(phrase)} className={s.row} data-testid='phrase'>
          <View className={s.phrase}>{phrase}</View>
          <View className={s.remove} hoverClass={s.pressed} onClick={() => change(phrases.filter((one) => one !== phrase))} {...aria({ role: 'button', label: `去掉${phrase}` })}>去掉</View>
        </View>
      ))}
    </Card>
  );
  return <Columns first={first} second={<Changes history={view.history} />} />;
}
