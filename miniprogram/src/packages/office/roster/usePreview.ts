import { useRef, useState } from 'react';
import type { RosterPreview } from '#shared/contract/roster';
import { call } from '../../../api/call';
import { newId } from '../../../api/newId';
import type { Load } from '../../../hooks/useAnswer';
import type { UploadedSheet } from './useSheet';

export type Options = { readonly wholeRoster: boolean; readonly acceptRenames: boolean };

/** What would be imported, and how; `requestId` is the same for the same, so that starting twice imports once. */
export type Plan = Options & { readonly requestId: string; readonly fileId: string; readonly folderId: string };

/** The preview of the plan that was looked at last. */
export function usePreview() {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [load, setLoad] = useState<Load<RosterPreview>>({ state: 'loading' });
  const latest = useRef(0);
  const look = async ({ fileId, folderId }: UploadedSheet, options: Options) => {
    const mine = ++latest.current;
    setPlan({ ...options, fileId, folderId, requestId: newId() });
    setLoad({ state: 'loading' });
    const reply = await call('roster.preview', { ...options, fileId, folderId });
    if (mine === latest.current) setLoad(reply.ok ? { state: 'ready', data: reply.data } : { state: 'failed', failure: reply });
  };
  return { plan, load, look };
}
