import type fc from 'fast-check';
import { contract, type Answer, type EndpointName, type Input } from '#shared/contract/index';
import { officeKey } from '#shared/domain/actor';
import { leftPerson } from '#shared/domain/roster/person';
import { dayOf, daysLater } from '#shared/domain/time';
import type { Receipt } from '#shared/contract/views';
import { categoryNames } from '#shared/policy/categories';
import type { Status } from '#shared/policy/moves';
import { moveCall } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { everyone, idOf, openidOf } from '../plant/testPlant';
import { Cast, scopeFor, type RoleTable } from './cast';
import { killedAt, undoneAt } from './cutting';
import { ledgerCall } from './ledgerCalls';
import { likelyMove, varied } from './likely';
import { unanswered, type Call, type Stage } from './stage';
import type { Attempt, Moment, Sending } from './story';

/** A call with its answer, and who held which role just before and just after that moment. */
export type Played = Call & { readonly answer: Answer<EndpointName>; readonly before: RoleTable; readonly after: RoleTable };

/** What the players know so far. */
export type Memory = {
  readonly ids: string[];
  /** Where each suggestion stood when it was last heard of. */
  readonly status: Map<string, Status>;
  readonly cast: Cast;
  readonly played: Played[];
  /** Ids of calls that the cloud is known to have carried out. */
  readonly done: Set<string>;
  /** Nobody's role changes any more. */
  steady: boolean;
  /** Calls whose answer did not arrive. */
  unsure: Call[];
};
export const nothingKnown = (): Memory => ({ ids: [], status: new Map(), cast: new Cast(), played: [], done: new Set(), steady: false, unsure: [] });

const suggestionEndpoint = (endpoint: EndpointName) => endpoint.startsWith('suggestion.');

const roleChanges: readonly Attempt['kind'][] = ['give', 'take', 'leave'];

/** A moment as a command of fast-check: what happens in it depends on what the players know by then. */
export class Happens implements fc.AsyncCommand<Memory, Stage> {
  constructor(private readonly moment: Moment) {}

  check(): boolean {
    return true;
  }

  async run(memory: Memory, stage: Stage): Promise<void> {
    stage.clock.advance(this.moment.hoursLater * 3_600_000);
    const attempts = this.moment.attempts.filter(({ kind }) => !memory.steady || !roleChanges.includes(kind));
    const day = dayOf(new Date(stage.clock.now()));
    const before = memory.cast.table(day);
    const resent = memory.unsure.map((call) => ({ call, sent: 'once' as Sending }));
    memory.unsure = [];
    const tried = await Promise.all(attempts.map(async (attempt) => ({ call: await callFor(attempt, stage, memory), sent: attempt.sent })));
    const others = attempts.map((attempt) => otherDeed(attempt, stage, memory));
    const calls = [...resent, ...tried].flatMap(({ call, sent }) =>
      (call === null ? [] : Array.from({ length: sent === 'twice' ? 2 : 1 }, () => ({ call, sent }))));
    // Where the whole system can die, it does so under all calls of the moment.
    const cut = calls.map(({ sent }) => sent).find((sent) => typeof sent === 'object' && 'killedAt' in sent);
    await stage.begins?.(cut ? { request: cut.killedAt, carriedOut: cut.carriedOut } : null);
    const [made] = await Promise.all([
      Promise.all(calls.map(async ({ call, sent }) => ({ call, sent, answer: await sending(sent, () => stage.call(openidOf(call.who), call.endpoint, call.input as Input<EndpointName>)) }))),
      ...others.map((deed) => deed?.()),
    ]);
    await stage.ends?.();
    for (const { call, answer } of made) remember(call, answer, memory);
    const after = memory.cast.table(day);
    // Of a call that was killed nobody heard anything.
    const unheard = ({ sent, answer }: (typeof made)[number]) => 'fault' in answer && (answer.fault === unanswered || (typeof sent === 'object' && 'killedAt' in sent));
    memory.unsure = made.filter((one) => one.sent === 'lost' || unheard(one)).map(({ call }) => call);
    memory.played.push(...made.filter((one) => !unheard(one)).map(({ call, answer }) => ({ ...call, answer, before, after })));
  }

  toString(): string {
    return JSON.stringify(this.moment);
  }
}

/** Where only the office still does something, now and then. */
const overFor: readonly Status[] = ['withdrawn', 'invalid', 'abandoned', 'standardised'];

function sending<T>(sent: Sending, call: () => Promise<T>): Promise<T> {
  if (typeof sent !== 'object') return call();
  return 'conflictAt' in sent ? undoneAt(sent.conflictAt, call) : killedAt({ request: sent.killedAt, carriedOut: sent.carriedOut }, call);
}

