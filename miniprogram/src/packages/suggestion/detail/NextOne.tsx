import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { call, type Reply } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { detailUrl, type Trail } from '../../../queue/trail';
import s from './NextOne.module.scss';

/** On to the next one of the list from which this was opened, with its filter and in its order. */
export function NextOne({ id, trail: { filter, place } }: { id: string; trail: Trail }) {
  const [words, setWords] = useState('');
  const go = async () => {
    setWords('');
    for (let cursor: string | null = place; cursor !== null;) {
      const reply: Reply<'queue.list'> = await call('queue.list', { ...filter, cursor });
      if (!reply.ok) return setWords(reply.message);
      const next = reply.data.items.find((line) => line.id !== id);
      if (next) return Taro.redirectTo({ url: detailUrl(next.id, { filter, place: next.place }) });
      cursor = reply.data.next;
    }
    setWords('后面没有了，这一列已经看完');
  };
  return (
    <View className={s.bar}>
      {words !== '' && <Notice kind='note' id='next-words' text={words} />}
      <BigButton id='next-one' data-testid='next-one' label='下一条' kind='quiet' onTap={go} />
    </View>
  );
}
