import { useState } from 'react';
import { call } from '../../../api/call';
import { newId } from '../../../api/newId';
import { upload } from '../../../api/transport';
import type { ChosenSheet } from './chosenSheet';
import { chooseSheet } from './chooseSheet';

/** A sheet in storage, inside the folder that was opened for it. */
export type UploadedSheet = { readonly name: string; readonly fileId: string; readonly folderId: string };

export type SheetState =
  | { readonly state: 'none' }
  | { readonly state: 'uploading'; readonly name: string; readonly percent: number }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly sheet: UploadedSheet };

const lost = '表格没有传上去，请检查网络后再试';

/** Choosing a sheet and bringing it into storage. `choose` gives it when it is there, null when nothing came of it. */
export function useSheet() {
  const [state, setState] = useState<SheetState>({ state: 'none' });
  const choose = async (): Promise<UploadedSheet | null> => {
    const chosen = await chooseSheet();
    if (!chosen) return null;
    setState({ state: 'uploading', name: chosen.name, percent: 0 });
    const came = await bring(chosen, (percent) => setState({ state: 'uploading', name: chosen.name, percent }));
    setState(typeof came === 'string' ? { state: 'failed', message: came } : { state: 'ready', sheet: came });
    return typeof came === 'string' ? null : came;
  };
  return { state, choose };
}

/** The uploaded sheet, or in words why it did not arrive. */
async function bring({ name, path }: ChosenSheet, onProgress: (percent: number) => void): Promise<UploadedSheet | string> {
  const folderId = newId();
  const opened = await call('files.openFolder', { requestId: folderId, purpose: 'roster' });
  if (!opened.ok) return opened.message;
  try {
    return { name, folderId, fileId: await upload(path, `${opened.data.folder}/roster.xlsx`, onProgress) };
  } catch {
    return lost;
  }
}
