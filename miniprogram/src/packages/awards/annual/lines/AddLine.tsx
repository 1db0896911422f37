import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnnualView } from '#shared/contract/annual';
import { annualKindLabels } from '#shared/text/annual';
import { call, type Failure } from '../../../../api/call';
import { aria } from '../../../../components/aria';
import { BigButton } from '../../../../components/BigButton';
import { Card } from '../../../../components/Card';
import { ChoiceRow } from '../../../../components/ChoiceRow';
import { Notice } from '../../../../components/Notice';
import { TextField } from '../../../../components/TextField';
import s from '../../awards.module.scss';
import { CorrectLine } from './CorrectLine';

type Kind = 'specialist' | 'topTen' | 'congress' | 'topic';
type Found = { readonly key: string; readonly title: string };

/** Who or what a query finds, as the key of a line. */
async function find(kind: Kind, query: string, topicId: string): Promise<Found[] | Failure> {
  if (kind === 'specialist' || kind === 'topic') {
    const reply = await call('annual.people', { text: query });
    if (!reply.ok) return reply;
    const people = [...reply.data.found, ...reply.data.several.flatMap((one) => one.people)];
    return people.map(({ id, name, workNumber, unitName }) => ({ key: kind === 'topic' ? `topic:${topicId}:${id}` : `specialist:${id}`, title: `${name} ${workNumber}（${unitName}）` }));
  }
  const reply = await call('suggestion.find', { number: query });
  return reply.ok ? reply.data.items.map(({ id, title, number }) => ({ key: `${kind}:${id}`, title: `${number} ${title}` })) : reply;
}

/** 补一笔: somebody or something that the sheet forgot. */
export function AddLine({ view: { year, topics }, onDone }: { view: AnnualView; onDone: () => Promise<void> }) {
  const [kind, setKind] = useState<Kind>('specialist');
  const [topicId, setTopicId] = useState(topics[0]?.id ?? '');
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<Found | null>(null);
  const kinds = (['specialist', 'topTen', 'congress', 'topic'] as const).filter((one) => one !== 'topic' || topics.length > 0);
  const isPerson = kind === 'specialist' || kind === 'topic';
  const search = async () => {
    const answer = await find(kind, query.trim(), topicId);
    if (Array.isArray(answer)) { setFailure(null); setFound(answer); } else setFailure(answer as Failure);
  };
  return (
    <Card title='漏了的，补一笔'>
      <ChoiceRow id='add-kind' label='补哪一类' value={kind} onChange={(next) => { setKind(next); setFound(null); }} choices={kinds.map((value) => ({ value, label: annualKindLabels[value] }))} />
      {kind === 'topic' && <ChoiceRow id='add-topic' label='哪个议案' value={topicId} onChange={setTopicId} choices={topics.map(({ id, name }) => ({ value: id, label: name }))} />}
      <TextField id='add-query' label={isPerson ? '工号或姓名' : '建议编号'} value={query} onChange={setQuery} max={30} />
      <BigButton id='add-find' data-testid='add-find' label='查找' kind='quiet' disabled={query.trim() === ''} onTap={search} />
      {failure && <Notice text={failure.message} />}
      {found?.length === 0 && <Notice kind='note' text='没有找到，请核对后再查。' />}
      {found?.map((one) => (
        <View key={one.key} data-testid='add-found' className={s.line} onClick={() => setChosen(one)} {...aria({ role: 'button', label: `补给 ${one.title}` })}><View className={s.grow}>{one.title}</View></View>
      ))}
      {chosen && <CorrectLine lineKey={chosen.key} title={chosen.title} nowFen={0} year={year} onClose={() => setChosen(null)} onDone={onDone} />}
    </Card>
  );
}
