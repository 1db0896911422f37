import { createHash } from 'node:crypto';
import { drawSample } from '#shared/domain/quality/sample';
import type { BlindReview } from '#shared/model/blindReview';
import type { QualityMonth } from '#shared/model/quality';
import { categories } from '#shared/policy/categories';
import type { NightlyContext } from '../nightly/step';

const conclusionsMax = 1000;
const historyMax = 1000;
const idSigns = 32;

/**
 * The blind reviews of one unit or group and month: drawn by lot from the suggestions it adopted or declined then, so that
 * each has its own share; the group is that of the category, which need not be the one that concluded. What has been
 * declared invalid since is left out.
 */
export async function drawFor({ month, scope, scopeName }: QualityMonth, { store, now, policy }: Pick<NightlyContext, 'store' | 'now' | 'policy'>): Promise<BlindReview[]> {
  const { samplePercent: percent, sampleMost: most } = policy.numbers.quality;
  const concluded = await store.pick('reviewFacts', ['_id', 'suggestionId', 'move', 'at'], {
    where: { scope, month, counted: 'decision', move: { in: ['adopt', 'decline'] } }, orderBy: { field: 'at', direction: 'asc' }, limit: conclusionsMax,
  });
  const ids = drawSample(concluded.map(({ suggestionId }) => suggestionId), { percent, most, seed: `${month}:${scope}` });
  if (ids.length === 0) return [];
  const last = new Map(concluded.map((one) => [one.suggestionId, one._id]));
  const [suggestions, entries] = await Promise.all([
    store.find('suggestions', { where: { _id: { in: ids } }, limit: ids.length }),
    store.find('history', { where: { suggestionId: { in: ids } }, orderBy: { field: 'suggestionId', direction: 'asc' }, limit: historyMax }),
  ]);
  return suggestions.filter(({ status }) => status !== 'invalid').flatMap((suggestion): BlindReview[] => {
    const entry = entries.find(({ _id }) => _id === last.get(suggestion._id));
    if (!entry) return [];
    const { _id: suggestionId, number: suggestionNumber, category, authorId, coAuthorIds, deciders } = suggestion;
    const moved = entries.filter((one) => one.suggestionId === suggestionId).flatMap(({ byId }) => byId ?? []);
    const took = [authorId, ...coAuthorIds, ...deciders, ...moved];
    return [{
      _id: secretId(month, suggestionId), schema: 1, version: 1, month, scope, scopeName, suggestionId, suggestionNumber, group: categories[category],
      excluded: [...new Set(took)], concluded: entry.move === 'decline' ? 'decline' : entry.said.grade ?? 'decline', drawnAt: now, state: 'open', given: null,
    }];
  });
}

/** The same for a repeated draw, and of no use to find the suggestion by. */
const secretId = (month: string, suggestionId: string): string => createHash('sha256').update(`blind:${month}:${suggestionId}`).digest('hex').slice(0, idSigns);
