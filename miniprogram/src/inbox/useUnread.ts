import { useEffect } from 'react';
import { useAnswer } from '../hooks/useAnswer';
import { showUnread } from './badge';

/** How many notices are unread, asked for each time the page comes into sight; also on the tab bar. */
export function useUnread(): number {
  const { load } = useAnswer('inbox.unread', {});
  const unread = load.state === 'ready' ? load.data.unread : 0;
  useEffect(() => { if (load.state === 'ready') showUnread(unread); }, [load.state, unread]);
  return unread;
}
