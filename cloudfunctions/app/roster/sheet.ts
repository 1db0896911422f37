import { createHash } from 'node:crypto';
import { readRoster, type RosterSheet } from '#shared/domain/roster/sheet';
import { dayOf } from '#shared/domain/time';
import { ok, refuse, type Result } from '#shared/result';
import type { Host } from '../context';

const fileMostBytes = 8_000_000;

export type LoadedSheet = { readonly sheet: RosterSheet; readonly fileHash: string };
type FileRefusal = 'fileUnreadable' | 'fileTooLarge' | 'headerMissing' | 'nothingToImport';
type World = Pick<Host, 'files' | 'now' | 'log'>;

/** Reads an uploaded roster. */
export async function loadSheet(fileId: string, { files, now, log }: World): Promise<Result<LoadedSheet, FileRefusal>> {
  const file = await files.read(fileId, fileMostBytes);
  if (file === 'missing') return refuse('fileUnreadable');
  if (file === 'tooLarge') return refuse('fileTooLarge');
  const { readWorksheets } = await import('../../services/spreadsheet');
  const worksheets = await readWorksheets(file);
  if (worksheets === 'tooLarge') return refuse('fileTooLarge');
  if ('unreadable' in worksheets) {
    log({ fileId, unreadable: worksheets.unreadable });
    return refuse('fileUnreadable');
  }
  const sheet = readRoster(worksheets, dayOf(now));
  return sheet.ok ? ok({ sheet: sheet.value, fileHash: createHash('sha256').update(file).digest('hex') }) : sheet;
}

/** The sheet of the import under way: a warm function reads it once, not at each step. */
let latest: { readonly key: string; readonly sheet: RosterSheet } | null = null;

/** The sheet an import began with. Refusal `fileUnreadable` when it is gone or was replaced since. */
export async function sheetOf({ fileId, fileHash }: { fileId: string; fileHash: string }, world: World): Promise<Result<RosterSheet, 'fileUnreadable'>> {
  const key = `${fileId} ${fileHash} ${dayOf(world.now)}`;
  if (latest?.key === key) return ok(latest.sheet);
  const loaded = await loadSheet(fileId, world);
  if (!loaded.ok || loaded.value.fileHash !== fileHash) return refuse('fileUnreadable');
  latest = { key, sheet: loaded.value.sheet };
  return ok(latest.sheet);
}
