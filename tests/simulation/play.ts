import { contract, hostRefusals, type Answer, type EndpointName, type Input } from '#shared/contract/index';
import type { Receipt } from '#shared/contract/views';
import type { OfferedMove } from '#shared/model/moveInputs';
import type { Status } from '#shared/policy/moves';
import { moveCall } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { idOf, openidOf, type TestPlant, type Who } from '../plant/testPlant';
import type { Attempt, Story } from './story';

type Call = { readonly who: Who; readonly endpoint: EndpointName; readonly input: Input<'suggestion.accept'> };
export type Played = Call & { readonly answer: Answer<EndpointName> };

/** What the players remember of a suggestion. */
type Known = { readonly id: string; readonly author: Who; readonly specialists: readonly Who[]; implementer: Who; status: Status };
type Part = 'author' | 'implementer' | 'specialist' | 'reviewer' | 'lead' | 'office';

/** Who looks after the suggestions of each person’s unit, and of the office’s. */
const specialistsOf = (author: Who): readonly Who[] => {
  if (['lin', 'zhao', 'wang', 'sun', 'he', 'left'].includes(author)) return ['wang', 'sun'];
  if (['chen', 'qian'].includes(author)) return ['chen', 'zhou'];
  return author === 'zhou' ? ['wu'] : ['zhou'];
};

type Turn = readonly [OfferedMove, Part];
const often = (turn: Turn): Turn[] => Array.from({ length: 8 }, () => turn);

const due: { readonly [S in Status]?: readonly Turn[] } = {
  submitted: [...often(['accept', 'specialist']), ['return', 'specialist'], ['decline', 'specialist'], ['withdraw', 'author']],
  returned: [...often(['resubmit', 'author']), ['withdraw', 'author']],
  unitReview: [...often(['score', 'reviewer']), ...often(['adopt', 'specialist']), ['return', 'specialist'], ['decline', 'specialist']],
  expertReview: [['score', 'lead'], ['adopt', 'lead'], ['decline', 'lead']],
  adopted: [['start', 'implementer'], ['reportCompletion', 'implementer'], ['correct', 'office'], ['revoke', 'office'], ['abandon', 'specialist']],
  implementing: [['reportCompletion', 'implementer']],
  verifying: [...often(['verifyCompletion', 'specialist']), ['rejectCompletion', 'specialist']],
  completed: [['standardise', 'specialist'], ['standardise', 'specialist'], ['correct', 'office'], ['revoke', 'office']],
  standardised: [['revoke', 'office'], ['correct', 'office'], ['invalidate', 'office']],
};

const implementers = ['lin', 'qian', 'wang', 'zhou'] as const;
const grades = ['first', 'second', 'third'] as const;
const categories = ['safetyEnvironment', 'cost', 'energySaving'] as const;

/** The parts of a move that matter for what follows, drawn from one number. */
function varied(move: OfferedMove, variant: number, known: Known): object {
  switch (move) {
    case 'adopt': {
      const implementable = variant % 5 !== 0;
      const named = variant % 3 === 0 ? {} : { implementerId: idOf(implementers[variant % 4] ?? known.author) };
      return { grade: grades[variant % 3], implementable, ...(implementable ? named : {}) };
    }
    case 'score': return { marks: { novelty: variant, feasibility: 100 - variant, benefit: 90, spread: 80 } };
    case 'resubmit': return { category: categories[variant % 3] };
    case 'correct': return { grade: grades[variant % 3], ...(variant % 4 === 0 ? { implementable: variant % 8 === 0 } : {}) };
    case 'reportCompletion': return { benefitFen: variant * 1000 };
    case 'verifyCompletion': return variant % 2 ? { benefitFen: variant * 500 } : {};
    default: return {};
  }
}

/** Plays a story on a plant: every attempt of a moment at the same time. Answers all calls in the order they were made. */
export async function play(plant: TestPlant, story: Story): Promise<Played[]> {
  const played: Played[] = [];
  const suggestions: Known[] = [];
  for (const { hoursLater, attempts } of story) {
    plant.cloud.clock.advance(hoursLater * 3_600_000);
    const calls = attempts.flatMap((attempt) => {
      const call = callFor(attempt, plant, suggestions, played);
      return call && attempt.sentTwice ? [call, call] : call ? [call] : [];
    });
    const made = await Promise.all(calls.map(async (call) => ({ ...call, answer: await ask(plant, call) })));
    played.push(...made);
    for (const one of made) remember(one, suggestions);
  }
  return played;
}

