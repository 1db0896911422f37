import Taro from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';
import type { SecrecyHashes } from '#shared/contract/secrecy';
import { listedHashes } from '#shared/domain/secrecy/hashes';
import type { Listed } from '#shared/domain/secrecy/places';
import { secrecyList } from '#shared/policy/secrecy';
import { call } from '../api/call';
import { keep } from '../drafts/kept';

const key = 'secrecy-hashes';
type Kept = { readonly at: number; readonly list: SecrecyHashes };
const keptList = (): Kept | null => Taro.getStorageSync<Kept | ''>(key) || null;
const isFresh = ({ at }: Kept): boolean => Math.abs(Date.now() - at) < secrecyList.phoneMs;

/**
 * What the office's list looks for, as this phone may know it: asked for once a day, and again when the cloud knew a word
 * that the phone did not (`outdated`). Asks nothing until `enabled`; without a network what it heard last counts. A phone
 * that is not bound any more forgets it. `null` until it has heard any.
 */
export function useSecrecyList(enabled: boolean, outdated: boolean): Listed | null {
  const [kept, setKept] = useState(keptList);
  useEffect(() => {
    const known = keptList();
    if (!enabled || (known && isFresh(known) && !outdated)) return;
    const ask = async () => {
      const reply = await call('secrecy.hashes', {});
      if (!reply.ok) return 'refusal' in reply && forget(setKept);
      const heard = { at: Date.now(), list: reply.data };
      setKept(heard);
      // A phone without room looks for the words all the same, until the form is closed.
      if (!keep(key, heard)) Taro.removeStorageSync(key);
    };
    void ask();
  }, [enabled, outdated]);
  return useMemo(() => kept && listedHashes(kept.list), [kept]);
}

function forget(setKept: (kept: null) => void): void {
  Taro.removeStorageSync(key);
  setKept(null);
}
