import type { Answered, Parsed } from '#shared/contract/index';
import { candidateOf } from '#shared/domain/ballot/candidates';
import { emptyTallies } from '#shared/domain/ballot/sheet';
import { cancelled, closed, extended, mayClose, opened, settled } from '#shared/domain/ballot/steps';
import type { Ballot, Urn } from '#shared/model/ballot';
import { ok, refuse, type Result } from '#shared/result';
import type { Transaction } from '../../store/store';
import { changeBallot } from '../ballot/change';
import { electableIn, goneAmong, standingAmong } from '../ballot/electable';
import { membersOf } from '../ballot/members';
import { ballotViewOf } from '../ballot/views';
import type { Context } from '../context';
import { checkText } from '../textCheck';

/** First grades of one year, of a group of 200,000 people too. */
const electableMost = 1000;

export async function openBallot({ requestId, year, endsOn, candidateIds, words }: Parsed<'ballot.open'>, context: Context): Promise<Answered<'ballot.open'>> {
  const text = await checkText({ words }, context);
  if (!text.ok) return text;
  const { policy, now } = context;
  return viewed(await changeBallot({ requestId, year, what: 'opened', words }, context, async (before, transaction) => {
    const listed = await standingAmong(candidateIds, year, transaction);
    const all = await transaction.pick('suggestions', ['_id'], { where: electableIn(year), limit: electableMost });
    const candidates = listed.length === candidateIds.length ? listed.map(candidateOf) : [];
    const next = opened({ year, endsOn, words, candidates, electable: all.length, before, policy, now });
    if (next.ok) await emptyUrn(next.value, transaction);
    return next;
  }), context);
}

/** The urn of a ballot begins empty, also where a ballot before it was called off. */
async function emptyUrn({ _id, candidates }: Pick<Ballot, '_id' | 'candidates'>, transaction: Transaction): Promise<void> {
  const before = await transaction.get('urns', _id);
  const urn: Urn = { _id, schema: 1, version: before?.version ?? 1, tallies: emptyTallies(candidates) };
  if (before) await transaction.replace('urns', urn);
  else await transaction.insert('urns', [urn]);
}

export async function extendBallot({ requestId, year, endsOn }: Parsed<'ballot.extend'>, context: Context): Promise<Answered<'ballot.extend'>> {
  return viewed(await changeBallot({ requestId, year, what: 'extended', words: endsOn }, context, async (ballot) =>
    (ballot ? extended(ballot, endsOn, context.now) : refuse('notFound'))), context);
}

export async function cancelBallot({ requestId, year, words }: Parsed<'ballot.cancel'>, context: Context): Promise<Answered<'ballot.cancel'>> {
  const text = await checkText({ words }, context);
  if (!text.ok) return text;
  return viewed(await changeBallot({ requestId, year, what: 'cancelled', words }, context, async (ballot, transaction) => {
    if (!ballot) return refuse('notFound');
    const next = cancelled(ballot);
    if (next.ok) await emptyUrn(ballot, transaction);
    return next;
  }), context);
}

/** Writes the ballot, as handing in does: whoever hands in at the same moment is counted, or told that it was too late. */
export async function closeBallot({ requestId, year }: Parsed<'ballot.close'>, context: Context): Promise<Answered<'ballot.close'>> {
  const { now } = context;
  return viewed(await changeBallot({ requestId, year, what: 'closed' }, context, async (ballot, transaction) => {
    const urn = ballot && await transaction.get('urns', ballot._id);
    if (!ballot || !urn) return refuse('notFound');
    const may = mayClose(ballot, { members: await membersOf(ballot, now, transaction), now });
    if (!may.ok) return may;
    return ok(closed(ballot, { tallies: urn.tallies, gone: await goneAmong(ballot.candidates, year, transaction) }));
  }), context);
}

export async function settleBallot({ requestId, year, chosenIds, words }: Parsed<'ballot.settle'>, context: Context): Promise<Answered<'ballot.settle'>> {
  const text = await checkText({ words }, context);
  if (!text.ok) return text;
  return viewed(await changeBallot({ requestId, year, what: 'settled', words }, context, async (ballot) =>
    (ballot ? settled(ballot, chosenIds) : refuse('notFound'))), context);
}

async function viewed<E extends string>(done: Result<Ballot, E>, context: Context) {
  return done.ok ? ok({ ballot: await ballotViewOf(done.value, context) }) : done;
}
