import { officeKey, leaderKey, personKey, roleKey } from '#shared/domain/actor';
import { appealUntil } from '#shared/domain/appeal';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import { categories, type Category } from '#shared/policy/categories';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { moves, type Condition, type Destination, type MoveRule } from '#shared/policy/moves';
import { everyone, idOf } from '../plant/testPlant';
import type { RoleTable } from './cast';
import type { Played } from './play';

const { quorum } = firstPolicy.numbers.scoring;
const { appealDays } = firstPolicy.numbers.due;

/** What a history says of a suggestion, told again without the code under test. */
type Told = Pick<Suggestion,
  | 'status' | 'stage' | 'round' | 'reviewUnitId' | 'group' | 'category' | 'consulting' | 'onAppeal' | 'appealed' | 'implementable'
  | 'implementerId' | 'reportedById' | 'invitedIds' | 'deciders' | 'duplicateOf' | 'decidedAt' | 'movedAt'> & { readonly scored: readonly { readonly panel: string; readonly round: number; readonly by: string }[] };

type Asked = { readonly category?: Category; readonly unitId?: string; readonly implementerId?: string; readonly originalId?: string; readonly expertIds?: readonly string[]; readonly implementable?: boolean };

const panelOf = ({ stage, reviewUnitId, group }: Told): string => (stage === 'unitReview' ? roleKey('unitReviewer', reviewUnitId) : roleKey('expert', group));

const notImplemented = { implementable: null, implementerId: null, reportedById: null } as const;

/** What a move changes besides the status. Source: rules §2, table of moves. */
function changes(told: Told, { move, said, byId, at }: HistoryEntry, asked: Asked, authorId: string): Partial<Told> {
  const by = byId ?? '';
  const decided = told.onAppeal ? {} : { deciders: [...new Set([...told.deciders, by])] };
  switch (move) {
    case 'accept': return { stage: 'unitReview' };
    case 'resubmit': return { round: told.round + 1, category: asked.category ?? told.category, group: categories[asked.category ?? told.category] };
    case 'decline': return { ...decided, decidedAt: at };
    case 'markDuplicate': return { ...decided, decidedAt: at, duplicateOf: asked.originalId ?? null };
    case 'transfer': return { stage: 'submitted', reviewUnitId: asked.unitId ?? '', consulting: false };
    case 'escalate': return { stage: 'expertReview', group: said.group ?? told.group, consulting: false };
    case 'sendBack': return { stage: 'unitReview' };
    case 'consult': return { consulting: true, group: said.group ?? told.group };
    case 'advise': return { consulting: false };
    case 'score': return { ...decided, scored: [...told.scored, { panel: panelOf(told), round: told.round, by }] };
    case 'adopt': {
      const implementable = said.implementable ?? false;
      return { ...decided, decidedAt: at, implementable, consulting: false, ...(implementable ? { implementerId: asked.implementerId ?? authorId } : {}) };
    }
    case 'appeal': return { onAppeal: true, appealed: true, stage: 'expertReview', group: categories[told.category], duplicateOf: null, round: told.round + 1 };
    case 'inviteExperts': return { invitedIds: [...told.invitedIds, ...asked.expertIds ?? []] };
    case 'reportCompletion': return { reportedById: by };
    case 'reassign': return { implementerId: asked.implementerId ?? null };
    case 'revoke': return { round: told.round + 1, ...(told.status === 'completed' || told.status === 'standardised' ? {} : notImplemented) };
    case 'correct': {
      const implementable = said.implementable ?? told.implementable;
      const becomes = implementable === true && told.implementable !== true;
      return { implementable, ...(implementable ? {} : { implementerId: null }), ...(becomes ? { implementerId: authorId } : {}) };
    }
    default: return {};
  }
}

const destination = (to: Destination, { status, stage }: Told) =>
  (to === 'sameStatus' ? status : to === 'stageThatReturned' || to === 'stageThatAdopted' ? stage : to);

