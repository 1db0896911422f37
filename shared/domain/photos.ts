import type { PhotoState, Upload } from '../model/upload';
import type { Suggestion } from '../model/suggestion';
import { officeKey, roleKey, type Actor } from './actor';
import type { Mover } from './decide';

type Concerned = Pick<Suggestion, 'uploads' | 'authorId' | 'coAuthorIds' | 'filedById' | 'unitId' | 'reviewUnitId'>;
export type Accepted = Pick<Upload, 'fileId' | 'digest'>;
type Kept = Pick<Suggestion, 'uploads' | 'photosAskAt' | 'photosVerifyAt'>;

export const noUploads: Kept = { uploads: [], photosAskAt: null, photosVerifyAt: null };

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** The platform answers within half an hour. */
const answerMs = 45 * minuteMs;

const uploadOf = ({ uploads }: Pick<Concerned, 'uploads'>, fileId: string) => uploads.find((one) => one.fileId === fileId);

/** Photos accepted before the platform was asked about any count as passed. */
export const photoStateOf = (suggestion: Pick<Concerned, 'uploads'>, fileId: string): PhotoState => uploadOf(suggestion, fileId)?.state ?? 'passed';

/** Adds photos that were just accepted: the platform is asked about them next, and at night they are compared. */
export function withUploads(known: Kept, accepted: readonly Accepted[], { by, now }: { by: Mover; now: Date }): Kept {
  if (accepted.length === 0) return { uploads: known.uploads, photosAskAt: known.photosAskAt, photosVerifyAt: known.photosVerifyAt };
  const fresh = accepted.map((one): Upload => ({ ...one, byId: by.personId ?? '', at: now, state: 'waiting' }));
  return { uploads: [...known.uploads, ...fresh], photosAskAt: now, photosVerifyAt: now };
}

/** When to ask again about photos that wait: as much later as they are old, so that a checker long away is asked ever less. */
export function askAgainAt(uploads: readonly Upload[], { now, asked }: { now: Date; asked: boolean }): Date | null {
  const waiting = uploads.filter(({ state }) => state === 'waiting').map(({ at }) => now.getTime() - at.getTime());
  return waiting.length === 0 ? null : new Date(now.getTime() + Math.max(asked ? answerMs : 10 * minuteMs, ...waiting));
}

/** When photos are compared again: in the night after they came, a week and a month later. */
export function verifyAgainAt(uploads: readonly Upload[], now: Date): Date | null {
  const youngest = Math.min(...uploads.map(({ at }) => now.getTime() - at.getTime()));
  if (youngest < 3 * dayMs) return new Date(now.getTime() + 7 * dayMs);
  return youngest < 14 * dayMs ? new Date(now.getTime() + 30 * dayMs) : null;
}

/**
 * The photos among these that somebody may see; `null`: the public. What has passed, everybody who may read the
 * suggestion; what is not judged yet, its authors, whoever put it there, reviewers and the office; what was refused,
 * author and office; what was changed afterwards, the office. Source: rules §9; WeChat, content safety.
 */
export function visiblePhotos(suggestion: Concerned, fileIds: readonly string[], viewer: Pick<Actor, 'personId' | 'roleKeys'> | null): string[] {
  return fileIds.filter((fileId) => {
    const upload = uploadOf(suggestion, fileId);
    if (!upload || upload.state === 'passed') return true;
    if (!viewer) return false;
    const { personId, roleKeys } = viewer;
    if (roleKeys.includes(officeKey)) return true;
    const { authorId, coAuthorIds, filedById } = suggestion;
    if (upload.state === 'changed') return false;
    if ([upload.byId, authorId].includes(personId)) return true;
    return upload.state !== 'refused' && ([...coAuthorIds, filedById].includes(personId) || reviews(suggestion, roleKeys));
  });
}

function reviews({ unitId, reviewUnitId }: Concerned, roleKeys: readonly string[]): boolean {
  const ofUnits = [unitId, reviewUnitId].flatMap((unit) => [roleKey('specialist', unit), roleKey('unitReviewer', unit)]);
  return roleKeys.some((key) => ofUnits.includes(key) || key.startsWith('expert:') || key.startsWith('groupLead:'));
}

/** The uploads with one judged anew. */
export const judged = (uploads: readonly Upload[], fileId: string, state: PhotoState): Upload[] =>
  uploads.map((upload) => (upload.fileId === fileId ? { ...upload, state } : upload));