async function callFor(attempt: Attempt, stage: Stage, memory: Memory): Promise<Call | null> {
  const { ids, played, cast } = memory;
  const table = cast.table(dayOf(new Date(stage.clock.now())));
  switch (attempt.kind) {
    case 'submit': {
      const input = { ...draft(stage.newId()), category: categoryNames[attempt.variant % categoryNames.length] };
      return { who: attempt.who, endpoint: 'suggestion.submit', input };
    }
    case 'again':
    case 'tampered': {
      const earlier = played[attempt.target % Math.max(played.length, 1)];
      if (!earlier) return null;
      const { who, endpoint, input } = earlier;
      if (attempt.kind === 'again') return { who, endpoint, input };
      const other = input.requestId === undefined ? null : somethingElse(endpoint);
      return other && { who, endpoint, input: { ...input, ...other } };
    }
    case 'likely':
    case 'anything': {
      const goingOn = attempt.kind === 'likely' && !attempt.move && attempt.variant % 10 !== 0 ? ids.filter((id) => !overFor.includes(memory.status.get(id) ?? 'submitted')) : ids;
      const id = goingOn[attempt.target % Math.max(goingOn.length, 1)];
      const suggestion = id ? await stage.store.get('suggestions', id) : null;
      const chosen = attempt.kind === 'anything' ? attempt : suggestion && likelyMove(suggestion, { today: table, ever: cast.ever() }, attempt);
      if (!chosen || !id) return null;
      const [endpoint, input] = moveCall(stage, chosen.move, id, varied(chosen.move, attempt.variant, ids));
      return { who: chosen.who, endpoint, input };
    }
    case 'give':
    case 'take': return roleCall(attempt, stage, cast, table);
    case 'leave':
    case 'night': return null;
    default: return ledgerCall(attempt, stage, table);
  }
}

/** What another call under the same id asks for; `null` where there is nothing to ask for besides. */
function somethingElse(endpoint: EndpointName): object | null {
  if (endpoint === 'suggestion.submit') return { title: '一条完全不同的建议' };
  if (suggestionEndpoint(endpoint)) return { version: 98 };
  const [noun] = endpoint.split('.');
  if (endpoint === 'season.create' || endpoint === 'season.change') return { limitPerPerson: 9 };
  if (noun === 'prize') return { stock: 9 };
  if (endpoint === 'prizes.reserve') return { points: 9 };
  return 'words' in contract[endpoint].input.shape ? { words: '另一个理由' } : null;
}

/** Somebody of the office changes a role; one time in ten it is anybody who tries. */
function roleCall(attempt: Extract<Attempt, { kind: 'give' | 'take' }>, stage: Stage, cast: Cast, table: RoleTable): Call | null {
  const { who: concerned, variant } = attempt;
  const today = dayOf(new Date(stage.clock.now()));
  const office = table[officeKey] ?? [];
  const who = variant % 10 === 0 ? everyone[variant % everyone.length] : office[variant % Math.max(office.length, 1)];
  if (!who) return null;
  const common = { requestId: stage.newId(), personId: idOf(concerned) };
  if (attempt.kind === 'take') {
    const grants = cast.grantsOf(concerned);
    const grant = grants[variant % Math.max(grants.length, 1)];
    if (!grant) return null;
    const { role, scope, from } = grant;
    const lastDay = variant % 3 === 0 ? { lastDay: daysLater(new Date(stage.clock.now()), variant % 9) } : {};
    return { who, endpoint: 'roles.take', input: { ...common, role, scope, from, ...lastDay } };
  }
  const scope = scopeFor(attempt.role, variant);
  const absent = (table[`${attempt.role}:${scope}`] ?? []).find((one) => one !== concerned);
  const standsIn = variant % 3 === 0 && absent ? { standsInFor: idOf(absent) } : {};
  const until = variant % 3 === 0 ? { until: daysLater(new Date(stage.clock.now()), variant % 12) } : {};
  return { who, endpoint: 'roles.give', input: { ...common, role: attempt.role, scope, from: today, ...until, ...standsIn, words: '按名单调整' } };
}

/** What happens without a call from a phone. Of the office and the leaders nobody leaves: somebody has to be left to act. */
function otherDeed(attempt: Attempt, stage: Stage, { cast }: Memory): (() => Promise<void>) | null {
  if (attempt.kind === 'night') return () => stage.night();
  if (attempt.kind !== 'leave') return null;
  const { who } = attempt;
  if (!cast.isHere(who) || cast.grantsOf(who).some(({ role }) => role === 'office' || role === 'leader')) return null;
  return async () => {
    const yesterday = daysLater(new Date(stage.clock.now()), -1);
    await stage.store.transact(async (transaction) => {
      const person = await transaction.get('people', idOf(who));
      if (person) await transaction.replace('people', leftPerson(person, yesterday));
    });
    cast.leave(who);
  };
}

type RoleInput = { readonly personId: string; readonly role: 'specialist'; readonly scope: string; readonly from: string; readonly until?: string; readonly lastDay?: string };

function remember({ who, endpoint, input }: Call, answer: Answer<EndpointName>, memory: Memory): void {
  if (!answer.ok) return;
  if (suggestionEndpoint(endpoint)) memory.status.set((answer.data as Receipt).id, (answer.data as Receipt).status);
  const { requestId } = input;
  if (requestId === undefined || memory.done.has(requestId)) return;
  memory.done.add(requestId);
  if (endpoint === 'suggestion.submit') memory.ids.push(requestId);
  if (endpoint !== 'roles.give' && endpoint !== 'roles.take') return;
  const { personId, role, scope, from, until = null, lastDay = null } = input as unknown as RoleInput;
  const concerned = everyone.find((one) => idOf(one) === personId) ?? who;
  if (endpoint === 'roles.give') memory.cast.give(concerned, { role, scope, from, until });
  else memory.cast.take(concerned, { role, scope, from }, lastDay);
}

/** Plays moments one after the other; at the end every phone has heard the answer to its last call. */
export async function playOn(memory: Memory, stage: Stage, story: readonly Moment[]): Promise<void> {
  for (const moment of story) await new Happens(moment).run(memory, stage);
  await settle(memory, stage);
}

export const settle = (memory: Memory, stage: Stage): Promise<void> => new Happens({ hoursLater: 0, attempts: [] }).run(memory, stage);
