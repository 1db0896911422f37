import { useState } from 'react';
import { Cards } from '../../components/Columns';
import { ChoiceRow } from '../../components/ChoiceRow';
import { More } from '../../components/More';
import { Page } from '../../components/Page';
import { SuggestionCard } from '../../components/SuggestionCard';
import { usePages } from '../../hooks/usePages';
import { usePullToReload } from '../../hooks/usePullToReload';

type Show = 'due' | 'standardise';

const choices: readonly { value: Show; label: string }[] = [
  { value: 'due', label: '等我办' },
  { value: 'standardise', label: '可固化' },
];

const nothing: Record<Show, { title: string; text: string }> = {
  due: { title: '都办完了', text: '有新的事等您办，会出现在这里' },
  standardise: { title: '没有可固化的建议', text: '实施完成的建议，可以写进标准、规程或图纸' },
};

/** What waits for this person, in whatever role, most urgent first. */
export default function Todo() {
  const [show, setShow] = useState<Show>('due');
  const { load, reload, more, moreFailed } = usePages('queue.list', { show });
  usePullToReload(reload);
  return (
    <Page id='todo' wide load={load} retry={reload} empty={{ when: ({ items }) => items.length === 0, ...nothing[show] }}
      above={<ChoiceRow id='show' label='' choices={choices} value={show} onChange={setShow} />}>
      {({ items, next }) => (
        <>
          <Cards>{items.map((line) => <SuggestionCard key={line.id} line={line} showAuthor />)}</Cards>
          <More next={next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}