const conditions: Record<Condition, (told: Told) => boolean> = {
  implementable: ({ implementable }) => implementable === true,
  notOnAppeal: ({ onAppeal }) => !onAppeal,
  unitLevel: ({ stage }) => stage !== 'expertReview',
  companyLevel: ({ stage }) => stage === 'expertReview',
  consulted: ({ consulting }) => consulting,
  onAppeal: ({ onAppeal }) => onAppeal,
  notAppealed: ({ appealed }) => !appealed,
};

const keyFor = (as: string, told: Told): string => {
  switch (as) {
    case 'specialist':
    case 'unitReviewer': return roleKey(as, told.reviewUnitId);
    case 'expert':
    case 'groupLead': return roleKey(as, told.group);
    case 'office': return officeKey;
    default: return leaderKey;
  }
};

/** Who may not judge it, by rules §2. */
export function partiesOf(told: Pick<Told, 'status' | 'onAppeal' | 'deciders' | 'implementerId' | 'reportedById'>, authorId: string, verifies: boolean): string[] {
  if (verifies) return [authorId, told.implementerId, told.reportedById].filter((id) => id !== null);
  return told.onAppeal && told.status === 'expertReview' ? [authorId, ...told.deciders] : [authorId];
}

function wrongDoer(told: Told, entry: HistoryEntry, authorId: string, { before, after }: Played): string | null {
  const { as, byId, move } = entry;
  if (as === 'author') return byId === authorId ? null : 'is not the author';
  if (as === 'implementer') return byId === (told.implementerId ?? authorId) ? null : 'does not carry it out';
  if (partiesOf(told, authorId, move === 'verifyCompletion' || move === 'rejectCompletion').includes(byId ?? '')) return 'judged their own';
  const key = keyFor(as, told);
  const holds = (table: RoleTable) => (table[key] ?? []).some((who) => idOf(who) === byId);
  const isInvited = told.onAppeal && told.status === 'expertReview' && (as === 'expert' || as === 'groupLead') && told.invitedIds.includes(byId ?? '');
  return isInvited || holds(before) || holds(after) ? null : `does not hold ${key}`;
}

/** Whether enough of the panel had scored, by the smaller of the two panels of that moment; who was invited counts once they have scored. */
function isScored(told: Told, authorId: string, tables: readonly RoleTable[]): boolean {
  const panel = panelOf(told);
  const parties = partiesOf(told, authorId, false);
  const given = told.scored.filter((score) => score.panel === panel && score.round === told.round).map(({ by }) => by);
  const needed = tables.map((table) => {
    const members = (table[panel] ?? []).map(idOf).filter((id) => !parties.includes(id));
    return Math.min(quorum, new Set([...members, ...given]).size);
  });
  return given.length >= Math.min(...needed);
}

function wrongMove(told: Told, entry: HistoryEntry, authorId: string, played: Played): string[] {
  const { move, as, to } = entry;
  const rules: readonly MoveRule[] = moves[move];
  const stands = as === 'office' || as === 'leader';
  const rule = rules.find(({ from, to: leads, by, when = [] }) => from.includes(told.status) && destination(leads, told) === to
    && ((by as readonly string[]).includes(as) || stands) && when.every((condition) => conditions[condition](told)));
  const wrong = rule ? [] : [`${told.status} → ${to} as ${as} is no move of the table`];
  const doer = wrongDoer(told, entry, authorId, played);
  if (doer) wrong.push(`${entry.byId} ${doer}`);
  const concludes = (move === 'adopt' || move === 'decline') && (told.status === 'unitReview' || told.status === 'expertReview');
  if (concludes && !isScored(told, authorId, [played.before, played.after])) wrong.push('concluded before the panel had scored');
  if (move === 'score' && told.scored.some(({ by, panel, round }) => by === entry.byId && panel === panelOf(told) && round === told.round)) wrong.push('scored twice');
  if (move === 'appeal' && told.appealed) wrong.push('appealed twice');
  if (move === 'appeal' && entry.at > appealUntil(told, appealDays)) wrong.push('appealed too late');
  return wrong;
}

