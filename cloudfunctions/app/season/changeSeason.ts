import { ok, refuse, type Result } from '#shared/result';
import type { Season } from '#shared/model/season';
import type { Transaction } from '../../store/store';
import type { Context } from '../context';
import { atMostOnce } from '../once';
import { forgetShelf } from './shelf';

type What = Season['changes'][number]['what'];
type Asked = { readonly requestId: string; readonly seasonId: string; readonly what: What };

export const changeBy = ({ requestId, what }: Omit<Asked, 'seasonId'>, { caller, inputHash, now }: Context): Season['changes'][number] =>
  ({ requestId, inputHash, what, byId: caller._id, byName: caller.name, at: now });

/** Changes a season at most once for a request id, and keeps who did what with it. */
export async function changeSeason<E extends string>(
  asked: Asked,
  context: Context,
  work: (season: Season, transaction: Transaction) => Promise<Result<Season, E>>,
): Promise<Result<Season, E | 'notFound' | 'idReused'>> {
  const done = await atMostOnce(() => changedBefore(asked, context), context, async (transaction): Promise<Result<Season, E | 'notFound'>> => {
    const season = await transaction.get('seasons', asked.seasonId);
    if (!season) return refuse('notFound');
    const next = await work(season, transaction);
    if (!next.ok) return next;
    const kept = { ...next.value, changes: [...season.changes, changeBy(asked, context)] };
    await transaction.replace('seasons', kept);
    return ok({ ...kept, version: kept.version + 1 });
  });
  forgetShelf(context.store);
  return done;
}

/** The season as it is, when this call has changed it before. */
export async function changedBefore({ requestId, seasonId }: Omit<Asked, 'what'>, { store, caller, inputHash }: Context): Promise<Result<Season, 'idReused'> | null> {
  const season = await store.get('seasons', seasonId);
  const before = season?.changes.find((change) => change.requestId === requestId);
  if (!season || !before) return null;
  return before.byId === caller._id && before.inputHash === inputHash ? ok(season) : refuse('idReused');
}
