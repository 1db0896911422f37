import type { SimilarLine } from '#shared/contract/duplicates';
import { call, type Reply } from '../api/call';
import type { Written } from './useSimilar';

/** A weak network holds nobody up longer than this. */
const patienceMs = 3_000;

/**
 * What the plant has that is very much like a text about to be sent: 完全相同 or 高度相似. Nothing when no answer comes in
 * time. One's own words again are left to the cloud, which refuses them.
 */
export async function alreadyThere({ title, problem, measure, exceptId }: Written): Promise<readonly SimilarLine[]> {
  const reply = await inTime(call('duplicates.check', { title, problem, measure, ...(exceptId ? { exceptId } : {}) }));
  return reply?.ok ? reply.data.items.filter(({ likeness, mine }) => likeness === 'high' || (likeness === 'same' && !mine)) : [];
}

function inTime(asking: Promise<Reply<'duplicates.check'>>): Promise<Reply<'duplicates.check'> | null> {
  return new Promise((resolve) => {
    const alarm = setTimeout(() => resolve(null), patienceMs);
    void asking.then((reply) => {
      clearTimeout(alarm);
      resolve(reply);
    });
  });
}
