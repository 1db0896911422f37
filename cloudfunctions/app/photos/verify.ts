import { hidePhoto } from '#shared/domain/clock';
import { verifyAgainAt } from '#shared/domain/photos';
import type { Suggestion } from '#shared/model/suggestion';
import type { Upload } from '#shared/model/upload';
import { photoMaxBytes } from '../folders';
import { digestOf } from '../digest';
import { moveEach } from '../nightly/clockMove';
import type { NightlyContext, NightlyStep } from '../nightly/step';

const suggestionsAtOnce = 2;

/** A photo that is another than the one accepted, or gone, is hidden, and the office told: whoever put it there may have changed it. */
export const findChangedPhotos: NightlyStep = async (context) => {
  const { store, now, count } = context;
  const due = await store.find('suggestions', {
    where: { photosVerifyAt: { from: new Date(0), upTo: now } }, orderBy: { field: 'photosVerifyAt', direction: 'asc' }, limit: suggestionsAtOnce,
  });
  for (const suggestion of due) {
    for (const { fileId } of await changedIn(suggestion, context)) {
      count('photos changed', await moveEach([suggestion._id], (present, grounds) => hidePhoto({ suggestion: present, fileId, state: 'changed' }, grounds), context));
    }
    await store.transact((transaction) => transaction.note('suggestions', suggestion._id, { photosVerifyAt: verifyAgainAt(suggestion.uploads, now) }));
  }
  return due.length === suggestionsAtOnce ? 'more' : 'done';
};

/** One after the other: a function has 256 MB. */
async function changedIn({ uploads }: Suggestion, { files }: NightlyContext): Promise<Upload[]> {
  const changed: Upload[] = [];
  for (const upload of uploads.filter(({ state }) => state !== 'refused' && state !== 'changed')) {
    const bytes = await files.read(upload.fileId, photoMaxBytes);
    if (!Buffer.isBuffer(bytes) || digestOf(bytes) !== upload.digest) changed.push(upload);
  }
  return changed;
}
