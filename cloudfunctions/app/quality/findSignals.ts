import { monthAfter } from '#shared/domain/quality/months';
import { signalId } from '#shared/domain/quality/signals';
import { monthOf } from '#shared/domain/time';
import type { Signal } from '#shared/model/signal';
import { expertGroups } from '#shared/policy/roles';
import type { Store } from '../../store/store';
import type { NightlyStep } from '../nightly/step';
import { areCounted } from './closeMonths';
import { signalsIn, type SignalPlace } from './signalsIn';

const signalsWalk = 'signals';
const unitsMost = 1000;
/** Together with the walk less than a turn may write. */
const signalsPerTurn = 18;
const monthLength = 'YYYY-MM'.length;

/**
 * When a month is over and all its reviews are counted: notes what is worth a look in it, one unit or group a turn. What
 * is known already stays as it is, also when the office has looked at it. The first night ever begins with the month before.
 */
export const findSignals: NightlyStep = async (context) => {
  const { store, now, count } = context;
  const last = monthAfter(monthOf(now), -1);
  const walk = await store.get('walks', signalsWalk);
  const place = walk?.place ?? `${last}:`;
  const next = await placeAfter(place, last, store);
  if (!next || !await areCounted(context)) return 'done';
  const { month, scope, scopeName } = next;
  const found = (await signalsIn(next, context)).map((one): Signal => ({
    _id: signalId(month, scope, one), schema: 1, version: 1, month, scope, scopeName, ...one, foundAt: now, state: 'open', seen: null,
  }));
  const ids = found.map(({ _id }) => _id);
  const written = await store.transact(async (transaction) => {
    const before = await transaction.get('walks', signalsWalk);
    if (before?.place !== walk?.place) return 0;
    const known = ids.length > 0 ? await transaction.pick('signals', ['_id'], { where: { _id: { in: ids } }, limit: ids.length }) : [];
    const fresh = found.filter(({ _id }) => !known.some((one) => one._id === _id));
    const all = fresh.length <= signalsPerTurn;
    const moved = { _id: signalsWalk, schema: 1 as const, version: before?.version ?? 1, place: all ? `${month}:${scope}` : place, upTo: now };
    if (before) await transaction.replace('walks', moved);
    else await transaction.insert('walks', [moved]);
    await transaction.insert('signals', fresh.slice(0, signalsPerTurn));
    return Math.min(fresh.length, signalsPerTurn);
  });
  count('signalsFound', written);
  return 'more';
};

/** The next group or unit of that month, or the first of the month after; `null` when all closed months are done. */
async function placeAfter(place: string, last: string, store: Store): Promise<SignalPlace | null> {
  const month = place.slice(0, monthLength);
  const before = place.slice(monthLength + 1);
  const units = await store.pick('units', ['_id', 'name'], { where: {}, limit: unitsMost });
  const scopes = [
    ...expertGroups.map((group) => ({ scope: `group:${group}`, scopeName: group as string })),
    ...units.map(({ _id, name }) => ({ scope: `unit:${_id}`, scopeName: name })),
  ].sort((a, b) => (a.scope < b.scope ? -1 : 1));
  const next = scopes.find(({ scope }) => scope > before);
  if (next) return { month, ...next };
  const [first] = scopes;
  return first && month < last ? { month: monthAfter(month, 1), ...first } : null;
}
