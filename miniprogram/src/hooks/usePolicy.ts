import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { PolicyInForce } from '#shared/contract/policy';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { call } from '../api/call';
import { keep } from '../drafts/kept';
import { useEachShowing } from './useEachShowing';

const key = 'policy-in-force';
const kept = () => Taro.getStorageSync<PolicyInForce | ''>(key) || null;

/** The limits of what is written, as this phone last heard them; until it has heard any, those it came with. */
export const contentRules = (): PolicyInForce['content'] => kept()?.content ?? firstPolicy.numbers.content;

/**
 * The scheme's numbers in force, asked for each time the page is seen; without a network the last ones this phone heard.
 * `null` until it has heard any; `unreachable` when it asked in vain.
 */
export function usePolicy(): { policy: PolicyInForce | null; unreachable: boolean } {
  const [policy, setPolicy] = useState(kept);
  const [unreachable, setUnreachable] = useState(false);
  const ask = useCallback(async () => {
    const reply = await call('policy.current', {});
    setUnreachable(!reply.ok);
    if (!reply.ok) return;
    keep(key, reply.data);
    setPolicy(reply.data);
  }, []);
  useEachShowing(ask);
  return { policy, unreachable };
}
