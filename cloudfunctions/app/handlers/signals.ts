import type { Answered, Output, Parsed } from '#shared/contract/index';
import type { SignalView } from '#shared/contract/signals';
import type { Signal } from '#shared/model/signal';
import { ok, refuse } from '#shared/result';
import { signalWords } from '#shared/text/signals';
import type { Context } from '../context';
import { checkText } from '../textCheck';
import { nameOf } from './quality';

const signalsPerPage = 20;

export async function qualitySignals({ month, state, cursor }: Parsed<'quality.signals'>, { store }: Context): Promise<Answered<'quality.signals'>> {
  const { items, next } = await store.page('signals', {
    where: { month, state }, orderBy: { field: '_id', direction: 'asc' }, limit: signalsPerPage, after: cursor ?? null,
  });
  return ok({ items: items.map(viewOf), next });
}

/** Once: a repeat answers as the first time, and who comes second is told so. */
export async function signalSeen(input: Parsed<'quality.seen'>, context: Context): Promise<Answered<'quality.seen'>> {
  const { requestId, id, words } = input;
  const text = await checkText({ words }, context);
  if (!text.ok) return text;
  const { caller, now, inputHash } = context;
  return context.store.transact(async (transaction): Promise<Answered<'quality.seen'>> => {
    const signal = await transaction.get('signals', id);
    if (!signal) return refuse('notFound');
    const before = signal.seen;
    if (before) {
      if (before.requestId !== requestId || before.byId !== caller._id) return refuse('signalSeen');
      return before.inputHash === inputHash ? ok(seenOf(id, before)) : refuse('idReused');
    }
    const seen = { requestId, inputHash, byId: caller._id, byName: caller.name, words, at: now };
    await transaction.replace('signals', { ...signal, state: 'seen', seen });
    return ok(seenOf(id, seen));
  });
}

const seenOf = (id: string, { words, byName }: NonNullable<Signal['seen']>): Output<'quality.seen'> => ({ id, words, byName });

const viewOf = (signal: Signal): SignalView => {
  const { _id, month, kind, person, suggestions, seen } = signal;
  const looked = seen && { byName: seen.byName, at: seen.at.toISOString(), words: seen.words };
  return { id: _id, month, kind, scopeName: nameOf(signal), personName: person?.name ?? null, words: signalWords(signal), suggestions, seen: looked };
};
