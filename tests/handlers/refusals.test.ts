import { contract, hostRefusals, type EndpointName } from '#shared/contract/index';
import type { Endpoint } from '#shared/contract/endpoint';
import type { OfferedMove } from '#shared/model/moveInputs';
import { refusals } from '#shared/text/refusals';
import { moveCall, suggestionFor, suggestionIn } from '../plant/arrange';
import { annualCauses } from '../plant/annual';
import { awardCauses } from '../plant/awardCauses';
import { ledgerCauses } from '../plant/ledgerCauses';
import { ballotCauses } from '../plant/ballot';
import { blindCauses } from '../plant/blind';
import { draft } from '../plant/drafts';
import { dueMoves, tooLate } from '../plant/dueMoves';
import { rosterCauses } from '../plant/rosterCauses';
import { policyCauses, type Cause, type Causes } from '../plant/policyCauses';
import { exif, jpeg, uploaded } from '../plant/photos';
import { roleCauses } from '../plant/roleCauses';
import { seasonCauses } from '../plant/seasonCauses';
import { afterListing, classified, secrecyCauses } from '../plant/secrecy';
import { offeredMoves, samples } from '../plant/samples';
import { signalCauses } from '../plant/signals';
import { submitCauses } from '../plant/submitCauses';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const move = (name: OfferedMove, more: object = {}): Cause => async () => {
  const [status, by] = dueMoves[name];
  return plant.outcome(by, ...moveCall(plant, name, await suggestionFor(plant, name, status), more));
};

/** What a suggestion filed in this plant says. */
const textOf = (id: string) => {
  const { requestId: _id, ...text } = draft(id);
  return text;
};

/** Where the words of a move stand, unless in `words`. */
const wordsOf: { readonly [M in OfferedMove]?: string } = { score: 'comment', resubmit: 'problem', reportCompletion: 'done' };

/** Every move can be asked of nothing, at the wrong time, twice at once, under a used id. */
const everyMove = (name: OfferedMove): Causes => ({
  notFound: () => plant.outcome(dueMoves[name][1], ...moveCall(plant, name, 'never-filed')),
  wrongStatus: async () => plant.outcome(dueMoves[name][1], ...moveCall(plant, name, await suggestionIn(plant, tooLate[name]))),
  changedMeanwhile: move(name, { version: 99 }),
  classifiedWord: afterListing(() => plant, move(name, { [wordsOf[name] ?? 'words']: classified })),
  textRefused: () => {
    plant.cloud.openApi.safety.refusedWords.add('违禁词');
    return move(name, { [wordsOf[name] ?? 'words']: '这里有一句违禁词' })();
  },
  idReused: async () => {
    const [status, by] = dueMoves[name];
    const [first, second] = [await suggestionFor(plant, name, status), await suggestionFor(plant, name, status)];
    const [endpoint, call] = moveCall(plant, name, first);
    await plant.does(by, endpoint, call);
    return plant.outcome(by, endpoint, { ...call, id: second });
  },
});

/** Whoever judges, as the author; and who then looks after the unit. */
const ownOf = { he: { author: 'he' }, wang: { author: 'wang' }, tang: { author: 'tang', specialist: 'zhou' }, zhou: { author: 'zhou', specialist: 'wu' } } as const;
const judge = (name: OfferedMove): keyof typeof ownOf => {
  const by = dueMoves[name][1];
  return by === 'tang' || by === 'zhou' || by === 'he' ? by : 'wang';
};

const judging = (name: OfferedMove): Causes => ({
  ownSuggestion: async () => plant.outcome(judge(name), ...moveCall(plant, name, await suggestionFor(plant, name, dueMoves[name][0], ownOf[judge(name)]))),
});

/** Nobody of the panel has scored yet. */
const unscored = (name: 'adopt' | 'decline'): Causes => ({
  quorumMissing: async () => plant.outcome('sun', ...moveCall(plant, name, await suggestionIn(plant, 'unitReview'))),
});

const photoFaults = {
  foreignFile: () => plant.cloud.storage.put('photos/2026/mine/1.jpg', jpeg()).then((photo) => [photo]),
  photoMissing: async (who: Who, requestId: string) => {
    const { folder } = await plant.does(who, 'files.openFolder', { requestId, purpose: 'photos' });
    return [plant.cloud.storage.fileIdOf(`${folder}/1.jpg`)];
  },
  photoUnreadable: (who: Who, requestId: string) => uploaded(plant, who, requestId, [Buffer.from('no picture')]),
  photoCarriesLocation: (who: Who, requestId: string) => uploaded(plant, who, requestId, [jpeg(exif({ withPlace: true }))]),
  photoTooLarge: (who: Who, requestId: string) => uploaded(plant, who, requestId, [Buffer.concat([jpeg(), Buffer.alloc(6_000_000)])]),
} as const;

