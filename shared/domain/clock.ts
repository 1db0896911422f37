import type { HistoryEntry, Said, Suggestion } from '../model/suggestion';
import { moves, type MoveRule } from '../policy/moves';
import { hiddenPhotoWords } from '../text/notices';
import { officeKey, personKey } from './actor';
import { settle, type Decision, type Grounds } from './decide';
import { panelOf } from './panel';
import { reportedUpTo } from './overdue';
import { judged } from './photos';

/** What a move of the clock rests on besides the suggestion. */
export type ClockGrounds = Pick<Grounds, 'holders' | 'policy' | 'calendar' | 'now'>;
export type DecideByClock = (suggestion: Suggestion, grounds: ClockGrounds) => Decision | null;

/** Moves that the clock makes by itself. */
type ClockMove = 'withdraw' | 'remind' | 'reportOverdue' | 'handOver' | 'hidePhoto';

/** As history names it; nobody is behind it. */
const clock = { personId: null, name: '系统' } as const;

const isOverdue = ({ dueAt }: Suggestion, { now }: ClockGrounds) => dueAt !== null && dueAt < now;

/** Takes back what its author has not completed in time; `null` when it is not due. Source: rules §2. */
export const withdrawUnanswered: DecideByClock = (suggestion, grounds) =>
  (isOverdue(suggestion, grounds) ? made('withdraw', { cause: `${suggestion.round}`, suggestion, change: { status: 'withdrawn' }, grounds }) : null);

/** Tells whoever holds it that it is overdue, once for each due time; `null` when it is not due. Source: rules §2. */
export function remindHolder(suggestion: Suggestion, grounds: ClockGrounds): Decision | null {
  if (!isOverdue(suggestion, grounds) || suggestion.overdueTold !== null) return null;
  // What the office holds itself need not be reported to it again.
  const overdueTold = suggestion.waitsFor.includes(officeKey) ? 'office' : 'holder';
  const decision = made('remind', { cause: causeOf(suggestion), suggestion, change: { overdueTold }, grounds });
  return decision && telling(decision, decision.next.waitsFor);
}

/** Tells the office what is still overdue some working days later, once for each due time; `null` when it is not due. Source: rules §2. */
export function reportOverdue(suggestion: Suggestion, grounds: ClockGrounds): Decision | null {
  const { dueAt, overdueTold } = suggestion;
  const workingDays = grounds.policy.numbers.due.reportWorkingDays;
  if (dueAt === null || overdueTold !== 'holder' || dueAt > reportedUpTo({ ...grounds, workingDays })) return null;
  const decision = made('reportOverdue', { cause: causeOf(suggestion), suggestion, change: { overdueTold: 'office' }, grounds });
  return decision && telling(decision, [officeKey]);
}

/**
 * Hands it to whoever holds it now that people came, left, gained or lost a role since the last move; `null` when it is
 * in the right hands. The panel is asked, it does not hold. `knows`: holders of this key were told of the unit's already.
 * Source: rules §2, the office holds it when nobody eligible is left.
 */
export function handOver(suggestion: Suggestion, grounds: ClockGrounds, knows: (key: string) => boolean = () => false): Decision | null {
  const decision = made('handOver', { cause: `${suggestion.version}`, suggestion, change: {}, grounds });
  if (!decision) return null;
  const panel = panelOf(suggestion);
  const held = ({ waitsFor }: Suggestion) => waitsFor.filter((key) => key !== panel);
  const [before, after] = [held(suggestion), held(decision.next)];
  if (before.length === after.length && after.every((key) => before.includes(key))) return null;
  return telling(decision, after.filter((key) => !before.includes(key) && !knows(key)));
}

/**
 * Hides a photo: refused by the platform, which its author and whoever put it there are told, or changed after it was
 * accepted, which is for the office to look into. `null` when it is hidden already, or not of this suggestion.
 */
export function hidePhoto({ suggestion, fileId, state }: { suggestion: Suggestion; fileId: string; state: 'refused' | 'changed' }, grounds: ClockGrounds): Decision | null {
  const upload = suggestion.uploads.find((one) => one.fileId === fileId);
  if (!upload || upload.state === 'refused' || upload.state === 'changed') return null;
  const uploads = judged(suggestion.uploads, fileId, state);
  const photosAskAt = uploads.some((one) => one.state === 'waiting') ? suggestion.photosAskAt : null;
  const decision = made('hidePhoto', {
    cause: `${suggestion.uploads.indexOf(upload)}`, suggestion, change: { uploads, photosAskAt }, said: { words: hiddenPhotoWords[state] }, grounds,
  });
  const people = new Set([personKey(suggestion.authorId), personKey(upload.byId)]);
  return decision && telling(decision, state === 'changed' ? [officeKey] : [...people]);
}

/** A due time that is set anew is another cause. */
const causeOf = ({ dueAt }: Suggestion) => `${dueAt?.getTime() ?? 0}`;

const telling = (decision: Decision, notices: string[]): Decision => ({ ...decision, history: { ...decision.history, notices } });

function made(move: ClockMove, { cause, suggestion, change, said = {}, grounds }: {
  cause: string; suggestion: Suggestion; change: Partial<Suggestion>; said?: Said; grounds: ClockGrounds;
}): Decision | null {
  const rules: readonly MoveRule[] = moves[move];
  if (!rules.some(({ from, by }) => by.includes('clock') && from.includes(suggestion.status))) return null;
  const requestId: HistoryEntry['_id'] = `clock-${move}-${suggestion._id}-${cause}`;
  return settle({
    before: suggestion, moved: { ...suggestion, ...change }, move, as: 'clock', said,
    grounds: { ...grounds, actor: clock, requestId, inputHash: '', standing: [], closedYears: [] },
  });
}
