import { checkContent } from '#shared/domain/content';
import { readable } from '#shared/model/readable';
import type { Content } from '#shared/model/suggestion';
import type { PolicyNumbers } from '#shared/policy/policy';
import { refusals } from '#shared/text/refusals';
import type { Draft, SentBack } from '../drafts/draft';

/** What the rules find missing in a draft, in the cloud's own words; `null` when nothing is. */
export function incomplete(draft: Draft & Pick<Content, 'category'>, rules: PolicyNumbers['content']): SentBack | null {
  const { category, photos } = draft;
  const text = (field: 'title' | 'problem' | 'measure' | 'effect') => readable(draft[field]).trim();
  const checked = checkContent(
    { category, title: text('title'), problem: text('problem'), measure: text('measure'), effect: text('effect'), photos: photos.map(({ key }) => key) }, rules);
  return checked.ok ? null : { refusal: checked.refusal, message: refusals[checked.refusal], ...(checked.details ? { details: checked.details } : {}) };
}
