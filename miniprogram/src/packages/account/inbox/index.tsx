import { useEffect } from 'react';
import { call } from '../../../api/call';
import { More } from '../../../components/More';
import { Page } from '../../../components/Page';
import { usePages } from '../../../hooks/usePages';
import { usePullToReload } from '../../../hooks/usePullToReload';
import { NoticeCard } from './NoticeCard';

/** Everything that happened to suggestions this person has to do with, newest first. Looking at it is reading it. */
export default function Inbox() {
  const { load, reload, more, moreFailed } = usePages('inbox.list', {});
  usePullToReload(reload);
  const newest = load.state === 'ready' ? load.data.items[0] : undefined;
  const until = newest?.unread ? newest.at : null;
  useEffect(() => { if (until !== null) void call('inbox.seen', { until }); }, [until]);
  return (
    <Page id='inbox' load={load} retry={reload}
      empty={{ when: ({ items }) => items.length === 0, title: '还没有消息', text: '您的建议办到哪一步，等您办的事，都会在这里告诉您' }}>
      {({ items, next }) => (
        <>
          {items.map((line) => <NoticeCard key={line.id} line={line} />)}
          <More next={next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}