const withPhotos = (name: OfferedMove, field: 'photos' | 'evidence' = 'photos'): Causes => ({
  contentIncomplete: move(name, { [field]: Array.from({ length: 10 }, (_, i) => `cloud://env.bucket/photos/2026/folder/${i}.jpg`) }),
  ...Object.fromEntries(Object.entries(photoFaults).map(([refusal, put]) => [refusal, async () => {
    const [status, by] = dueMoves[name];
    const [endpoint, call] = moveCall(plant, name, await suggestionIn(plant, status));
    return plant.outcome(by, endpoint, { ...call, [field]: await put(by, call.requestId) });
  }])),
});

const submitWithPhotos: Causes = Object.fromEntries(Object.entries(photoFaults).map(([refusal, put]) => [refusal, async () => {
  const id = plant.newId();
  return plant.outcome('lin', 'suggestion.submit', { ...draft(id), photos: await put('lin', id) });
}]));

const causes: { readonly [E in EndpointName]?: Causes } = {
  ...blindCauses(() => plant),
  ...signalCauses(() => plant),
  'binding.bind': {
    wrongBinding: () => plant.outcome('visitor', 'binding.bind', samples['binding.bind']),
    bindingLocked: async () => {
      for (let i = 0; i < 5; i += 1) await plant.outcome('visitor', 'binding.bind', samples['binding.bind']);
      return plant.outcome('visitor', 'binding.bind', samples['binding.bind']);
    },
    alreadyBound: async () => {
      const { code, workNumber, name } = await plant.does('wang', 'binding.issue', { personId: idOf('lin') });
      return plant.outcome('zhao', 'binding.bind', { workNumber, name, code });
    },
  },
  'messages.note': {
    idReused: async () => {
      const input = { requestId: plant.newId(), accepted: ['result' as const] };
      await plant.does('lin', 'messages.note', input);
      return plant.outcome('lin', 'messages.note', { ...input, accepted: ['review'] });
    },
  },
  'binding.issue': { notFound: () => plant.outcome('zhou', 'binding.issue', { personId: idOf('left') }) },
  'files.openFolder': {
    idReused: async () => {
      const input = { requestId: plant.newId(), purpose: 'photos' } as const;
      await plant.does('lin', 'files.openFolder', input);
      return plant.outcome('zhao', 'files.openFolder', input);
    },
  },
  'suggestion.submit': { ...submitWithPhotos, ...submitCauses(() => plant) },
  'suggestion.get': { notFound: () => plant.outcome('lin', 'suggestion.get', { id: 'never-filed' }) },
  'suggestion.resubmit': { ...everyMove('resubmit'), sameAgain: async () => move('resubmit', textOf(await suggestionIn(plant, 'submitted')))(), ...withPhotos('resubmit'), secrecyUnconfirmed: move('resubmit', { secrecyConfirmed: false }), contentIncomplete: move('resubmit', { problem: '不好' }) },
  'suggestion.withdraw': everyMove('withdraw'),
  'suggestion.accept': { ...everyMove('accept'), ...judging('accept') },
  'suggestion.return': { ...everyMove('return'), ...judging('return') },
  'suggestion.decline': { ...everyMove('decline'), ...judging('decline'), ...unscored('decline') },
  'suggestion.score': {
    ...everyMove('score'),
    ...judging('score'),
    alreadyScored: async () => plant.outcome('he', ...moveCall(plant, 'score', await suggestionFor(plant, 'adopt', 'unitReview'))),
  },
  'suggestion.adopt': {
    ...everyMove('adopt'),
    ...judging('adopt'),
    ...unscored('adopt'),
    reasonNeeded: move('adopt', { grade: 'first', words: '' }),
    implementerUnknown: move('adopt', { implementerId: idOf('left') }),
    dayPast: move('adopt', { completeBy: '2020-01-01' }),
    dayTooFar: move('adopt', { completeBy: '9999-12-31' }),
    notImplementable: move('adopt', { implementable: false, completeBy: '2099-01-01' }),
  },
  'suggestion.start': everyMove('start'),
  'suggestion.reportCompletion': { ...everyMove('reportCompletion'), ...withPhotos('reportCompletion') },
  'suggestion.verifyCompletion': { ...everyMove('verifyCompletion'), ...judging('verifyCompletion') },
  'suggestion.rejectCompletion': { ...everyMove('rejectCompletion'), ...judging('rejectCompletion') },
  'suggestion.standardise': { ...everyMove('standardise'), ...judging('standardise'), ...withPhotos('standardise', 'evidence') },
  'suggestion.markDuplicate': { ...everyMove('markDuplicate'), ...judging('markDuplicate'), originalUnfit: move('markDuplicate', { originalId: 'never-filed' }) },
  'suggestion.transfer': { ...everyMove('transfer'), ...judging('transfer'), unitUnknown: move('transfer', { unitId: 'stamping' }) },
  'suggestion.escalate': { ...everyMove('escalate'), ...judging('escalate') },
  'suggestion.sendBack': { ...everyMove('sendBack'), ...judging('sendBack') },
  'suggestion.consult': { ...everyMove('consult'), ...judging('consult') },
  'suggestion.advise': { ...everyMove('advise'), ...judging('advise') },
  'suggestion.appeal': {
    ...everyMove('appeal'),
    appealTooLate: async () => {
      const id = await suggestionIn(plant, 'declined');
      plant.cloud.clock.advance(16 * 24 * 3_600_000);
      return plant.outcome('lin', ...moveCall(plant, 'appeal', id));
    },
  },
  'suggestion.inviteExperts': {
    ...everyMove('inviteExperts'),
    ...judging('inviteExperts'),
    expertsUnfit: move('inviteExperts', { expertIds: [idOf('fang')] }),
    groupComplete: async () => {
      const id = await suggestionFor(plant, 'inviteExperts', 'expertReview');
      await plant.does('zhou', ...moveCall(plant, 'inviteExperts', id));
      return plant.outcome('zhou', ...moveCall(plant, 'inviteExperts', id, { expertIds: [idOf('qian')] }));
    },
  },
  'suggestion.abandon': { ...everyMove('abandon'), ...judging('abandon') },
  'suggestion.reassign': { ...everyMove('reassign'), ...judging('reassign'), implementerUnknown: move('reassign', { implementerId: idOf('left') }) },
  'suggestion.extend': { ...everyMove('extend'), ...judging('extend'), dayPast: move('extend', { completeBy: '2020-01-01' }), dayTooFar: move('extend', { completeBy: '9999-12-31' }) },
  'suggestion.revoke': { ...everyMove('revoke'), ...judging('revoke') },
  'suggestion.correct': {
    ...everyMove('correct'),
    ...judging('correct'),
    nothingToCorrect: move('correct', { grade: 'second' }),
    alreadyBegun: async () => plant.outcome('zhou', ...moveCall(plant, 'correct', await suggestionIn(plant, 'implementing'), { implementable: false })),
  },
  'suggestion.invalidate': { ...everyMove('invalidate'), ...judging('invalidate') },
  ...annualCauses(() => plant),
  ...awardCauses(() => plant),
  ...ballotCauses(() => plant),
  ...ledgerCauses(() => plant),
  ...roleCauses(() => plant),
  ...policyCauses(() => plant),
  ...rosterCauses(() => plant),
  ...seasonCauses(() => plant),
  ...secrecyCauses(() => plant),
};

