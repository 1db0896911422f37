import Taro from '@tarojs/taro';
import type { Category } from '#shared/policy/categories';
import { account } from '../api/transport';
import { newId } from '../api/newId';
import type { Photo } from '../photos/photo';

/** A suggestion being written. Its id is made here and kept until the cloud has answered: sent twice, it is filed once. */
export type Draft = {
  readonly id: string;
  readonly title: string;
  readonly category: Category | null;
  readonly problem: string;
  readonly measure: string;
  readonly effect: string;
  readonly photos: readonly Photo[];
};

/** What a draft begins with: nothing, or what was sent before. */
export type Written = Omit<Draft, 'id'>;

const nothing: Written = { title: '', category: null, problem: '', measure: '', effect: '', photos: [] };

export const newDraft = (written: Written = nothing): Draft => ({ ...written, id: newId() });

const keyOf = (name: string) => `draft:${account()}:${name}`;

/** What was written when the app was closed. The phone's temporary files are gone then, and with them photos that had not arrived. */
export function keptDraft(name: string): Draft | null {
  const kept = Taro.getStorageSync<Draft | ''>(keyOf(name));
  return kept ? { ...kept, photos: kept.photos.filter(({ fileId }) => fileId !== undefined).map((photo) => ({ ...photo, path: '' })) } : null;
}

export const keepDraft = (name: string, draft: Draft): void => Taro.setStorageSync(keyOf(name), draft);

export const dropDraft = (name: string): void => Taro.removeStorageSync(keyOf(name));
