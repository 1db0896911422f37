import { View } from '@tarojs/components';
import { Page } from '../../components/Page';
import { useAnswer } from '../../hooks/useAnswer';
import { useUnread } from '../../inbox/useUnread';
import { usePullToReload } from '../../hooks/usePullToReload';
import { MySuggestions } from './MySuggestions';
import { PersonCard } from './PersonCard';
import { Entrances } from './Entrances';

/** Who I am, where I can go from here, and all I ever suggested. */
export default function Mine() {
  const { load, reload } = useAnswer('me.get', {});
  const unread = useUnread();
  usePullToReload(reload);
  return (
    <Page id='mine' load={load} retry={reload}>
      {({ person }) => (
        <View>
          <PersonCard person={person} />
          <Entrances person={person} unread={unread} />
          {person && <MySuggestions />}
        </View>
      )}
    </Page>
  );
}
