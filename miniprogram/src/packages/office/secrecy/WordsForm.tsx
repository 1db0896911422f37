import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { SecrecyView } from '#shared/contract/secrecy';
import { normalWord } from '#shared/domain/secrecy/signs';
import { call, type Failure } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Columns } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import { AddWords } from './AddWords';
import { Changes } from './Changes';
import s from './secrecy.module.scss';
import { WordRow } from './WordRow';

/** The list as it would be; nothing counts before it is saved and confirmed. */
export function WordsForm({ view, onChanged }: { view: SecrecyView; onChanged: () => Promise<void> }) {
  const [words, setWords] = useState<readonly string[]>(view.words);
  const [requestId, setRequestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (next: readonly string[]) => {
    setWords(next);
    // What is sent differs from what may have been sent before.
    setRequestId(newId());
  };
  const [added, removed] = [missing(words, view.words), missing(view.words, words)];
  const save = async () => {
    const { confirm } = await Taro.showModal({ title: '保存涉密词表？', content: `增加 ${added} 个，去掉 ${removed} 个。几分钟内对所有人生效`, confirmText: '保存' });
    if (!confirm) return;
    const reply = await call('secrecy.setWords', { requestId, version: view.version, words: [...words] });
    setFailure(reply.ok ? null : reply);
    if (!reply.ok) return;
    void Taro.showToast({ title: '已保存', icon: 'success' });
    await onChanged();
  };
  const changed = added + removed > 0;
  const first = (
    <Card title={`词表：${words.length} 个词`}>
      <View className={s.soft}>写建议、查重、办理意见里出现这些词，就会标出来，改掉才能提交。词表本身敏感，不要截图外传。</View>
      <AddWords words={words} onAdd={(more) => change([...more, ...words])} />
      {words.length === 0 && <View className={s.soft} data-testid='no-words'>还没有词。先加几个，例如产品代号。</View>}
      {words.map((word) => <WordRow key={normalWord(word)} word={word} onRemove={() => change(words.filter((one) => one !== word))} />)}
      {failure && <Notice id='save-refused' text={[failure.message, ...Object.values(fieldsOf(failure))].join('。')} />}
      <BigButton id='save' data-testid='save' label={changed ? `保存：增加 ${added} 个，去掉 ${removed} 个` : '还没有改动'} disabled={!changed} onTap={save} />
    </Card>
  );
  return <Columns first={first} second={<Changes changes={view.changes} />} />;
}

/** How many of these words do not stand among others. */
const missing = (words: readonly string[], others: readonly string[]): number => {
  const known = new Set(others.map(normalWord));
  return words.filter((word) => !known.has(normalWord(word))).length;
};
