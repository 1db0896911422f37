// permissions.test.ts says which roles may call what, relations.test.ts who makes which move. This table says of everything
// else that belongs to somebody, or to a unit or group, what people hear who stand so or so to its owner.
import { contract, type EndpointName } from '#shared/contract/index';
import { probes, type Asker } from '../plant/probes';
import { openRelatedPlant, type Related } from '../plant/related';
import { offeredMoves } from '../plant/samples';

/** Who asks for what belongs to whom. */
const columns: readonly (readonly [name: string, who: Asker, owner: Related])[] = [
  ['own', 'author', 'author'], ['own, as specialist', 'specialist', 'specialist'], ['own, as reviewer', 'reviewer', 'reviewer'],
  ['own, as expert', 'expert', 'expert'], ['own, in the office', 'office', 'office'],
  ['who typed it', 'filer', 'author'], ['co-author', 'coAuthor', 'author'], ['of the unit', 'colleague', 'author'], ['of another', 'elsewhere', 'author'],
  ['specialist of the unit', 'specialist', 'author'], ['specialist of another', 'specialistElsewhere', 'author'],
  ['reviewer of the unit', 'reviewer', 'author'], ['reviewer of another', 'reviewerElsewhere', 'author'],
  ['expert of the group', 'expert', 'author'], ['expert of another', 'expertElsewhere', 'author'],
  ['lead of the group', 'lead', 'author'], ['lead of another', 'leadElsewhere', 'author'],
  ['office', 'office', 'author'], ['leader', 'leader', 'author'], ['not bound', 'visitor', 'author'], ['left the plant', 'gone', 'author'],
];

const letters: Record<string, string> = {
  ok: 'y', without: '-', notAllowed: '.', notFound: 'n', idReused: 'i', foreignFile: 'f', authorUnfit: 'u', otherUnit: 'o', ownHandOut: 'h', notBound: 'b', leftPlant: 'l',
};