function wrongByClock(told: Told, { move, to, byId }: HistoryEntry): string[] {
  const rules: readonly MoveRule[] = moves[move];
  const rule = rules.some(({ from, to: leads, by }) => from.includes(told.status) && destination(leads, told) === to && by.includes('clock'));
  return rule && byId === null ? [] : [`${told.status} → ${to} is nothing that the clock does`];
}

const compared = [
  'status', 'stage', 'round', 'reviewUnitId', 'group', 'category', 'consulting', 'onAppeal', 'appealed', 'implementable', 'implementerId', 'reportedById', 'deciders', 'invitedIds', 'duplicateOf',
] as const;

/**
 * Tells a history again and says what is wrong with it: a gap, a move that the table does not have from there, somebody
 * who might not make it, a conclusion before its time, a suggestion that stands otherwise than its history says.
 */
export function wrongHistory(entries: readonly HistoryEntry[], suggestion: Suggestion, calls: ReadonlyMap<string, Played>): string[] {
  const [first, ...rest] = entries;
  const wrong: string[] = [];
  const say = (entry: HistoryEntry | undefined, ...faults: string[]) => wrong.push(...faults.map((fault) => `${suggestion._id} ${entry?.sequence} ${entry?.move}: ${fault}`));
  const filed = first && calls.get(first._id);
  if (first?.move !== 'submit' || first.from !== null || first.to !== 'submitted' || !filed) return [`${suggestion._id}: does not begin with a submit`];
  const { category = 'cost' } = filed.input as Asked;
  const { authorId, unitId } = suggestion;
  if (first.byId !== authorId || idOf(filed.who) !== authorId) say(first, 'filed by another');
  let told: Told = {
    status: 'submitted', stage: 'submitted', round: 1, reviewUnitId: unitId, category, group: categories[category], consulting: false,
    onAppeal: false, appealed: false, ...notImplemented, deciders: [], invitedIds: [], duplicateOf: null, decidedAt: null, movedAt: first.at, scored: [],
  };
  for (const [i, entry] of rest.entries()) {
    if (entry.sequence !== i + 2) say(entry, 'a gap before it');
    if (entry.from !== told.status) say(entry, `from ${entry.from}, but it stood at ${told.status}`);
    const call = calls.get(entry._id);
    if (entry.as === 'clock') say(entry, ...wrongByClock(told, entry));
    else if (call) say(entry, ...wrongMove(told, entry, authorId, call));
    else continue;
    told = { ...told, ...changes(told, entry, (call?.input ?? {}) as Asked, authorId), status: entry.to, movedAt: entry.at };
    if (entry.round !== told.round) say(entry, `round ${entry.round}, not ${told.round}`);
  }
  for (const field of compared) {
    if (JSON.stringify(told[field]) !== JSON.stringify(suggestion[field])) say(entries.at(-1), `${field} is ${JSON.stringify(suggestion[field])}, its history says ${JSON.stringify(told[field])}`);
  }
  const scored = (scores: Told['scored']) => scores.map(({ panel, round, by }) => `${panel} ${round} ${by}`).join();
  if (scored(told.scored) !== scored(suggestion.scored)) say(entries.at(-1), `scored by ${scored(suggestion.scored)}, its history says ${scored(told.scored)}`);
  if (suggestion.version !== entries.length) say(entries.at(-1), `version ${suggestion.version} after ${entries.length} moves`);
  return wrong;
}

/** Ids of the people of the test plant who hold a key. */
export const holdersIn = (table: RoleTable, key: string): string[] =>
  (key.startsWith('person:') ? everyone.filter((who) => personKey(idOf(who)) === key) : table[key] ?? []).map(idOf);
