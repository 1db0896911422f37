import { View } from '@tarojs/components';
import { useState } from 'react';
import { newId } from '../../../api/newId';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { useAnswer } from '../../../hooks/useAnswer';
import s from '../awards.module.scss';
import type { Part } from './index';
import { TopicForm } from './TopicForm';

/** The hot topics 热点议案 of the year with how many people each concerns. */
export function Topics({ view, onChanged }: Part) {
  const [open, setOpen] = useState<string | null>(null);
  const { topics, mayDecide } = view;
  const close = () => setOpen(null);
  return (
    <Card title={`热点议案（${topics.length} 个）`}>
      {topics.length === 0 && <View className={s.soft}>还没有列。写明议案名称和相关职工，一人一份。</View>}
      {topics.map(({ id, name, people }) => (
        <View key={id} id={`topic-${id}`} data-testid='topic' className={s.line} onClick={() => setOpen(id)} {...aria({ role: 'button', label: `${name}，${people} 人` })}>
          <View className={s.grow}>{name}</View><View className={s.soft}>{people} 人</View>
        </View>
      ))}
      {mayDecide && <BigButton id='add-topic' data-testid='add-topic' label='加一个热点议案' kind='quiet' onTap={() => setOpen(newId())} />}
      {open && (
        <Sheet title='热点议案' onClose={close}>
          {topics.some(({ id }) => id === open)
            ? <Known topicId={open} view={view} onChanged={(next) => { close(); onChanged(next); }} />
            : <TopicForm topicId={open} view={view} onChanged={(next) => { close(); onChanged(next); }} known={{ name: '', people: [] }} />}
        </Sheet>
      )}
    </Card>
  );
}

function Known({ topicId, view, onChanged }: Part & { topicId: string }) {
  const { load } = useAnswer('annual.topic', { year: view.year, topicId });
  if (load.state === 'loading') return <View className={s.soft}>正在取名单…</View>;
  if (load.state === 'failed') return <Notice text={load.failure.message} />;
  if (view.mayDecide) return <TopicForm topicId={topicId} view={view} onChanged={onChanged} known={load.data} />;
  return <View data-testid='concerned'>{load.data.people.map(({ id, name, workNumber, unitName }) => <View key={id} className={s.line}><View className={s.grow}>{name} {workNumber}</View><View className={s.soft}>{unitName}</View></View>)}</View>;
}