/** `y` yes, and it is there · `-` a list without it · `.` notAllowed · `n` notFound · `i` idReused · `f` foreignFile · `u` authorUnfit · `o` otherUnit · `h` ownHandOut · `b` notBound · `l` leftPlant. */
const table: Record<keyof ReturnType<typeof probes>, string> = {
  // own, as: worker specialist reviewer expert office | typed it, co-author | of the unit, another | specialist, another | reviewer | expert | lead | office leader | not bound, left
  'suggestion.get':                             'y y y y y  y y  . .  y .  y .  y y  y y  y y  b l',
  'suggestion.mine':                            'y y y y y  - -  - -  - -  - -  - -  - -  - -  b l',
  'suggestion.find':                            '. y y y y  . .  . .  y y  y y  y y  y y  y y  b l',
  'suggestion.search':                          '. y y y y  . .  . .  y -  y -  y y  y y  y y  b l',
  'duplicates.check':                           'y y y y y  y y  y y  y y  y y  y y  y y  y y  b l',
  'suggestion.submit · for them':               'y y y y y  y u  y u  y u  y u  u u  u u  y u  b l',
  'suggestion.submit · their call again':       'i i i i i  i i  i i  i i  i i  i i  i i  i i  b l',
  'suggestion.submit · their photo':            'f f f f f  f f  f f  f f  f f  f f  f f  f f  b l',
  'files.openFolder':                           'y y y y y  i i  i i  i i  i i  i i  i i  i i  b l',
  'home.get':                                   'y y y y y  - -  - -  - -  - -  - -  - -  - -  b l',
  'inbox.list':                                 'y - - - -  - y  - -  y -  - -  - -  - -  - -  b l',
  'queue.list · due':                           '- - - - -  - -  - -  y -  - -  - -  - -  - -  b l',
  'queue.list · overdue, with the experts':     '- - - - -  - -  - -  - -  - -  y -  y -  - -  b l',
  'queue.list · others':                        '- - y - -  - -  - -  - -  y -  - -  - -  - -  b l',
  'queue.list · others, with the experts':      '- y y - -  - -  - -  y -  y -  - -  - -  - -  b l',
  'queue.list · reported':                      '- - - - y  - -  - -  - -  - -  - -  - -  y -  b l',
  'queue.overview':                             '- - - - -  - -  - -  y -  - -  y -  y -  - -  b l',
  'people.search':                              '. y . . y  . .  . .  y y  . .  . .  y y  y .  b l',
  'people.colleagues':                          'y y y y y  y -  y -  y -  y -  - -  - -  y -  b l',
  'binding.issue':                              '. . . . y  . .  . .  y .  . .  . .  . .  y .  b l',
  'binding.sheet':                              '. y . . y  . .  . .  y .  . .  . .  . .  y .  b l',
  'points.get':                                 'y y y y y  - -  - -  - -  - -  - -  - -  - -  b l',
  'ledger.entry':                               'y y y y y  . .  . .  . .  . .  . .  . .  y y  b l',
  'awards.mine':                                'y y y y y  - -  - -  - -  - -  - -  - -  - -  b l',
  'prizes.mine':                                'y y y y y  - -  - -  - -  - -  - -  - -  - -  b l',
  'prizes.cancel':                              'y y y y y  n n  n n  n n  n n  n n  n n  y n  b l',
  'desk.find':                                  '. y . . y  . .  . .  y o  . .  . .  . .  y .  b l',
  'desk.handOut':                               '. h . . h  . .  . .  y o  . .  . .  . .  y .  b l',
  'desk.list':                                  '. y . . y  . .  . .  y o  . .  . .  . .  y .  b l',
  'blind.list':                                 '. . . - .  . .  . .  . .  . .  y -  . .  . .  b l',
  'blind.get':                                  '. . . n .  . .  . .  . .  . .  y n  . .  . .  b l',
  'blind.give':                                 '. . . n .  . .  . .  . .  . .  y n  . .  . .  b l',
  'quality.scope · the unit':                   '. y . . y  . .  . .  y .  . .  . .  . .  y y  b l',
  'quality.scope · the group':                  '. . . . y  . .  . .  . .  . .  . .  y .  y y  b l',
  'quality.mine · what they did':               '. y y y -  . .  . .  y -  y -  y -  - -  - -  b l',
  'quality.mine · opens the unit':              '. y - - -  . .  . .  y -  - -  - -  - -  - -  b l',
  'quality.cases · the unit':                   '. y . . y  . .  . .  y .  . .  . .  . .  y y  b l',
  'quality.cases · the group':                  '. . . . y  . .  . .  . .  . .  . .  y .  y y  b l',
  'quality.cases · of the owner':               '. y y y y  . .  . .  y .  . .  . .  . .  y y  b l',
};

/** They tell everybody the same, or everybody of themselves: nothing of anybody else can be named in them. */
const ofNobodyElse: readonly EndpointName[] = [
  'inbox.unread', 'inbox.seen', 'messages.get', 'messages.note', 'org.units', 'secrecy.hashes', 'prizes.shelf', 'prizes.reserve', 'prizes.wish',
];

let plant: Awaited<ReturnType<typeof openRelatedPlant>>;
let all: ReturnType<typeof probes>;
beforeAll(async () => {
  plant = await openRelatedPlant();
  all = probes(plant);
}, 60_000);
afterAll(() => plant.close());

test.each(Object.keys(table) as (keyof typeof table)[])('%s: who stands so to its owner hears what the table says', async (row) => {
  const answered: Record<string, string> = {};
  for (const [name, who, owner] of columns) {
    const outcome = await all[row](who, owner);
    answered[name] = letters[outcome] ?? outcome;
  }
  const expected = table[row].split(/\s+/);
  expect(answered).toEqual(Object.fromEntries(columns.map(([name], i) => [name, expected[i]])));
}, 60_000);

test('an endpoint that may name what is somebody’s, and has no row, does not go unnoticed', () => {
  const rows = new Set<string>(Object.keys(table).map((row) => row.split(' · ')[0] ?? row));
  const moved = new Set<string>(offeredMoves.map((move) => `suggestion.${move}`));
  // Whom the office and the leaders may ask about is everybody: their rows in permissions.test.ts say all there is to say.
  const ofPlant = (endpoint: EndpointName) => contract[endpoint].who.every((who) => who === 'office' || who === 'leader' || who === 'visitor');
  const without = (Object.keys(contract) as EndpointName[]).filter((endpoint) => !rows.has(endpoint) && !moved.has(endpoint) && !ofPlant(endpoint));
  expect(without.sort()).toEqual([...ofNobodyElse].sort());
});
