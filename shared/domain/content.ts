import { charactersIn } from '../model/readable';
import type { Content } from '../model/suggestion';
import type { PolicyNumbers } from '../policy/policy';
import { ok, refuse, type Result } from '../result';

type Rules = PolicyNumbers['content'];

/**
 * Whether enough is said to judge: a title, a problem and a concrete measure, not too many photos. Source: rules §7.
 * Refusal `contentIncomplete` with `details.fields`: field → what is missing, in words.
 */
export function checkContent<C extends Content>(content: C, rules: Rules): Result<C, 'contentIncomplete'> {
  const fields: Record<string, string> = {};
  const limit = (field: 'title' | 'problem' | 'measure' | 'effect', min: number, max: number) => {
    const length = charactersIn(content[field]);
    if (length < min) fields[field] = `至少写 ${min} 个字，现在 ${length} 个`;
    if (length > max) fields[field] = `最多 ${max} 个字，现在 ${length} 个`;
  };
  limit('title', rules.titleMin, rules.titleMax);
  limit('problem', rules.textMin, rules.textMax);
  limit('measure', rules.textMin, rules.textMax);
  limit('effect', 0, rules.textMax);
  Object.assign(fields, photosFault(content.photos, rules));
  return Object.keys(fields).length === 0 ? ok(content) : refuse('contentIncomplete', { fields });
}

const photosFault = ({ length }: readonly string[], { photosMax }: Rules): Record<string, string> =>
  (length > photosMax ? { photos: `最多 ${photosMax} 张照片` } : {});

/** Whether a report or a proof comes with no more photos than a suggestion may have. Refusal `contentIncomplete`. */
export function checkPhotoCount(photos: readonly string[], rules: Rules): Result<true, 'contentIncomplete'> {
  const fields = photosFault(photos, rules);
  return Object.keys(fields).length === 0 ? ok(true) : refuse('contentIncomplete', { fields });
}