const ask = (plant: TestPlant, { who, endpoint, input }: Call) => plant.call(openidOf(who), endpoint, input as Input<EndpointName>);

function callFor(attempt: Attempt, plant: TestPlant, suggestions: readonly Known[], played: readonly Played[]): Call | null {
  if (attempt.kind === 'submit') {
    const input = { ...draft(plant.newId()), category: categories[attempt.variant % 3] ?? 'cost' };
    return { who: attempt.who, endpoint: 'suggestion.submit', input: input as unknown as Call['input'] };
  }
  if (attempt.kind === 'again' || attempt.kind === 'tampered') {
    const earlier = played[attempt.target % Math.max(played.length, 1)];
    if (!earlier) return null;
    const { who, endpoint, input } = earlier;
    return { who, endpoint, input: attempt.kind === 'again' ? input : { ...input, ...somethingElse(endpoint) } };
  }
  const alive = attempt.kind === 'likely' ? suggestions.filter(({ status }) => status in due) : suggestions;
  const known = alive[attempt.target % Math.max(alive.length, 1)];
  if (!known) return null;
  const { move, who } = attempt.kind === 'anything' ? attempt : dueMove(known, attempt.variant);
  const [endpoint, input] = moveCall(plant, move, known.id, varied(move, attempt.variant, known));
  return { who, endpoint, input };
}

const somethingElse = (endpoint: EndpointName): object => (endpoint === 'suggestion.submit' ? { title: '一条完全不同的建议' } : { version: 98 });

function dueMove(known: Known, variant: number): { move: OfferedMove; who: Who } {
  const options = due[known.status] ?? [['withdraw', 'author']];
  const [move, part] = options[variant % options.length] ?? ['withdraw', 'author'];
  const office = known.author === 'zhou' ? 'wu' : 'zhou';
  const fixed = { reviewer: 'he', lead: known.author === 'tang' ? office : 'tang', office } as const;
  const who = part === 'specialist' ? (known.specialists[variant % known.specialists.length] ?? 'zhou')
    : part === 'reviewer' || part === 'lead' || part === 'office' ? fixed[part] : known[part];
  return { move, who };
}

function remember({ who, endpoint, input, answer }: Played, suggestions: Known[]): void {
  if (!answer.ok) return;
  const { id, status } = answer.data as Receipt;
  const known = suggestions.find((one) => one.id === id);
  if (!known) suggestions.push({ id, author: who, specialists: specialistsOf(who), implementer: who, status });
  else known.status = status;
  if (known && endpoint === 'suggestion.adopt') known.implementer = implementerIn(input) ?? known.author;
}

const implementerIn = (input: object): Who | undefined =>
  implementers.find((who) => 'implementerId' in input && input.implementerId === idOf(who));

/** What no answer may be: a fault, a refusal the contract does not name, a repeat that answers otherwise. */
export function wrongAnswers(played: readonly Played[]): string[] {
  return played.flatMap((call, i) => {
    const { endpoint, input, answer } = call;
    if (!answer.ok && !('refusal' in answer)) return [`${endpoint} ${input.requestId}: fault`];
    const named: readonly string[] = [...contract[endpoint].refusals, ...hostRefusals];
    if (!answer.ok && !named.includes(answer.refusal)) return [`${endpoint}: unnamed refusal ${answer.refusal}`];
    const first = played.slice(0, i).find((other) => other.answer.ok && other.input.requestId === input.requestId);
    if (!first) return [];
    const same = JSON.stringify(first.input) === JSON.stringify(input);
    if (same && JSON.stringify(first.answer) !== JSON.stringify(answer)) return [`${endpoint} ${input.requestId}: repeated, answers otherwise`];
    if (!same && (answer.ok || answer.refusal !== 'idReused')) return [`${endpoint} ${input.requestId}: tampered, not refused as such`];
    return [];
  });
}
