import type { Input } from '#shared/contract/index';
import type { Category } from '#shared/policy/categories';
import type { Draft, Further } from '../drafts/draft';

type Submit = Input<'suggestion.submit'>;
export type ContentInput = Pick<Submit, 'requestId' | 'title' | 'category' | 'problem' | 'measure' | 'effect' | 'photos' | 'secrecyConfirmed'>;

/** The written part of a draft as the cloud takes it. */
export function contentInput({ id, title, problem, measure, effect, secrecyConfirmed }: Draft, category: Category, photos: string[]): ContentInput {
  return { requestId: id, title, category, problem, measure, effect, photos, secrecyConfirmed };
}

/** What comes with it when it is filed for the first time. */
export function filingInput({ author, coAuthors, source, wantsToImplement, estimate }: Further): Omit<Submit, keyof ContentInput> {
  return {
    ...(author ? { authorId: author.id } : {}),
    coAuthorIds: coAuthors.map(({ id }) => id),
    source, wantsToImplement,
    ...(estimate?.result ? { benefitEstimate: estimate.result } : {}),
  };
}
