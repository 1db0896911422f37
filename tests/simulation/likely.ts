import { keyOf, leaderKey, officeKey, personKey } from '#shared/domain/actor';
import { categoryNames } from '#shared/policy/categories';
import { expertGroups } from '#shared/policy/roles';
import type { OfferedMove } from '#shared/model/moveInputs';
import type { Suggestion } from '#shared/model/suggestion';
import { moves, type Capacity, type MoveRule } from '#shared/policy/moves';
import { everyone, idOf, type Who } from '../plant/testPlant';
import type { RoleTable } from './cast';

/** How often players think of each move where the table has it: so that some lives go on to the end. */
const eagerness: Record<OfferedMove, number> = {
  accept: 18, return: 2, decline: 3, markDuplicate: 1, transfer: 1, escalate: 3, sendBack: 1, consult: 2, advise: 4, score: 20, adopt: 20,
  resubmit: 12, withdraw: 1, appeal: 12, inviteExperts: 4, start: 6, reportCompletion: 12, verifyCompletion: 14, rejectCompletion: 1, standardise: 10,
  abandon: 1, reassign: 2, extend: 1, revoke: 1, correct: 1, invalidate: 1,
};

/** On appeal a second no is worth as much as a yes, so that now and then somebody tries to appeal twice. */
const eagernessFor = (move: OfferedMove, { onAppeal, status }: Pick<Suggestion, 'onAppeal' | 'status'>): number =>
  (onAppeal && status === 'expertReview' && (move === 'decline' || move === 'markDuplicate') ? eagerness.adopt : eagerness[move]);

export type Likely = { readonly move: OfferedMove; readonly who: Who };

/** A move that the table has for the suggestion where it stands, `only` one where that is wanted, and somebody whose turn it is; `null` where nobody's. */
export function likelyMove(suggestion: Suggestion, tables: { today: RoleTable; ever: RoleTable }, { variant, move: only }: { variant: number; move?: OfferedMove }): Likely | null {
  const options = (only ? [only] : Object.keys(eagerness) as OfferedMove[]).flatMap((move) => {
    const rules: readonly MoveRule[] = moves[move];
    const by = rules.filter(({ from }) => from.includes(suggestion.status)).flatMap(({ by: capacities }) => capacities).filter((capacity) => capacity !== 'clock');
    return by.length > 0 ? Array.from({ length: eagernessFor(move, suggestion) }, () => ({ move, by })) : [];
  });
  const chosen = options[variant % options.length];
  if (!chosen) return null;
  const dice = Math.floor(variant / 100);
  const who = performer(suggestion, chosen.by, dice % 8 === 0 ? tables.ever : tables.today, dice);
  return who ? { move: chosen.move, who } : null;
}

/** Somebody who holds the capacity and is no author, else the office, else a leader: mostly who may, now and then who might once. */
function performer(suggestion: Suggestion, by: readonly Exclude<Capacity, 'clock'>[], table: RoleTable, dice: number): Who | null {
  const capacity = by[dice % by.length];
  if (!capacity) return null;
  const key = keyOf(capacity, suggestion);
  const named = everyone.find((who) => personKey(idOf(who)) === key);
  if (named) return named;
  const able = [key, officeKey, leaderKey].map((one) => (table[one] ?? []).filter((who) => idOf(who) !== suggestion.authorId)).find((holders) => holders.length > 0) ?? [];
  return able[dice % able.length] ?? null;
}

const grades = ['first', 'second', 'third'] as const;
const units = ['stamping', 'power', 'office', 'canteen'] as const;
const of = <T>(values: readonly T[], dice: number): T | undefined => values[dice % values.length];

/** The parts of a move that matter for what follows, drawn from one number; `ids`: what has been filed. */
export function varied(move: OfferedMove, variant: number, ids: readonly string[]): object {
  const dice = Math.floor(variant / 7);
  const somebody = dice % 3 === 0 ? {} : { implementerId: idOf(of(everyone, dice) ?? 'lin') };
  switch (move) {
    case 'adopt': {
      const implementable = variant % 5 !== 0;
      return { grade: of(grades, variant), implementable, ...(variant % 4 === 0 ? {} : { words: '评审组意见一致' }), ...(implementable ? somebody : {}) };
    }
    case 'score': return { marks: { novelty: variant % 101, feasibility: 100 - (variant % 60), benefit: dice % 101, spread: 80 } };
    case 'resubmit': return { category: of(categoryNames, variant) };
    case 'markDuplicate': return { originalId: of(ids, dice) ?? 'never-filed' };
    case 'transfer': return { unitId: of(units, variant) };
    case 'escalate': return variant % 2 ? {} : { group: of(expertGroups, dice) };
    case 'consult': return { group: of(expertGroups, dice) };
    case 'inviteExperts': return { expertIds: [idOf(of(['fang', 'tang', 'qian', 'gao', 'he', 'zhao'], dice) ?? 'fang')] };
    case 'reassign': return { implementerId: idOf(of(everyone, dice) ?? 'lin') };
    case 'correct': return { grade: of(grades, variant), ...(variant % 4 === 0 ? { implementable: variant % 8 === 0 } : {}) };
    case 'reportCompletion': return { benefitFen: variant * 1000 };
    case 'verifyCompletion': return variant % 2 ? { benefitFen: variant * 500 } : {};
    default: return {};
  }
}
