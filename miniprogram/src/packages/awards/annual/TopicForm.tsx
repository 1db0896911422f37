import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '#shared/contract/index';
import { call } from '../../../api/call';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';
import { TextField } from '../../../components/TextField';
import s from '../awards.module.scss';
import type { Part } from './index';
import { useChange } from './useChange';
import { useConcerned } from './useConcerned';

const nameLeast = 2;

/** A topic's name and everybody concerned, found by a list of work numbers or names. */
export function TopicForm({ topicId, view: { year, version, topics }, known, onChanged }: Part & { topicId: string; known: Output<'annual.topic'> }) {
  const [name, setName] = useState(known.name);
  const [text, setText] = useState('');
  const { people, several, unknown, failure: notFound, find, add, remove } = useConcerned(known.people);
  const { send, failure } = useChange(onChanged);
  const save = (personIds: string[]) => send((requestId) => call('annual.setTopic', { requestId, year, version, topicId, name, personIds }));
  return (
    <>
      <TextField id='topic-name' label='议案名称' value={name} onChange={setName} max={60} />
      <TextArea id='topic-people' label='相关职工' hint='可以一次贴很多工号或姓名，用空格、顿号或换行隔开' value={text} onChange={setText} max={10_000} />
      <BigButton id='topic-find' data-testid='topic-find' label='查找并加入' kind='quiet' disabled={text.trim() === ''} onTap={async () => { if (await find(text)) setText(''); }} />
      {notFound && <Notice text={notFound.message} />}
      {unknown.length > 0 && <Notice id='unknown' text={`花名册里没有：${unknown.join('、')}`} />}
      {several.map((one) => (
        <View key={one.name} data-testid='several'>
          <Notice kind='note' text={`${one.name} 不止一位，请点选：`} />
          {one.people.map((person) => (
            <View key={person.id} className={s.line} onClick={() => add(person, one.name)} {...aria({ role: 'button', label: `加入 ${person.name} ${person.workNumber}` })}>
              <View className={s.grow}>{person.name} {person.workNumber}</View><View className={s.soft}>{person.unitName}</View>
            </View>
          ))}
        </View>
      ))}
      <View className={s.paragraph}>已加入 {people.length} 人，点一下去掉：</View>
      {people.map(({ id, name: called, workNumber, unitName }) => (
        <View key={id} data-testid='concerned' className={s.line} onClick={() => remove(id)} {...aria({ role: 'button', label: `去掉 ${called} ${workNumber}` })}>
          <View className={s.grow}>{called} {workNumber}</View><View className={s.soft}>{unitName}</View>
        </View>
      ))}
      {failure && <Notice text={failure.message} />}
      <BigButton id='topic-save' data-testid='topic-save' label={`保存（${people.length} 人）`} disabled={name.trim().length < nameLeast || people.length === 0} onTap={() => save(people.map(({ id }) => id))} />
      {topics.some(({ id }) => id === topicId) && <BigButton id='topic-drop' data-testid='topic-drop' label='去掉这个议案' kind='quiet' onTap={() => save([])} />}
    </>
  );
}
