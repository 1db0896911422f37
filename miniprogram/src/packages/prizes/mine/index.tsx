import { View } from '@tarojs/components';
import { More } from '../../../components/More';
import { Page } from '../../../components/Page';
import { usePages } from '../../../hooks/usePages';
import { usePullToReload } from '../../../hooks/usePullToReload';
import { Mine } from './Mine';

/** One’s own reservations: the code to show at the desk, and what became of earlier ones. */
export default function MyRedemptions() {
  const { load, reload, more, moreFailed } = usePages('prizes.mine', {});
  usePullToReload(reload);
  return (
    <Page load={load} retry={reload} id='my-redemptions' empty={{ when: ({ items }) => items.length === 0, title: '还没有兑换过', text: '在“积分兑换”里挑一件，预订后这里有领取码。' }}>
      {({ items, next }) => (
        <View>
          {items.map((reservation) => <Mine key={reservation.id} reservation={reservation} reload={reload} />)}
          <More next={next} more={more} failed={moreFailed} />
        </View>
      )}
    </Page>
  );
}
