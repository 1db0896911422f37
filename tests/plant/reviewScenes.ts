import type { Marks } from '#shared/model/score';
import type { Role } from '#shared/policy/roles';
import type { OfferedMove } from '#shared/model/moveInputs';
import { moveCall } from './arrange';
import { draft } from './drafts';
import type { TestSystem } from './testSystem';
import { idOf, type Who } from './testPlant';

const all = (mark: number): Marks => ({ novelty: mark, feasibility: mark, benefit: mark, spread: mark });
let calls = 0;
const newId = () => `scene-${String(calls += 1).padStart(6, '0')}`;

/** Puts a system where a scene of the review begins; people then act on their screens. */
export function reviewScenes(system: TestSystem) {
  const makes = (who: Who, move: OfferedMove, id: string, more: object = {}) => system.does(who, ...moveCall({ newId }, move, id, more));
  const give = (who: Who, role: Role, scope: string) => {
    const from = new Date(system.cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    return system.does('zhou', 'roles.give', { requestId: newId(), personId: idOf(who), role, scope, from });
  };
  const file = async (who: Who, title: string) => {
    const id = newId();
    await system.does(who, 'suggestion.submit', { ...draft(id), title });
    return id;
  };
  const accepted = async (who: Who, title: string) => {
    const id = await file(who, title);
    await makes('sun', 'accept', id);
    return id;
  };
  const scores = (who: Who, id: string, mark: number, comment: string) => makes(who, 'score', id, { marks: all(mark), comment });
  return {
    makes, file, accepted, scores,
    /** Zhao and Qian join He in the panel of stamping. */
    panelOfThree: async () => { for (const who of ['zhao', 'qian'] as const) await give(who, 'unitReviewer', 'stamping'); },
    /** Declined by the unit, so that the author may appeal to the group of safety, which has one expert and no lead. */
    declined: async (title: string) => {
      const id = await file('lin', title);
      await makes('sun', 'decline', id);
      return id;
    },
  };
}
