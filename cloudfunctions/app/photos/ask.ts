import { askAgainAt } from '#shared/domain/photos';
import type { Suggestion } from '#shared/model/suggestion';
import type { NightlyContext, NightlyStep } from '../nightly/step';
import { openidsOf } from '../openids';

/** One has at most some dozens of photos. */
const suggestionsAtOnce = 2;

/**
 * Asks the platform about photos that wait to be judged, apart from the moves that brought them. A checker that is away,
 * and an answer that never came, is asked again later; until then the photos stay unjudged and only reviewers see them.
 */
export const askAboutPhotos: NightlyStep = async (context) => {
  const { store, now } = context;
  const due = await store.find('suggestions', {
    where: { photosAskAt: { from: new Date(0), upTo: now } }, orderBy: { field: 'photosAskAt', direction: 'asc' }, limit: suggestionsAtOnce,
  });
  for (const suggestion of due) await askAbout(suggestion, context);
  return due.length === suggestionsAtOnce ? 'more' : 'done';
};

async function askAbout({ _id: suggestionId, uploads }: Suggestion, context: NightlyContext): Promise<void> {
  const { store, files, photoSafety, now, count } = context;
  const waiting = uploads.filter(({ state }) => state === 'waiting');
  const [urls, openids] = await Promise.all([files.urls(waiting.map(({ fileId }) => fileId)), openidsOf(waiting.map(({ byId }) => byId), store)]);
  let asked = true;
  for (const { fileId, byId } of waiting) {
    const url = urls.get(fileId);
    const trace = url ? await photoSafety.ask(url, openids.get(byId) ?? '') : null;
    // Written down before the next is asked: the answer may come at once.
    if (trace) await store.transact((transaction) => transaction.insert('photoChecks', [{ _id: trace, schema: 1, version: 1, suggestionId, fileId, askedAt: now, answer: null }]));
    asked &&= trace !== null;
    count(trace ? 'photos asked' : 'photos not asked');
  }
  await store.transact(async (transaction) => {
    const present = await transaction.get('suggestions', suggestionId);
    if (present) await transaction.note('suggestions', suggestionId, { photosAskAt: askAgainAt(present.uploads, { now, asked }) });
  });
}
