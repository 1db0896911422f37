import type { MoveInput, OfferedMove } from '../model/moveInputs';
import type { Entry } from '../model/ledger';
import type { HistoryEntry, Said, Suggestion } from '../model/suggestion';
import type { GivenScore } from '../model/score';
import type { Calendar } from '../policy/holidays';
import type { Move, MoveRule, Status } from '../policy/moves';
import type { Policy } from '../policy/policy';
import { ok, type Result } from '../result';
import type { Actor, Holders } from './actor';
import { can } from './can';
import { counterChange, type CounterChange } from './counts';
import { entriesOf } from './earnings';
import type { EffectRefusal, Situation } from './effects/effect';
import { effects } from './effects/effects';
import { waitingOf } from './holder';
import { withUploads, type Accepted } from './photos';
import { noticesOf, noticesOfScore } from './inbox';

/** Everything that must be written, all of it or none of it. */
export type Decision = {
  /** Under the version that was read: the store raises it. */
  readonly next: Suggestion;
  readonly history: HistoryEntry;
  readonly entries: readonly Entry[];
  /** What is to be added to the score sheet of the round. */
  readonly score: GivenScore | null;
  readonly counters: CounterChange;
};

/** What a decision rests on besides the suggestion and the input. */
export type Grounds = {
  readonly actor: Actor;
  readonly holders: Holders;
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** Points years whose season is over. */
  readonly closedYears: readonly number[];
  readonly now: Date;
  readonly requestId: string;
  readonly inputHash: string;
  /** The platform could not check what was written in this call. */
  readonly textUnchecked?: boolean;
  /** Photos that came with this call, and were accepted. */
  readonly uploaded?: readonly Accepted[];
  /** Entries of the suggestion that stand, for moves that may reverse them. */
  readonly standing: readonly Entry[];
};

/** Who is behind a move; nobody, when the clock makes it. */
export type Mover = { readonly personId: string | null; readonly name: string };

/** What a call names and the caller looks up before. */
export type Named = Pick<Situation, 'candidate' | 'original' | 'unit' | 'experts'>;

/** Who makes one of these has taken part in deciding, and takes no part in an appeal. */
const deciding: readonly Move[] = ['score', 'decline', 'markDuplicate', 'adopt'];
/** Made beside the review, they give it no more time. */
const aside: readonly Move[] = ['score', 'consult', 'advise', 'remind', 'reportOverdue', 'handOver', 'hidePhoto'];
/** Made by the clock, they leave it as late or as fresh as it was. */
const unmoved: readonly Move[] = ['remind', 'reportOverdue', 'handOver', 'hidePhoto'];

export type MoveRefusal = 'wrongStatus' | 'ownSuggestion' | 'notAllowed' | 'alreadyScored' | 'quorumMissing' | 'groupComplete' | EffectRefusal;

/**
 * Decides a move of an existing suggestion: may this person make it now, what does it change, who holds it next, what
 * is earned, what is counted. Pure: the caller reads the facts before and commits the decision after.
 */
export function decide<M extends OfferedMove>(asked: {
  suggestion: Suggestion; move: M; input: MoveInput<M>; named: Named; grounds: Grounds;
}): Result<Decision, MoveRefusal> {
  const { suggestion, move, input, named, grounds } = asked;
  const { actor, holders, policy, now } = grounds;
  const permitted = can({ suggestion, move, actor, holders, quorum: policy.numbers.scoring.quorum });
  if (!permitted.ok) return permitted;
  const { personId: byId, name: byName } = actor;
  const effect = effects[move](input, { ...named, suggestion, policy, numbers: policy.numbers, now, byId, byName });
  if (!effect.ok) return effect;

  const { rule, as } = permitted.value;
  // Whoever decides the appeal may go on with it: only those before it are kept out.
  const takesPart = deciding.includes(move) && !suggestion.onAppeal;
  const deciders = takesPart ? [...new Set([...suggestion.deciders, actor.personId])] : suggestion.deciders;
  const adoptedUnder = move === 'adopt' ? policy.version : suggestion.adoptedUnder;
  // A resubmission replaces all that was written before.
  const textUnchecked = (grounds.textUnchecked ?? false) || (move !== 'resubmit' && suggestion.textUnchecked);
  const moved = { ...suggestion, deciders, adoptedUnder, textUnchecked, ...effect.value.change, status: destination(rule, suggestion) };
  return ok({ ...settle({ before: suggestion, moved, move, as, said: effect.value.said, grounds }), score: effect.value.score ?? null });
}

/** Completes a changed suggestion into a decision: next holder, history, earnings, counts, notices. */
export function settle({ before, moved, move, as, said, grounds }: {
  before: Suggestion | null; moved: Suggestion; move: Move; as: string; said: Said; grounds: Omit<Grounds, 'actor'> & { readonly actor: Mover };
}): Decision {
  const { actor, holders, policy, calendar, closedYears, now, requestId, inputHash, uploaded = [] } = grounds;
  const waiting = waitingOf(moved, { holders, numbers: policy.numbers, calendar, now });
  const dueAt = before && aside.includes(move) ? before.dueAt : waiting.dueAt;
  const overdueTold = dueAt?.getTime() === before?.dueAt?.getTime() ? moved.overdueTold : null;
  const movedAt = before && unmoved.includes(move) ? before.movedAt : now;
  // What was withdrawn may be filed again, in the same words.
  const freed = moved.status === 'withdrawn' && moved.sayingKey !== undefined ? { sayingKey: moved._id } : {};
  const next: Suggestion = { ...moved, ...withUploads(moved, uploaded, { by: actor, now }), ...freed, ...waiting, dueAt, overdueTold, movedAt };
  const history: HistoryEntry = {
    _id: requestId,
    schema: 1,
    version: 1,
    suggestionId: next._id,
    suggestionNumber: next.number,
    suggestionTitle: next.title,
    sequence: before ? before.version + 1 : next.version,
    at: now,
    move,
    from: before?.status ?? null,
    to: next.status,
    round: next.round,
    byId: actor.personId,
    byName: actor.name,
    as,
    said,
    inputHash,
    policyVersion: policy.version,
    notices: move === 'score' ? noticesOfScore(next, actor) : noticesOf(before, next, actor),
    review: before && reviewMet(before),
  };
  return { next, history, entries: entriesOf({ before, after: next, move: history, policy, closedYears, standing: grounds.standing }), score: null, counters: counterChange(before, next) };
}

const reviewMet = ({ reviewUnitId: unitId, reviewUnitName: unitName, stage, group, dueAt }: Suggestion): HistoryEntry['review'] =>
  ({ unitId, unitName, group: stage === 'expertReview' ? group : null, dueAt });

function destination({ to }: MoveRule, suggestion: Suggestion): Status {
  switch (to) {
    case 'sameStatus': return suggestion.status;
    case 'stageThatReturned':
    case 'stageThatAdopted': return suggestion.stage;
    default: return to;
  }
}
