import type { Suggestion } from '../model/suggestion';
import { moveNames, moves, type Capacity, type Condition, type Move, type MoveRule } from '../policy/moves';
import { ok, refuse, type Result } from '../result';
import { keyOf, leaderKey, officeKey, personKey, type Actor, type Holders } from './actor';
import { involved } from './involved';
import { eligibleIn, hasScored, invitedTo, invitedToConclude, isScored, isShortOnAppeal, openPanelOf } from './panel';

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
  onAppeal: (suggestion) => suggestion.onAppeal,
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

/** Whoever is invited to an appeal acts there as one of the group. */
const nameOfStandIn = (capacity: Capacity, own: string, actual: string): Permission['as'] =>
  actual === own || actual.startsWith('person:') ? capacity : actual === officeKey ? 'office' : 'leader';

type Asked = { readonly suggestion: Suggestion; readonly move: Move; readonly actor: Actor; readonly holders: Holders; readonly quorum: number };

/**
 * Whoever was handed a suggestion when nobody eligible held its key: keeps it beside those who came later, so that what
 * stands in a queue can always be acted on.
 */
function handedTo(suggestion: Suggestion, key: string, holders: Holders): string[] {
  const { waitsFor, onAppeal } = suggestion;
  // On appeal the office is asked to name experts, not to conclude in a lead's place.
  const onlyNames = onAppeal && key === keyOf('groupLead', suggestion) && eligibleIn(suggestion, key, holders).length > 0;
  return key === officeKey || waitsFor.includes(key) || onlyNames ? [] : [officeKey, leaderKey].filter((stored) => waitsFor.includes(stored));
}

/** The keys of those invited to an appeal, where they act as experts or, without an eligible lead, conclude. */
function invitedAs(capacity: Capacity, suggestion: Suggestion, holders: Holders): string[] {
  if (capacity === 'expert') return invitedTo(suggestion, holders).map(personKey);
  return capacity === 'groupLead' ? invitedToConclude(suggestion, holders).map(personKey) : [];
}

/**
 * Whether somebody may make a move now, under which rule and in what capacity.
 * Refusals: `wrongStatus` no such move from here; `ownSuggestion` only being involved stands in the way; `notAllowed`;
 * `alreadyScored`; `quorumMissing` the panel has to score before anybody concludes; `groupComplete` an appeal that needs no
 * experts of other groups.
 */
export function can(asked: Asked): Result<Permission, 'wrongStatus' | 'ownSuggestion' | 'notAllowed' | 'alreadyScored' | 'quorumMissing' | 'groupComplete'> {
  const { suggestion, move, actor, holders, quorum } = asked;
  const permitted = mayAct(asked);
  if (!permitted.ok) return permitted;
  if (move === 'score' && hasScored(suggestion, actor.personId)) return refuse('alreadyScored');
  if (move === 'inviteExperts' && !isShortOnAppeal(suggestion, holders, quorum)) return refuse('groupComplete');
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
      const others = inPerson ? [] : [standIn(key, holders, excluded), ...handedTo(suggestion, key, holders)];
      const acting = [key, ...invitedAs(capacity, suggestion, holders), ...others];
      const actual = acting.find(holds);
      if (actual !== undefined) return ok({ rule, as: nameOfStandIn(capacity, key, actual) });
    }
  }
  return refuse(own ? 'ownSuggestion' : 'notAllowed');
}

const isHeldBy = (key: string, actor: Actor) => key === `person:${actor.personId}` || actor.roleKeys.includes(key);

/** The moves that a person may make now, in the table's order: the phone shows these buttons and no others. */
export const movesOpenTo = (asked: Omit<Asked, 'move'>): Move[] => moveNames.filter((move) => can({ ...asked, move }).ok);
