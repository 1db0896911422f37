import Taro from '@tarojs/taro';
import type { ColleagueLine } from '#shared/contract/views';
import type { EstimateField, EstimateKind } from '#shared/domain/benefitEstimate';
import type { BenefitEstimate } from '#shared/model/suggestion';
import type { Category } from '#shared/policy/categories';
import { account } from '../api/transport';
import { newId } from '../api/newId';
import type { Photo } from '../photos/photo';

/** A calculation as it is typed, and what it comes to so far. */
export type Estimate = {
  readonly kind: EstimateKind;
  readonly typed: Readonly<Partial<Record<EstimateField, string>>>;
  readonly result: BenefitEstimate | null;
};

/** What most people leave as it is. */
export type Further = {
  /** Whose idea it is, when it is typed for somebody else 代填. */
  readonly author: ColleagueLine | null;
  readonly coAuthors: readonly ColleagueLine[];
  readonly source: 'employee' | 'congress';
  readonly wantsToImplement: boolean;
  readonly estimate: Estimate | null;
};

/** A suggestion being written. Its id is made here and kept until the cloud has answered: sent twice, it is filed once. */
export type Draft = {
  readonly id: string;
  /** The person has confirmed that nothing classified will be in it; until then nothing can be written, and nothing leaves the phone. */
  readonly secrecyConfirmed: boolean;
  readonly title: string;
  readonly category: Category | null;
  readonly problem: string;
  readonly measure: string;
  readonly effect: string;
  readonly photos: readonly Photo[];
  readonly further: Further;
};

/** What a draft begins with: nothing, or what was sent before. */
export type Written = Partial<Omit<Draft, 'id'>>;

const nothing: Omit<Draft, 'id'> = {
  secrecyConfirmed: false, title: '', category: null, problem: '', measure: '', effect: '', photos: [],
  further: { author: null, coAuthors: [], source: 'employee', wantsToImplement: true, estimate: null },
};

export const newDraft = (written: Written = {}): Draft => ({ ...nothing, ...written, id: newId() });

const keyOf = (name: string) => `draft:${account()}:${name}`;

/** What was written when the app was closed. The phone's temporary files are gone then, and with them photos that had not arrived. */
export function keptDraft(name: string): Draft | null {
  const kept = Taro.getStorageSync<Draft | ''>(keyOf(name));
  return kept ? { ...nothing, ...kept, photos: kept.photos.filter(({ fileId }) => fileId !== undefined).map((photo) => ({ ...photo, path: '' })) } : null;
}

export const keepDraft = (name: string, draft: Draft): void => Taro.setStorageSync(keyOf(name), draft);

export const dropDraft = (name: string): void => Taro.removeStorageSync(keyOf(name));
