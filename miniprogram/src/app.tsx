import { mergeInternalComponents } from '@tarojs/shared';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { spokenAttributes } from '../config/spokenAttributes';
import { open } from './api/transport';
import './theme/theme.scss';

if (process.env.TARO_ENV === 'weapp') mergeInternalComponents(spokenAttributes);

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    open();
    // The build drops this branch from the mini program: nobody switches identities there.
    if (process.env.TARO_ENV === 'h5') void import('./identity/mount').then(({ mountSwitcher }) => mountSwitcher());
  });
  return children;
}
