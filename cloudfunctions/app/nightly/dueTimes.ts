import { remindHolder, reportOverdue, withdrawUnanswered, type DecideByClock } from '#shared/domain/clock';
import { reportedUpTo } from '#shared/domain/overdue';
import { moves, type Status } from '#shared/policy/moves';
import type { Where } from '../../store/store';
import { movedPerTurn, moveEach } from './clockMove';
import type { NightlyContext, NightlyStep } from './step';

const longAgo = new Date(0);
const remindable: readonly Status[] = moves.remind[0].from;

/** One turn over what is due and not done: what was moved is found no more, so the next turn finds the rest. */
async function turnOver(what: string, { where, decide }: { where: Where<'suggestions'>; decide: DecideByClock }, context: NightlyContext): Promise<'done' | 'more'> {
  const due = await context.store.pick('suggestions', ['_id'], { where, limit: movedPerTurn });
  const moved = await moveEach(due.map(({ _id }) => _id), decide, context);
  context.count(what, moved);
  return due.length === movedPerTurn && moved > 0 ? 'more' : 'done';
}

/** Returned to their authors and not completed in time: withdrawn. */
export const withdrawLate: NightlyStep = (context) =>
  turnOver('withdrawn', { where: { status: 'returned', dueAt: { from: longAgo, below: context.now } }, decide: withdrawUnanswered }, context);

/** Whoever holds something overdue is told once. */
export const remindHolders: NightlyStep = (context) =>
  turnOver('reminded', { where: { status: { in: remindable }, overdueTold: null, dueAt: { from: longAgo, below: context.now } }, decide: remindHolder }, context);

/** The office is told once what is still overdue some working days later. */
export const tellOffice: NightlyStep = (context) => {
  const { now, calendar, policy } = context;
  const upTo = reportedUpTo({ now, calendar, workingDays: policy.numbers.due.reportWorkingDays });
  return turnOver('reported', { where: { status: { in: remindable }, overdueTold: 'holder', dueAt: { from: longAgo, upTo } }, decide: reportOverdue }, context);
};
