import type { ColleagueLine } from '#shared/contract/views';
import type { EstimateField, EstimateKind } from '#shared/domain/benefitEstimate';
import type { BenefitEstimate } from '#shared/model/suggestion';
import type { Category } from '#shared/policy/categories';
import type { Refusal } from '#shared/text/refusals';
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

/** The filed suggestion that is completed, in the version its author saw, and what was asked for when it was returned. */
export type Completes = { readonly id: string; readonly version: number; readonly asked: string };

/** A suggestion being written. Its id is made here and kept until the cloud has answered: sent twice, it is filed once. */
export type Draft = {
  readonly id: string;
  /** What it completes; `null` for a new suggestion. */
  readonly completes: Completes | null;
  /** The person has confirmed that nothing classified will be in it; until then nothing can be written, and nothing leaves the phone. */
  readonly secrecyConfirmed: boolean;
  readonly title: string;
  readonly category: Category | null;
  readonly problem: string;
  readonly measure: string;
  readonly effect: string;
  readonly photos: readonly Photo[];
  /** The person began with a photo, so the photos stand above the questions. */
  readonly photosFirst: boolean;
  readonly further: Further;
  /** Suggestions very much like it that the person has looked at, and sent it all the same. */
  readonly seen: readonly string[];
  /** When it was last touched, in milliseconds. */
  readonly touchedAt: number;
  /** Being written, or in the outbox: to be sent without anybody doing anything more. */
  readonly state: 'writing' | 'waiting';
  /** Its place in the outbox, in milliseconds. */
  readonly queuedAt: number | null;
  /** Why the cloud did not take it when it was last sent; it is then written on. */
  readonly sentBack: SentBack | null;
};

export type SentBack = { readonly refusal: Refusal; readonly message: string; readonly details?: Readonly<Record<string, unknown>> };

/** What a draft begins with: nothing, or what was sent before. */
export type Written = Partial<Omit<Draft, 'id'>>;

const nothing: Omit<Draft, 'id'> = {
  completes: null, secrecyConfirmed: false, title: '', category: null, problem: '', measure: '', effect: '', photos: [], photosFirst: false,
  further: { author: null, coAuthors: [], source: 'employee', wantsToImplement: true, estimate: null },
  seen: [], touchedAt: 0, state: 'writing', queuedAt: null, sentBack: null,
};

export const newDraft = (written: Written = {}): Draft => ({ ...nothing, ...written, id: newId() });

/** A draft as this version of the app knows it, from whatever an earlier one kept. */
export const asDraft = (kept: Draft): Draft => ({ ...nothing, ...kept });

/** Nothing written and no photo: not worth keeping. */
export const isEmpty = ({ title, problem, measure, effect, photos }: Draft): boolean =>
  photos.length === 0 && [title, problem, measure, effect].every((text) => text.trim() === '');
