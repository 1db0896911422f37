import type { EndpointName, Input } from '#shared/contract/index';
import type { OfferedMove } from '#shared/model/moveInputs';
import type { Status } from '#shared/policy/moves';
import { draft } from './drafts';
import { moveSamples, originalId } from './samples';
import { idOf, type TestPlant, type Who } from './testPlant';

/** The endpoint and input with which somebody makes a move; `more` replaces parts of the sample. */
export function moveCall(plant: Pick<TestPlant, 'newId'>, move: OfferedMove, id: string, more: object = {}) {
  const requestId = plant.newId();
  // Nobody may file the same twice.
  const own = move === 'resubmit' ? { problem: draft(requestId).problem } : {};
  const input = { requestId, id, ...moveSamples[move], ...own, ...more };
  return [`suggestion.${move}`, input as Input<'suggestion.accept'>] as [EndpointName & 'suggestion.accept', Input<'suggestion.accept'>];
}

export const makes = (plant: TestPlant, who: Who, move: OfferedMove, id: string, more?: object) =>
  plant.does(who, ...moveCall(plant, move, id, more));

type Parts = { readonly author?: Who; readonly implementer?: Who; readonly specialist?: Who };
type Step = (plant: TestPlant, id: string, people: Required<Parts>) => Promise<unknown>;

/** Who heads the experts, and the office, are the same for everybody. */
const fixed = { lead: 'tang', office: 'zhou' } as const;

const step = (move: OfferedMove, part: keyof Parts | keyof typeof fixed): Step => (plant, id, people) =>
  makes(plant, { ...people, ...fixed }[part], move, id, move === 'adopt' ? { implementerId: idOf(people.implementer) } : {});

/** He sits alone in the panel of the stamping unit; the other units have none, and conclude unscored. */
const stamping: readonly Who[] = ['lin', 'zhao', 'wang', 'sun'];
const scored: Step = async (plant, id, { author }) => {
  if (stamping.includes(author)) await makes(plant, 'he', 'score', id);
};

const accepted = [step('accept', 'specialist')];
const adopted = [...accepted, scored, step('adopt', 'specialist')];
const reported = [...adopted, step('reportCompletion', 'implementer')];
const completed = [...reported, step('verifyCompletion', 'specialist')];

/** How a suggestion gets to each status. */
const ways: Record<Status, readonly Step[]> = {
  submitted: [],
  returned: [step('return', 'specialist')],
  unitReview: accepted,
  expertReview: [...accepted, step('escalate', 'specialist')],
  duplicate: [step('markDuplicate', 'specialist')],
  abandoned: [...adopted, step('abandon', 'specialist')],
  invalid: [step('invalidate', 'office')],
  declined: [step('decline', 'specialist')],
  withdrawn: [step('withdraw', 'author')],
  adopted,
  implementing: [...adopted, step('start', 'implementer')],
  verifying: reported,
  completed,
  standardised: [...completed, step('standardise', 'specialist')],
};

const withDefaults = ({ author = 'lin', implementer = 'zhao', specialist = 'sun' }: Parts): Required<Parts> => ({ author, implementer, specialist });

const originals = new WeakMap<TestPlant, Promise<unknown>>();

/** Filed once in a plant, a minute before everything else. */
function fileOriginal(plant: TestPlant): Promise<unknown> {
  const filed = originals.get(plant) ?? plant.does('fang', 'suggestion.submit', draft(originalId)).then(() => plant.cloud.clock.advance(60_000));
  originals.set(plant, filed);
  return filed;
}

/** A suggestion for which a move is due: as `suggestionIn`, scored where a conclusion is due, a group was asked where advice is, and an appeal is open where its group is short. */
export async function suggestionFor(plant: TestPlant, move: OfferedMove, status: Status, people: Parts = {}): Promise<string> {
  if (move === 'inviteExperts') {
    const appealed = await suggestionIn(plant, 'declined', people);
    await makes(plant, people.author ?? 'lin', 'appeal', appealed);
    return appealed;
  }
  const id = await suggestionIn(plant, status, people);
  const concludes = status === 'unitReview' && (move === 'adopt' || move === 'decline');
  if (concludes) await scored(plant, id, withDefaults(people));
  if (move === 'advise') await makes(plant, people.specialist ?? 'sun', 'consult', id);
  return id;
}

/** A suggestion of Lin, unless told otherwise, that has lived until it stands so. */
export async function suggestionIn(plant: TestPlant, status: Status, people: Parts = {}): Promise<string> {
  const parts = withDefaults(people);
  await fileOriginal(plant);
  const id = plant.newId();
  await plant.does(parts.author, 'suggestion.submit', draft(id));
  for (const take of ways[status]) await take(plant, id, parts);
  return id;
}
