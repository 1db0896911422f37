// The table of permissions.test.ts says who may call what; this one, for every move and every role, in which relation to the suggestion.
import type { Role } from '#shared/policy/roles';
import type { OfferedMove } from '#shared/model/moveInputs';
import type { Status } from '#shared/policy/moves';
import { makes, moveCall, suggestionFor, suggestionIn } from '../plant/arrange';
import { offeredMoves } from '../plant/samples';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeAll(async () => {
  plant = await openTestPlant();
  const given: [Who, Role, string][] = [
    ['qian', 'unitReviewer', 'power'], ['zhao', 'expert', 'equipmentEnergy'], ['gao', 'groupLead', 'generalManagement'], ['gao', 'expert', 'generalManagement'],
    ['fang', 'office', 'plant'],
  ];
  for (const [who, role, scope] of given) {
    const from = new Date(plant.cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await plant.does('zhou', 'roles.give', { requestId: plant.newId(), personId: idOf(who), role, scope, from });
  }
});
afterAll(() => plant.close());

/**
 * Each role with its relations: of the unit or group that holds the suggestion, of another, and as its author.
 * `company`: the suggestion stands, or was adopted, with the group of equipment and energy.
 */
const columns: readonly (readonly [name: string, who: Who, author: Who, specialist: Who])[] = [
  ['specialist of the unit', 'sun', 'lin', 'wang'], ['specialist elsewhere', 'chen', 'lin', 'wang'], ['specialist, own', 'sun', 'sun', 'wang'],
  ['reviewer of the unit', 'he', 'lin', 'wang'], ['reviewer elsewhere', 'qian', 'lin', 'wang'], ['reviewer, own', 'he', 'he', 'wang'],
  ['expert of the group', 'zhao', 'lin', 'wang'], ['expert elsewhere', 'gao', 'lin', 'wang'], ['expert, own', 'zhao', 'zhao', 'wang'],
  ['lead of the group', 'tang', 'lin', 'wang'], ['lead elsewhere', 'gao', 'lin', 'wang'], ['lead, own', 'tang', 'tang', 'zhou'],
  ['office', 'zhou', 'lin', 'wang'], ['office, own', 'zhou', 'zhou', 'fang'], ['leader', 'wu', 'lin', 'wang'],
];

const letters: Record<string, string> = { ok: 'y', notAllowed: '.', ownSuggestion: 'o', alreadyScored: 's' };

/** Carried out by the specialist elsewhere. `y` yes · `.` notAllowed · `o` ownSuggestion · `s` has scored already, which only those of the panel are told. */
type Rows = { readonly [M in OfferedMove]?: readonly [Status, string] };

const unitLevel: Rows = {
  //                                 specialist  reviewer  expert  lead    office leader: of it, elsewhere, own
  resubmit:         ['returned',     '. . y  . . y  . . y  . . y  . y .'],
  withdraw:         ['submitted',    '. . y  . . y  . . y  . . y  . y .'],
  appeal:           ['declined',     '. . y  . . y  . . y  . . y  . y .'],
  accept:           ['submitted',    'y . o  . . .  . . .  . . .  y o .'],
  return:           ['submitted',    'y . o  . . .  . . .  . . .  . o .'],
  decline:          ['unitReview',   'y . o  . . .  . . .  . . .  . o .'],
  markDuplicate:    ['submitted',    'y . o  . . .  . . .  . . .  . o .'],
  transfer:         ['submitted',    'y . o  . . .  . . .  . . .  y o .'],
  escalate:         ['unitReview',   'y . o  . . .  . . .  . . .  . o .'],
  consult:          ['unitReview',   'y . o  y . o  . . .  . . .  . o .'],
  advise:           ['unitReview',   '. . .  . . .  y . o  y . o  . . .'],
  score:            ['unitReview',   '. . .  y . o  . . .  . . .  . o .'],
  adopt:            ['unitReview',   'y . o  . . .  . . .  . . .  . o .'],
  verifyCompletion: ['verifying',    'y . o  . . .  . . .  . . .  . o .'],
  rejectCompletion: ['verifying',    'y . o  . . .  . . .  . . .  . o .'],
  standardise:      ['completed',    'y . o  . . .  . . .  . . .  . o .'],
  abandon:          ['adopted',      'y . o  . . .  . . .  . . .  . o .'],
  reassign:         ['adopted',      'y . o  . . .  . . .  . . .  y o .'],
  extend:           ['adopted',      'y . o  . . .  . . .  . . .  y o .'],
  inviteExperts:    ['expertReview', '. . .  . . .  . . .  . . .  y o .'],
  start:            ['adopted',      '. y .  . . .  . . .  . . .  . . .'],
  reportCompletion: ['implementing', '. y .  . . .  . . .  . . .  . . .'],
  revoke:           ['completed',    '. . .  . . .  . . .  . . .  y o .'],
  correct:          ['adopted',      '. . .  . . .  . . .  . . .  y o .'],
  invalidate:       ['submitted',    '. . .  . . .  . . .  . . .  y o .'],
};

/** With the experts of equipment and energy: reviewed there, or verified what was adopted there. */
const companyLevel: Rows = {
  return:           ['expertReview', '. . .  . . .  . . .  y . o  . . .'],
  decline:          ['expertReview', '. . .  . . .  . . .  y . o  . . .'],
  markDuplicate:    ['expertReview', '. . .  . . .  . . .  y . o  . . .'],
  sendBack:         ['expertReview', '. . .  . . .  . . .  y . o  . . .'],
  score:            ['expertReview', '. . .  . . .  y . o  y . o  . . .'],
  adopt:            ['expertReview', '. . .  . . .  . . .  y . o  . . .'],
  verifyCompletion: ['verifying',    '. . .  . . .  y . o  y . o  . . .'],
  rejectCompletion: ['verifying',    '. . .  . . .  y . o  y . o  . . .'],
};

const expected = (row: string) => {
  const signs = row.split(/\s+/);
  return Object.fromEntries(columns.map(([name], i) => [name, signs[i]]));
};

async function answersTo(move: OfferedMove, arrange: (author: Who, specialist: Who) => Promise<string>): Promise<Record<string, string>> {
  const answered: Record<string, string> = {};
  for (const [name, who, author, specialist] of columns) {
    const outcome = await plant.outcome(who, ...moveCall(plant, move, await arrange(author, specialist)));
    answered[name] = letters[outcome] ?? outcome;
  }
  return answered;
}

test.each(Object.keys(unitLevel) as OfferedMove[])('in the unit’s hands, %s is made by those whom the table names', async (move) => {
  const [status, row] = unitLevel[move] ?? ['submitted', ''];
  expect(await answersTo(move, (author, specialist) => suggestionFor(plant, move, status, { author, specialist, implementer: 'chen' }))).toEqual(expected(row));
}, 60_000);

/** Scored by the group where that is due, and adopted by its lead, or by the office where the lead is the author. */
async function atCompany(move: OfferedMove, status: Status, author: Who, specialist: Who): Promise<string> {
  const id = await suggestionIn(plant, 'expertReview', { author, specialist });
  const concludes = move === 'adopt' || move === 'decline' || status === 'verifying';
  for (const expert of ['zhao', 'tang'] as const) if (concludes && expert !== author) await makes(plant, expert, 'score', id);
  if (status === 'expertReview') return id;
  await makes(plant, author === 'tang' ? 'zhou' : 'tang', 'adopt', id, { implementerId: idOf('chen') });
  await makes(plant, 'chen', 'reportCompletion', id);
  return id;
}

test.each(Object.keys(companyLevel) as OfferedMove[])('at company level, %s is made by those whom the table names', async (move) => {
  const [status, row] = companyLevel[move] ?? ['expertReview', ''];
  expect(await answersTo(move, (author, specialist) => atCompany(move, status, author, specialist))).toEqual(expected(row));
}, 60_000);

test.each(offeredMoves)('%s is made by no colleague without a role, by nobody who is not bound or has left', async (move) => {
  const [status] = unitLevel[move] ?? companyLevel[move] ?? ['submitted'];
  const id = await suggestionFor(plant, move, status, { author: 'wang', specialist: 'sun', implementer: 'chen' });
  const strangers = ['lin', 'visitor', 'left'] as const;
  const answered = [];
  for (const who of strangers) answered.push(await plant.outcome(who, ...moveCall(plant, move, id)));
  expect(answered).toEqual(['notAllowed', 'notBound', 'leftPlant']);
}, 60_000);

test('every move has its row: a new one does not go unnoticed', () => {
  const rows = new Set([...Object.keys(unitLevel), ...Object.keys(companyLevel)]);
  expect(offeredMoves.filter((move) => !rows.has(move))).toEqual([]);
});
