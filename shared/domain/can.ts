import type { Suggestion } from '../model/suggestion';
import { moveNames, moves, type Capacity, type Condition, type Move, type MoveRule } from '../policy/moves';
import { ok, refuse, type Result } from '../result';
import { keyOf, leaderKey, officeKey, type Actor, type Holders } from './actor';
import { involved } from './involved';
import { hasScored, isScored, openPanelOf } from './panel';

type Permission = { readonly rule: MoveRule; readonly as: Capacity | 'leader' };

/** A person's own suggestion needs no judging to be written, withdrawn, carried out. */
const ownBusiness: readonly Capacity[] = ['author', 'implementer'];

const conditions: Record<Condition, (suggestion: Suggestion) => boolean> = {
  implementable: (suggestion) => suggestion.implementable === true,
  notOnAppeal: (suggestion) => !suggestion.onAppeal,
  unitLevel: (suggestion) => suggestion.stage !== 'expertReview',
  companyLevel: (suggestion) => suggestion.stage === 'expertReview',
  consulted: (suggestion) => suggestion.consulting,
  notAppealed: (suggestion) => !suggestion.appealed,
};

/**
 * The key whose holders act in a capacity now: the capacity's own, the office when nobody eligible holds that,
 * a leader when nobody eligible is left in the office either.
 */
export function standIn(key: string, holders: Holders, excluded: readonly string[]): string {
  const eligible = (candidate: string) => (holders[candidate] ?? []).some((id) => !excluded.includes(id));
  if (eligible(key)) return key;
  return eligible(officeKey) ? officeKey : leaderKey;
}

const nameOfStandIn = (capacity: Capacity, own: string, actual: string): Permission['as'] =>
  actual === own ? capacity : actual === officeKey ? 'office' : 'leader';

type Asked = { readonly suggestion: Suggestion; readonly move: Move; readonly actor: Actor; readonly holders: Holders; readonly quorum: number };

/**
 * Whoever was handed a suggestion when nobody eligible held its key: keeps it beside those who came later, so that what
 * stands in a queue can always be acted on.
 */
const handedTo = ({ waitsFor }: Suggestion, key: string): string[] =>
  (key === officeKey || waitsFor.includes(key) ? [] : [officeKey, leaderKey].filter((stored) => waitsFor.includes(stored)));

/**
 * Whether somebody may make a move now, under which rule and in what capacity.
 * Refusals: `wrongStatus` no such move from here; `ownSuggestion` only being involved stands in the way; `notAllowed`;
 * `alreadyScored`; `quorumMissing` the panel has to score before anybody concludes.
 */
export function can(asked: Asked): Result<Permission, 'wrongStatus' | 'ownSuggestion' | 'notAllowed' | 'alreadyScored' | 'quorumMissing'> {
  const { suggestion, move, actor, holders, quorum } = asked;
  const permitted = mayAct(asked);
  if (!permitted.ok) return permitted;
  if (move === 'score' && hasScored(suggestion, actor.personId)) return refuse('alreadyScored');
  const concludes = (move === 'adopt' || move === 'decline') && openPanelOf(suggestion) !== null;
  return concludes && !isScored(suggestion, holders, quorum) ? refuse('quorumMissing') : permitted;
}

function mayAct({ suggestion, move, actor, holders }: Asked): Result<Permission, 'wrongStatus' | 'ownSuggestion' | 'notAllowed'> {
  const rules: readonly MoveRule[] = moves[move];
  const open = rules.filter(({ from, when = [] }) =>
    from.includes(suggestion.status) && when.every((condition) => conditions[condition](suggestion)));
  if (open.length === 0) return refuse('wrongStatus');

  const judged = involved(suggestion, move);
  let own = false;
  for (const rule of open) {
    for (const capacity of rule.by) {
      if (capacity === 'clock') continue;
      const key = keyOf(capacity, suggestion);
      const excluded = ownBusiness.includes(capacity) ? [] : judged;
      const holds = (candidate: string) => isHeldBy(candidate, actor);
      if (excluded.includes(actor.personId)) {
        own ||= holds(key) || holds(standIn(key, holders, []));
        continue;
      }
      // Nobody writes in an author's place or scores in a reviewer's; everything else falls to the office when nobody eligible is left.
      const inPerson = capacity === 'author' || move === 'score';
      const acting = inPerson ? [key] : [key, standIn(key, holders, excluded), ...handedTo(suggestion, key)];
      const actual = acting.find(holds);
      if (actual !== undefined) return ok({ rule, as: nameOfStandIn(capacity, key, actual) });
    }
  }
  return refuse(own ? 'ownSuggestion' : 'notAllowed');
}

const isHeldBy = (key: string, actor: Actor) => key === `person:${actor.personId}` || actor.roleKeys.includes(key);

/** The moves that a person may make now, in the table's order: the phone shows these buttons and no others. */
export const movesOpenTo = (asked: Omit<Asked, 'move'>): Move[] => moveNames.filter((move) => can({ ...asked, move }).ok);
