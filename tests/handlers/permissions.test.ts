import { contract, type EndpointName, type Input } from '#shared/contract/index';
import type { Status } from '#shared/policy/moves';
import { moveCall, suggestionFor, suggestionIn } from '../plant/arrange';
import { annualRows } from '../plant/annualSamples';
import { draft } from '../plant/drafts';
import { dueMoves } from '../plant/dueMoves';
import { offeredMoves, samples } from '../plant/samples';
import { idOf, openidOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

/** Who calls. The suggestion in question is Lin's, of the stamping unit, and Zhao carries it out. */
const callers = {
  visitor: 'visitor', nobody: null, left: 'left', worker: 'qian', author: 'lin', implementer: 'zhao',
  specialist: 'sun', specialistElsewhere: 'chen', unitReviewer: 'he', expert: 'fang', groupLead: 'tang', office: 'zhou', leader: 'wu',
} as const satisfies Record<string, Who | 'visitor' | null>;

const letters: Record<string, string> = {
  ok: 'y', notAllowed: '.', notBound: 'b', leftPlant: 'l', wrongBinding: 'w', foreignFile: 'f', notFound: 'n', nothingToPay: 'p', nothingToCorrect: 'c',
  seasonNotReady: 'r', seasonNotOpen: 's', notYetClosed: 's', codeUnknown: 'u', otherUnit: 'o', candidatesUnfit: 'k',
  annualIncomplete: 'i', annualUnpaid: 'a', seasonMissing: 'm',
};

/** `y` yes · `.` notAllowed · `b` notBound · `l` leftPlant · `w` wrongBinding · `f` foreignFile · `n` notFound · `p` nothingToPay · `c` nothingToCorrect · `r` `s` season not ready, not open or closed · `u` codeUnknown · `o` otherUnit · `k` candidatesUnfit · `i` `a` annual awards not complete, not paid · `m` seasonMissing: from `w` on they are past the gate. */
const table: Record<EndpointName, string> = {
  //                              visitor nobody left | worker author implementer | specialist, elsewhere, reviewer | expert lead | office leader
  'me.get':                       'y y l  y y y  y y y  y y  y y',
  'home.get':                     'b b l  y y y  y y y  y y  y y',
  'inbox.list':                   'b b l  y y y  y y y  y y  y y',
  'inbox.unread':                 'b b l  y y y  y y y  y y  y y',
  'inbox.seen':                   'b b l  y y y  y y y  y y  y y',
  'messages.get':                 'b b l  y y y  y y y  y y  y y',
  'messages.note':                'b b l  y y y  y y y  y y  y y',
  'binding.bind':                 'w . w  w w w  w w w  w w  w w',
  'binding.issue':                'b b l  . . .  y . .  . .  y .',
  'binding.sheet':                'b b l  . . .  y . .  . .  y .',
  'people.search':                'b b l  . . .  y y .  . y  y .',
  'people.colleagues':            'b b l  y y y  y y y  y y  y y',
  'org.units':                    'b b l  y y y  y y y  y y  y y',
  'files.openFolder':             'b b l  y y y  y y y  y y  y y',
  'suggestion.submit':            'b b l  y y y  y y y  y y  y y',
  'suggestion.mine':              'b b l  y y y  y y y  y y  y y',
  'suggestion.get':               'b b l  . y y  y . y  y y  y y',
  'duplicates.check':             'b b l  y y y  y y y  y y  y y',
  'queue.list':                   'b b l  y y y  y y y  y y  y y',
  'queue.overview':               'b b l  y y y  y y y  y y  y y',
  'suggestion.resubmit':          'b b l  . y .  . . .  . .  . .',
  'suggestion.withdraw':          'b b l  . y .  . . .  . .  . .',
  'suggestion.accept':            'b b l  . . .  y . .  . .  y .',
  'suggestion.return':            'b b l  . . .  y . .  . .  . .',
  'suggestion.decline':           'b b l  . . .  y . .  . .  . .',
  'suggestion.adopt':             'b b l  . . .  y . .  . .  . .',
  'suggestion.score':             'b b l  . . .  . . y  . .  . .',
  'suggestion.find':              'b b l  . . .  y y y  y y  y y',
  'suggestion.search':            'b b l  . . .  y y y  y y  y y',
  'suggestion.markDuplicate':     'b b l  . . .  y . .  . .  . .',
  'suggestion.transfer':          'b b l  . . .  y . .  . .  y .',
  'suggestion.escalate':          'b b l  . . .  y . .  . .  . .',
  'suggestion.sendBack':          'b b l  . . .  . . .  . y  . .',
  'suggestion.consult':           'b b l  . . .  y . y  . .  . .',
  'suggestion.advise':            'b b l  . . .  . . .  . y  . .',
  'suggestion.appeal':            'b b l  . y .  . . .  . .  . .',
  'suggestion.inviteExperts':     'b b l  . . .  . . .  . .  y .',
  'suggestion.abandon':           'b b l  . . .  y . .  . .  . .',
  'suggestion.reassign':          'b b l  . . .  y . .  . .  y .',
  'suggestion.extend':            'b b l  . . .  y . .  . .  y .',
  'suggestion.revoke':            'b b l  . . .  . . .  . .  y .',
  'suggestion.correct':           'b b l  . . .  . . .  . .  y .',
  'suggestion.invalidate':        'b b l  . . .  . . .  . .  y .',
  'suggestion.start':             'b b l  . . y  . . .  . .  . .',
  'suggestion.reportCompletion':  'b b l  . . y  . . .  . .  . .',
  'suggestion.verifyCompletion':  'b b l  . . .  y . .  . .  . .',
  'suggestion.rejectCompletion':  'b b l  . . .  y . .  . .  . .',
  'suggestion.standardise':       'b b l  . . .  y . .  . .  . .',
  'points.get':                   'b b l  y y y  y y y  y y  y y',
  'trial.step':                   'b b l  . . .  . . .  . .  y y',
  'ledger.entry':                 'b b l  n n n  n n n  n n  n n',
  'ledger.recounts':              'b b l  . . .  . . .  . .  y y',
  'ledger.recount':               'b b l  . . .  . . .  . .  y .',
  'ledger.step':                  'b b l  . . .  . . .  . .  n .',
  'ledger.repair':                'b b l  . . .  . . .  . .  c .',
  'ledger.export':                'b b l  . . .  . . .  . .  y y',
  'awards.mine':                  'b b l  y y y  y y y  y y  y y',
  'awards.batches':               'b b l  . . .  . . .  . .  y y',
  'awards.pending':               'b b l  . . .  . . .  . .  y .',
  'awards.running':               'b b l  . . .  . . .  . .  y y',
  'awards.prepare':               'b b l  . . .  . . .  . .  p .',
  'awards.step':                  'b b l  . . .  . . .  . .  n .',
  'awards.batch':                 'b b l  . . .  . . .  . .  n n',
  'awards.lines':                 'b b l  . . .  . . .  . .  y y',
  'awards.entries':               'b b l  . . .  . . .  . .  n n',
  'awards.confirm':               'b b l  . . .  . . .  . .  n .',
  'awards.sheet':                 'b b l  . . .  . . .  . .  n n',
  'ballot.get':                   'b b l  . . .  . . .  . .  y y',
  'ballot.candidates':            'b b l  . . .  . . .  . .  y .',
  'ballot.open':                  'b b l  . . .  . . .  . .  k .',
  'ballot.extend':                'b b l  . . .  . . .  . .  n .',
  'ballot.cancel':                'b b l  . . .  . . .  . .  n .',
  'ballot.handIn':                'b b l  . . .  . . .  . .  . n',
  'ballot.close':                 'b b l  . . .  . . .  . .  n .',
  'ballot.settle':                'b b l  . . .  . . .  . .  n .',
  ...annualRows,
  'roles.get':                    'b b l  . . .  . . .  . .  y .',
  'roles.holders':                'b b l  . . .  . . .  . .  y .',
  'roles.changes':                'b b l  . . .  . . .  . .  y .',
  'roles.give':                   'b b l  . . .  . . .  . .  y .',
  'roles.take':                   'b b l  . . .  . . .  . .  y .',
  'phrases.get':                  'b b l  . . .  . . .  . .  y .',
  'phrases.set':                  'b b l  . . .  . . .  . .  y .',
  'policy.current':               'y y y  y y y  y y y  y y  y y',
  'policy.get':                   'b b l  . . .  . . .  . .  y .',
  'policy.preview':               'b b l  . . .  . . .  . .  y .',
  'policy.propose':               'b b l  . . .  . . .  . .  y .',
  'policy.cancel':                'b b l  . . .  . . .  . .  n .',
  'calendar.get':                 'b b l  . . .  . . .  . .  y .',
  'calendar.set':                 'b b l  . . .  . . .  . .  y .',
  'secrecy.words':                'b b l  . . .  . . .  . .  y .',
  'secrecy.setWords':             'b b l  . . .  . . .  . .  y .',
  'secrecy.hashes':               'b b l  y y y  y y y  y y  y y',
  'quality.plant':                'b b l  . . .  . . .  . .  y y',
  'quality.scopes':               'b b l  . . .  . . .  . .  y y',
  'quality.scope':                'b b l  . . .  y . .  . .  y y',
  'quality.mine':                 'b b l  . . .  y y y  y y  y y',
  'quality.cases':                'b b l  . . .  y . y  . .  y y',
  'quality.signals':              'b b l  . . .  . . .  . .  y y',
  'quality.seen':                 'b b l  . . .  . . .  . .  n .',
  'season.get':                   'b b l  . . .  . . .  . .  n .',
  'season.create':                'b b l  . . .  . . .  . .  y .',
  'season.change':                'b b l  . . .  . . .  . .  y .',
  'season.open':                  'b b l  . . .  . . .  . .  r .',
  'season.previewClose':          'b b l  . . .  . . .  . .  y .',
  'season.close':                 'b b l  . . .  . . .  . .  s .',
  'season.lapse':                 'b b l  . . .  . . .  . .  s .',
  'season.report':                'b b l  . . .  . . .  . .  y .',
  'season.sheet':                 'b b l  . . .  . . .  . .  y .',
  'season.wishes':                'b b l  . . .  . . .  . .  y .',
  'prize.add':                    'b b l  . . .  . . .  . .  y .',
  'prize.change':                 'b b l  . . .  . . .  . .  n .',
  'prize.stock':                  'b b l  . . .  . . .  . .  n .',
  'prizes.shelf':                 'b b l  y y y  y y y  y y  y y',
  'prizes.reserve':               'b b l  n n n  n n n  n n  n n',
  'prizes.cancel':                'b b l  n n n  n n n  n n  n n',
  'prizes.wish':                  'b b l  n n n  n n n  n n  n n',
  'prizes.mine':                  'b b l  y y y  y y y  y y  y y',
  'desk.find':                    'b b l  . . .  u u .  . .  u .',
  'desk.handOut':                 'b b l  . . .  n n .  . .  n .',
  'desk.list':                    'b b l  . . .  y o .  . .  y .',
  'blind.list':                   'b b l  . . .  . . .  y y  . .',
  'blind.get':                    'b b l  . . .  . . .  n n  . .',
  'blind.give':                   'b b l  . . .  . . .  n n  . .',
  'roster.preview':               'b b l  . . .  . . .  . .  f .',
  'roster.start':                 'b b l  . . .  . . .  . .  f .',
  'roster.step':                  'b b l  . . .  . . .  . .  n .',
  'roster.stop':                  'b b l  . . .  . . .  . .  n .',
  'roster.job':                   'b b l  . . .  . . .  . .  y .',
};

let plant: TestPlant;
beforeAll(async () => { plant = await openTestPlant(); });
afterAll(() => plant.close());

/** The call for each caller; a suggestion that a caller was allowed to move is followed by a fresh one. */
function callsOf(endpoint: EndpointName): (caller: Who | 'visitor' | null) => Promise<string> {
  const move = offeredMoves.find((name) => endpoint === `suggestion.${name}`);
  if (!move) return async (caller) => plant.outcome(caller, endpoint, await inputOf(endpoint));
  let id: string | null = null;
  return async (caller) => {
    id ??= await suggestionFor(plant, move, dueMoves[move][0]);
    const outcome = await plant.outcome(caller, ...moveCall(plant, move, id));
    if (outcome === 'ok') id = null;
    return outcome;
  };
}

/** The sample, with an id or work number that no call used before. */
async function inputOf(endpoint: EndpointName): Promise<Input<EndpointName>> {
  const requestId = plant.newId();
  switch (endpoint) {
    case 'binding.bind': return { ...samples[endpoint], workNumber: requestId };
    case 'files.openFolder': return { ...samples[endpoint], requestId };
    case 'suggestion.submit': return draft(requestId);
    case 'suggestion.get': return { id: await suggestionIn(plant, 'adopted') };
    default: return samples[endpoint];
  }
}

test.each(Object.keys(contract) as EndpointName[])('%s is open to those whom the table names, and to nobody else', async (endpoint) => {
  const call = callsOf(endpoint);
  const answered: Record<string, string> = {};
  for (const [name, caller] of Object.entries(callers)) {
    const outcome = await call(caller);
    answered[name] = letters[outcome] ?? outcome;
  }
  const expected = table[endpoint].split(/\s+/);
  expect(answered).toEqual(Object.fromEntries(Object.keys(callers).map((name, i) => [name, expected[i]])));
}, 20_000);

const judging = [
  'accept', 'return', 'decline', 'markDuplicate', 'transfer', 'escalate', 'consult', 'adopt', 'verifyCompletion', 'rejectCompletion',
  'standardise', 'abandon', 'reassign', 'extend',
] as const;

test.each(judging)('nobody makes the move %s on a suggestion of their own', async (move) => {
  const id = await suggestionFor(plant, move, dueMoves[move][0], { author: 'wang' });
  expect(await plant.outcome('wang', ...moveCall(plant, move, id))).toBe('ownSuggestion');
  expect(await plant.outcome('sun', ...moveCall(plant, move, id))).toBe('ok');
});

test('whoever reported it done does not verify it, though it was handed to somebody else meanwhile', async () => {
  const id = await suggestionIn(plant, 'verifying', { implementer: 'wang' });
  await plant.does('wang', ...moveCall(plant, 'reassign', id, { implementerId: idOf('zhao') }));
  expect(await plant.outcome('wang', ...moveCall(plant, 'verifyCompletion', id))).toBe('ownSuggestion');
  expect(await plant.outcome('sun', ...moveCall(plant, 'verifyCompletion', id))).toBe('ok');
});

test.each(['verifyCompletion', 'rejectCompletion'] as const)('whoever carried it out does not make the move %s', async (move) => {
  const id = await suggestionIn(plant, 'verifying', { implementer: 'wang' });
  expect(await plant.outcome('wang', ...moveCall(plant, move, id))).toBe('ownSuggestion');
  expect(await plant.outcome('sun', ...moveCall(plant, move, id))).toBe('ok');
});

test('the buttons a person is shown are the moves the cloud then allows', async () => {
  for (const status of ['submitted', 'returned', 'unitReview', 'adopted', 'implementing', 'verifying', 'completed'] as const) {
    for (const who of ['lin', 'zhao', 'sun', 'zhou', 'wu', 'he'] as const) {
      const shown = await buttonsFor(who, status);
      const allowed = await movesAllowed(who, status);
      expect({ who, status, shown }).toEqual({ who, status, shown: allowed });
    }
  }
}, 60_000);

/** None where the suggestion itself is not shown. */
async function buttonsFor(who: Who, status: Status): Promise<string[]> {
  const view = await plant.call(openidOf(who), 'suggestion.get', { id: await suggestionIn(plant, status) });
  return view.ok ? [...view.data.moves].sort() : [];
}

async function movesAllowed(who: Who, status: Status): Promise<string[]> {
  const allowed: string[] = [];
  let id = await suggestionIn(plant, status);
  for (const move of offeredMoves) {
    if (await plant.outcome(who, ...moveCall(plant, move, id)) !== 'ok') continue;
    allowed.push(move);
    id = await suggestionIn(plant, status);
  }
  return allowed.sort();
}

test('an endpoint without a row in the table does not go unnoticed', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(contract).sort());
  expect(Object.values(table).map((row) => row.split(/\s+/).length)).toEqual(Object.values(table).map(() => Object.keys(callers).length));
});
