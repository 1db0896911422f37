import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { BigButton } from '../../../components/BigButton';
import { Cards } from '../../../components/Columns';
import { Frame } from '../../../components/Frame';
import { More } from '../../../components/More';
import { Page } from '../../../components/Page';
import { SuggestionCard } from '../../../components/SuggestionCard';
import { TextField } from '../../../components/TextField';
import { usePages } from '../../../hooks/usePages';
import s from './search.module.scss';

/** One sign begins too much. */
const signsMin = 2;

/** Finds a suggestion that the caller may read. */
export default function Search() {
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState('');
  const search = () => { if (query.trim().length >= signsMin) setAsked(query.trim()); };
  const form = (
    <View className={s.form}>
      <TextField id='query' label='查什么' hint='编号的开头、提出人的全名，或者标题开头的字' value={query} onChange={setQuery} max={60} confirm='search' onConfirm={search} />
      <BigButton id='search' data-testid='search' label='查找' disabled={query.trim().length < signsMin} onTap={search} />
    </View>
  );
  if (asked !== '') return <Found query={asked} above={form} />;
  return <Frame id='search-page' wide>{form}<View className={s.note}>标题中间的字和正文里的字查不到，请从标题第一个字写起。</View></Frame>;
}

function Found({ query, above }: { query: string; above: ReactNode }) {
  const { load, reload, more, moreFailed } = usePages('suggestion.search', { query });
  return (
    <Page id='search-page' wide load={load} retry={reload} above={above}
      empty={{ when: ({ items, next }) => items.length === 0 && next === null, title: '没有找到', text: '请核对编号、全名，或标题开头的字' }}>
      {({ items, next }) => (
        <>
          <Cards>{items.map((line) => <SuggestionCard key={line.id} line={line} showAuthor />)}</Cards>
          <More next={next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}
