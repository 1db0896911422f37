import * as z from 'zod';
import { holdersAmong, leaderKey, officeKey, personKey } from '#shared/domain/actor';
import { handOver } from '#shared/domain/clock';
import { keysHolding } from '#shared/domain/holder';
import { dayOf } from '#shared/domain/time';
import type { Job } from '#shared/model/job';
import type { Suggestion } from '#shared/model/suggestion';
import { moves, type Status } from '#shared/policy/moves';
import { againOnCollision } from '../collisions';
import { peopleAround } from '../grounds';
import { movedPerTurn, moveEach } from './clockMove';
import type { NightlyContext, NightlyStep } from './step';

const jobId = 'hand-over';
const lookedAtPerTurn = 100;
const passed: readonly Status[] = moves.handOver[0].from;

/** Where the pass stands: the night it began in, which status it goes through, behind which suggestion, and who was told of which unit. */
const place = z.object({ day: z.string(), status: z.number().int().nonnegative(), after: z.string(), told: z.array(z.string()).default([]) });

/**
 * Goes through everything that is open, once a night, and hands over what is no longer in the right hands: a turn looks at
 * a hundred and moves at most twenty. A pass that a night is too short for goes on in the next. Holders of a role are told
 * of the first one of each unit alone: the others stand in the same queue.
 */
export const handOverStale: NightlyStep = async (context) => {
  const today = dayOf(context.now);
  const job = await context.store.get('jobs', jobId) ?? firstJob(today, context);
  const stands = place.parse(job.input);
  if (job.state === 'finished' && stands.day === today) return 'done';
  const begun = job.state === 'finished' ? { day: today, status: 0, after: '', told: [] } : stands;
  const status = passed[begun.status];
  if (status === undefined) return await keepPlace(job, begun, 0, context);

  const found = await context.store.find('suggestions', {
    where: { status, _id: { above: begun.after } }, orderBy: { field: '_id', direction: 'asc' }, limit: lookedAtPerTurn,
  });
  const stale = await staleAmong(found, context);
  const moving = stale.slice(0, movedPerTurn);
  const { told, knows } = tellOnce(moving, begun.told);
  const moved = await moveEach(moving.map(({ id }) => id), (suggestion, grounds) => handOver(suggestion, grounds, knows(suggestion._id)), context);
  context.count('handedOver', moved);
  const last = stale.length > movedPerTurn ? moving.at(-1)?.id : found.length === lookedAtPerTurn ? found.at(-1)?._id : undefined;
  return await keepPlace(job, last === undefined ? { ...begun, told, status: begun.status + 1, after: '' } : { ...begun, told, after: last }, moved, context);
};

/** `gaining`: the keys of those who should hold it now and do not. */
type Stale = { readonly id: string; readonly unitId: string; readonly gaining: readonly string[] };

/** Those that others should hold now, in order; each is decided again in its own transaction. */
async function staleAmong(found: readonly Suggestion[], { store, policy, calendar, now }: NightlyContext): Promise<Stale[]> {
  if (found.length === 0) return [];
  const people = await peopleAround([...new Set([...found.flatMap(keysHolding), officeKey, leaderKey])], store);
  const holders = holdersAmong(people, now);
  return found.flatMap((suggestion): Stale[] => {
    const decision = handOver(suggestion, { holders, policy, calendar, now });
    return decision ? [{ id: suggestion._id, unitId: suggestion.reviewUnitId, gaining: decision.history.notices }] : [];
  });
}

/** Which keys know already of a unit when their turn comes to each of these, and who knows after them. A person is told of each. */
function tellOnce(moving: readonly Stale[], before: readonly string[]) {
  const told = new Set(before);
  const quiet = new Map(moving.map(({ id, unitId, gaining }) => {
    const shared = gaining.filter((key) => !key.startsWith(personKey('')));
    const known = shared.filter((key) => told.has(`${unitId} ${key}`));
    for (const key of shared) told.add(`${unitId} ${key}`);
    return [id, known];
  }));
  return { told: [...told], knows: (id: string) => (key: string) => quiet.get(id)?.includes(key) ?? false };
}

const firstJob = (day: string, { now }: NightlyContext): Job => ({
  _id: jobId, schema: 1, version: 0, kind: 'handOver', state: 'running', input: { day, status: 0, after: '', told: [] },
  cursor: 0, total: passed.length, tally: {}, problems: [], startedBy: 'clock', startedAt: now, movedAt: now,
});

/** Two runs at once go through the same twice, which changes nothing. */
async function keepPlace(job: Job, stands: z.infer<typeof place>, moved: number, { store, now }: NightlyContext): Promise<'done' | 'more'> {
  const finished = stands.status >= passed.length;
  const begins = job.state === 'finished';
  const handed = (begins ? 0 : job.tally.handedOver ?? 0) + moved;
  const next: Job = {
    ...job, state: finished ? 'finished' : 'running', input: stands, cursor: stands.status, tally: { handedOver: handed },
    startedAt: begins ? now : job.startedAt, movedAt: now,
  };
  await againOnCollision(() => store.transact(async (transaction) => {
    if (await transaction.get('jobs', jobId)) await transaction.replace('jobs', next);
    else await transaction.insert('jobs', [{ ...next, version: 1 }]);
  }));
  return finished ? 'done' : 'more';
}
