import type { EndpointName, Input } from '#shared/contract/index';
import type { OfferedMove } from '#shared/model/moveInputs';
import type { Status } from '#shared/policy/moves';
import { draft } from './drafts';
import { moveSamples } from './samples';
import { idOf, type TestPlant, type Who } from './testPlant';

/** The endpoint and input with which somebody makes a move; `more` replaces parts of the sample. */
export function moveCall(plant: TestPlant, move: OfferedMove, id: string, more: object = {}) {
  const input = { requestId: plant.newId(), id, ...moveSamples[move], ...more };
  return [`suggestion.${move}`, input as Input<'suggestion.accept'>] as [EndpointName & 'suggestion.accept', Input<'suggestion.accept'>];
}

export const makes = (plant: TestPlant, who: Who, move: OfferedMove, id: string, more?: object) =>
  plant.does(who, ...moveCall(plant, move, id, more));

type Parts = { readonly author?: Who; readonly implementer?: Who; readonly specialist?: Who };
type Step = (plant: TestPlant, id: string, people: Required<Parts>) => Promise<unknown>;

const step = (move: OfferedMove, part: keyof Parts): Step => (plant, id, people) =>
  makes(plant, people[part], move, id, move === 'adopt' ? { implementerId: idOf(people.implementer) } : {});

const accepted = [step('accept', 'specialist')];
const adopted = [...accepted, step('adopt', 'specialist')];
const reported = [...adopted, step('reportCompletion', 'implementer')];
const completed = [...reported, step('verifyCompletion', 'specialist')];

/** How a suggestion gets where it stands, for every status that the endpoints reach. */
const ways: { readonly [S in Status]?: readonly Step[] } = {
  submitted: [],
  returned: [step('return', 'specialist')],
  unitReview: accepted,
  declined: [step('decline', 'specialist')],
  withdrawn: [step('withdraw', 'author')],
  adopted,
  implementing: [...adopted, step('start', 'implementer')],
  verifying: reported,
  completed,
  standardised: [...completed, step('standardise', 'specialist')],
};

export const reachedStatuses = Object.keys(ways) as Status[];

/** A suggestion of Lin, unless told otherwise, that has lived until it stands so. */
export async function suggestionIn(plant: TestPlant, status: Status, { author = 'lin', implementer = 'zhao', specialist = 'sun' }: Parts = {}): Promise<string> {
  const way = ways[status];
  if (!way) throw new Error(`no endpoint leads to ${status} yet`);
  const id = plant.newId();
  await plant.does(author, 'suggestion.submit', draft(id));
  for (const take of way) await take(plant, id, { author, implementer, specialist });
  return id;
}
