import Taro from '@tarojs/taro';
import { account } from '../api/transport';
import { asDraft, type Draft } from './draft';

const keyOf = (name: string) => `draft:${account()}:${name}`;

/** What was written under this name when the app was closed. Where its pictures are found now, whoever shows them asks. */
export function keptDraft(name: string): Draft | null {
  const kept = Taro.getStorageSync<Draft | ''>(keyOf(name));
  return kept ? asDraft({ ...kept, photos: kept.photos.map((photo) => ({ ...photo, path: '' })) }) : null;
}

/** Keeps it at once; answers whether the phone had room for it. */
export const keepDraft = (name: string, draft: Draft): boolean => keep(keyOf(name), draft);

/** Puts a value into the phone's storage; answers whether there was room for it. */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (name: string): void => Taro.removeStorageSync(keyOf(name));
