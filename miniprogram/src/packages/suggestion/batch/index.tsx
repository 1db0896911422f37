import { More } from '../../../components/More';
import { Page } from '../../../components/Page';
import { usePages } from '../../../hooks/usePages';
import { Picking } from './Picking';

/** What was filed and not taken in yet: several of them with one tap and one confirmation. */
export default function Batch() {
  const { load, reload, more, moreFailed } = usePages('queue.list', { show: 'due', status: 'submitted' });
  return (
    <Page id='batch' wide load={load} retry={reload}
      empty={{ when: ({ items, next }) => items.length === 0 && next === null, title: '没有待受理的建议', text: '新提交的会出现在待办里' }}>
      {({ items, next }) => <Picking lines={items}><More next={next} more={more} failed={moreFailed} /></Picking>}
    </Page>
  );
}
