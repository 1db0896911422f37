import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Runs when the component appears, when `run` changes, and each time its page comes back into sight. */
export function useEachShowing(run: () => unknown): void {
  const hidden = useRef(false);
  useEffect(() => void run(), [run]);
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    if (!hidden.current) return;
    hidden.current = false;
    void run();
  });
}
