import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { QueuePart } from '#shared/contract/queue';
import { Cards } from '../../components/Columns';
import { More } from '../../components/More';
import { Page } from '../../components/Page';
import { SuggestionCard } from '../../components/SuggestionCard';
import { useAnswer } from '../../hooks/useAnswer';
import { usePages } from '../../hooks/usePages';
import { usePullToReload } from '../../hooks/usePullToReload';
import { AskCard } from '../../messages/AskCard';
import { detailUrl, type QueueFilter } from '../../queue/trail';
import { BlindEntry } from './BlindEntry';
import { FilterBar } from './FilterBar';
import { FilterSheet } from './FilterSheet';
import { parts } from './parts';

type Filter = QueueFilter & { show: QueuePart };

const isNarrowed = ({ status, category, teamId }: Filter) => Boolean(status ?? category ?? teamId);
const nothingMatches = { title: '没有符合筛选的', text: '换个条件，或选“全部”看看' };

/** What waits for this person, in whatever role, most urgent first; what is late, with others, or ready to be the standard. */
export default function Todo() {
  const [filter, setFilter] = useState<Filter>({ show: 'due' });
  const [narrowing, setNarrowing] = useState(false);
  const { load, reload, more, moreFailed } = usePages('queue.list', filter);
  const counted = useAnswer('queue.overview', { show: filter.show });
  const overview = counted.load.state === 'ready' ? counted.load.data : null;
  usePullToReload(async () => void await Promise.all([reload(), counted.reload()]));
  const change = (next: Filter) => {
    setFilter(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const nothing = isNarrowed(filter) ? nothingMatches : parts[filter.show];
  return (
    <Page id='todo' wide load={load} retry={reload}
      empty={{ when: ({ items, next }) => items.length === 0 && next === null, title: nothing.title, text: nothing.text }}
      above={(
        <>
          {overview !== null && overview.blind > 0 && <BlindEntry count={overview.blind} />}
          <FilterBar overview={overview} filter={filter} onPart={(show) => change({ show })} onNarrow={() => setNarrowing(true)} />
        </>
      )}
      below={narrowing && overview && (
        <FilterSheet overview={overview} chosen={filter} onClose={() => setNarrowing(false)}
          onChoose={(chosen) => { change({ ...chosen, show: filter.show }); setNarrowing(false); }} />
      )}>
      {({ items, next }) => (
        <>
          {overview?.maySearch && <AskCard names={['review']} />}
          <Cards>{items.map((line) => <SuggestionCard key={line.id} line={line} showAuthor url={detailUrl(line.id, { filter, place: line.place })} />)}</Cards>
          <More next={next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}
