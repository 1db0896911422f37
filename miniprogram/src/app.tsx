import { mergeInternalComponents } from '@tarojs/shared';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { spokenAttributes } from '../config/spokenAttributes';
import { open } from './api/transport';
import { openOutbox, sendWaiting } from './outbox/sending';
import './theme/theme.scss';

if (process.env.TARO_ENV === 'weapp') mergeInternalComponents(spokenAttributes);

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    open();
    openOutbox();
    // The build drops this branch from the mini program: nobody switches identities there.
    if (process.env.TARO_ENV === 'h5') void import('./identity/mount').then(({ mountSwitcher }) => mountSwitcher());
  });
  useDidShow(() => void sendWaiting());
  return children;
}