const endpoints = Object.entries(contract) as [EndpointName, Endpoint][];
const promised = endpoints.flatMap(([endpoint, { refusals: named }]) => named.map((refusal) => [endpoint, refusal] as const));

test.each(promised)('%s can answer %s', async (endpoint, refusal) => {
  const cause = causes[endpoint]?.[refusal];
  expect(cause && await cause()).toBe(refusal);
});

test('no endpoint is caused to refuse what its contract does not name', () => {
  const caused = Object.entries(causes).flatMap(([endpoint, of]) => Object.keys(of).map((refusal) => `${endpoint} ${refusal}`));
  expect(caused.sort()).toEqual(promised.map((pair) => pair.join(' ')).sort());
});

test('every “no” is caused by this table or belongs to the host', () => {
  const known = new Set<string>([...promised.map(([, refusal]) => refusal), ...hostRefusals]);
  expect(Object.keys(refusals).filter((refusal) => !known.has(refusal))).toEqual([]);
});

test('a repeated call with an id that somebody else used is refused, whatever the move', async () => {
  for (const name of offeredMoves) {
    const [status, by] = dueMoves[name];
    const id = await suggestionFor(plant, name, status);
    const [endpoint, call] = moveCall(plant, name, id);
    await plant.does(by, endpoint, call);
    expect([name, await plant.outcome('wu', endpoint, call)]).toEqual([name, 'idReused']);
  }
});
