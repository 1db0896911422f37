import type { Parsed } from '#shared/contract/index';
import { officeKey, personKey } from '#shared/domain/actor';
import { excludedNow, waitsForPerson } from '#shared/domain/holder';
import { reportedUpTo } from '#shared/domain/overdue';
import { statuses, type Status } from '#shared/policy/moves';
import type { Where } from '../store/store';
import type { Context } from './context';
import { keysOf } from './waiting';

type Asked = Omit<Parsed<'queue.list'>, 'cursor'>;
type Line = Parameters<typeof waitsForPerson>[0];

/** What to ask the database for one part of somebody's work, in which order, and which of the answer belongs to it. */
export type QueueQuestion = {
  readonly where: Where<'suggestions'>;
  readonly field: 'dueAt' | 'movedAt';
  readonly belongs: (suggestion: Line) => boolean;
};

const longAgo = new Date(0);
/** What a unit's specialist has handed on and waits for. */
const handedOn: readonly Status[] = ['returned', 'expertReview', 'adopted', 'implementing', 'verifying'];

/** The units for which somebody reviews. */
export const unitsOf = (roleKeys: readonly string[], ...roles: readonly string[]): string[] =>
  roleKeys.map((key) => key.split(':')).flatMap(([role = '', unitId = '']) => (roles.includes(role) ? [unitId] : []));

/** One's own waits for a colleague. An index serves each part, however many suggestions there are. */
export async function queueQuestion({ show, status, category, teamId }: Asked, context: Context): Promise<QueueQuestion> {
  const chosen = { ...(category ? { category } : {}), ...(teamId ? { teamId } : {}) };
  if (show === 'others') return heldByOthers(chosen, status, context);
  if (show === 'reported') return reportedToOffice(chosen, status, context);
  const keys = await keysOf(context);
  const mine = { ...chosen, waitsFor: { in: keys } };
  const belongs = (suggestion: Line) => waitsForPerson(suggestion, keys, context.caller._id);
  if (show === 'standardise') return { where: { ...mine, status: 'completed' }, field: 'movedAt', belongs };
  const dueAt = show === 'overdue' ? { from: longAgo, below: context.now } : { from: longAgo };
  return { where: { ...mine, ...(status ? { status } : {}), dueAt }, field: 'dueAt', belongs };
}

function heldByOthers(chosen: Where<'suggestions'>, status: Status | undefined, { actor }: Context): QueueQuestion {
  const { roleKeys, personId } = actor;
  const takesIn = unitsOf(roleKeys, 'specialist').length > 0;
  const from = takesIn ? handedOn : statuses;
  const own = [personKey(personId), ...roleKeys];
  return {
    where: {
      ...chosen,
      reviewUnitId: { in: unitsOf(roleKeys, 'specialist', 'unitReviewer') },
      status: { in: status ? from.filter((one) => one === status) : from },
      dueAt: { from: longAgo },
    },
    field: 'dueAt',
    belongs: (suggestion) => !suggestion.waitsFor.some((key) => own.includes(key)) || excludedNow(suggestion).includes(personId),
  };
}

/** What is overdue for some working days, in the whole plant; returned ones go back to nobody but their authors. */
function reportedToOffice(chosen: Where<'suggestions'>, status: Status | undefined, { actor, now, calendar, policy }: Context): QueueQuestion {
  const upTo = reportedUpTo({ now, calendar, workingDays: policy.numbers.due.reportWorkingDays });
  const mayAsk = actor.roleKeys.includes(officeKey);
  return {
    where: { ...chosen, ...(status ? { status } : {}), dueAt: { from: longAgo, upTo: mayAsk ? upTo : longAgo } },
    field: 'dueAt',
    belongs: (suggestion) => mayAsk && suggestion.status !== 'returned',
  };
}
