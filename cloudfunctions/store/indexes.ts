/**
 * An index of a collection; `fields` in order, all ascending (an index is read in either direction). `sparse` leaves out
 * documents of before there was the field: only a data folder of an earlier version has such, a deployment begins without.
 */
export type Index = { readonly name: string; readonly fields: readonly string[]; readonly unique?: boolean; readonly sparse?: boolean };

/** Every collection with its indexes: drives the local cloud and the deployment alike. Each list page and queue reads one of these. */
export const collectionIndexes = {
  people: [
    { name: 'account', fields: ['account'], unique: true },
    { name: 'workNumber', fields: ['workNumber'], unique: true },
    { name: 'name', fields: ['name', '_id'] },
    { name: 'roleKeys', fields: ['roleKeys'] },
    { name: 'unit', fields: ['unitId', 'teamId', '_id'] },
    { name: 'unitName', fields: ['unitId', 'name', '_id'] },
    { name: 'unitNumber', fields: ['unitId', 'workNumber', '_id'] },
  ],
  units: [{ name: 'name', fields: ['name'], unique: true }],
  roleChanges: [
    { name: 'person', fields: ['personId', 'at', '_id'] },
    { name: 'at', fields: ['at', '_id'] },
  ],
  bindingCodes: [],
  bindingAttempts: [],
  folders: [],
  suggestions: [
    { name: 'author', fields: ['authorId', 'submittedAt', '_id'] },
    { name: 'unitSubmitted', fields: ['unitId', 'submittedAt', '_id'] },
    { name: 'number', fields: ['number', '_id'] },
    { name: 'year', fields: ['year', '_id'] },
    { name: 'title', fields: ['title', '_id'] },
    { name: 'authorName', fields: ['authorName', 'submittedAt', '_id'] },
    { name: 'waitsForDue', fields: ['waitsFor', 'dueAt', '_id'] },
    { name: 'waitsForStatusDue', fields: ['waitsFor', 'status', 'dueAt', '_id'] },
    { name: 'reviewUnitDue', fields: ['reviewUnitId', 'status', 'dueAt', '_id'] },
    { name: 'due', fields: ['dueAt', '_id'] },
    { name: 'statusDue', fields: ['status', 'dueAt', '_id'] },
    { name: 'overdue', fields: ['status', 'overdueTold', 'dueAt', '_id'] },
    { name: 'status', fields: ['status', '_id'] },
    { name: 'similarKeys', fields: ['similarKeys'] },
    { name: 'keyGeneration', fields: ['keyGeneration', '_id'] },
    { name: 'sayingKey', fields: ['sayingKey'], unique: true, sparse: true },
    { name: 'waitsForStatus', fields: ['waitsFor', 'status', 'movedAt', '_id'] },
    { name: 'gradeDecided', fields: ['grade', 'decidedAt', '_id'] },
    { name: 'photosAsk', fields: ['photosAskAt', '_id'] },
    { name: 'photosVerify', fields: ['photosVerifyAt', '_id'] },
  ],
  history: [
    { name: 'suggestion', fields: ['suggestionId', 'sequence'], unique: true },
    { name: 'notices', fields: ['notices', 'at', '_id'] },
    { name: 'at', fields: ['at', '_id'] },
  ],
  scores: [],
  entries: [
    { name: 'person', fields: ['personId', 'year', 'at', '_id'] },
    { name: 'suggestion', fields: ['suggestionId'] },
    { name: 'personOrder', fields: ['personId', '_id'] },
    { name: 'kindMonth', fields: ['kind', 'month', 'personId', '_id'] },
  ],
  recounts: [{ name: 'startedAt', fields: ['startedAt', '_id'] }],
  repairs: [{ name: 'at', fields: ['at', '_id'] }],
  awardBatches: [{ name: 'after', fields: ['after'], unique: true }],
  awardLines: [
    { name: 'unit', fields: ['batchId', 'unitId', 'workNumber', '_id'] },
    { name: 'person', fields: ['personId', 'batchId', '_id'] },
  ],
  ballots: [
    { name: 'year', fields: ['year', '_id'] },
    { name: 'state', fields: ['state', '_id'] },
  ],
  urns: [],
  annualAwards: [{ name: 'state', fields: ['state', '_id'] }],
  accounts: [
    { name: 'person', fields: ['personId', 'year'], unique: true },
    { name: 'yearPoints', fields: ['year', 'points', '_id'] },
  ],
  seasons: [{ name: 'year', fields: ['year', '_id'] }],
  prizes: [{ name: 'season', fields: ['seasonId', '_id'] }],
  prizeItems: [
    { name: 'prize', fields: ['prizeId', 'state', '_id'] },
    { name: 'season', fields: ['seasonId', 'state', '_id'] },
  ],
  reservations: [
    { name: 'code', fields: ['seasonId', 'code'], unique: true },
    { name: 'person', fields: ['personId', 'reservedAt', '_id'] },
    { name: 'unit', fields: ['seasonId', 'unitId', 'state', 'reservedAt', '_id'] },
    { name: 'state', fields: ['seasonId', 'state', 'reservedAt', '_id'] },
    { name: 'season', fields: ['seasonId', '_id'] },
  ],
  seasonPeople: [{ name: 'season', fields: ['seasonId', '_id'] }],
  counters: [{ name: 'year', fields: ['year', 'unitId'] }],
  authorYears: [],
  rulebooks: [],
  secrecyWords: [],
  subscriptions: [],
  messages: [{ name: 'waiting', fields: ['state', 'nextTryAt', '_id'] }],
  readings: [],
  photoChecks: [],
  bigramFrequencies: [],
  jobs: [{ name: 'kind', fields: ['kind', 'startedAt', '_id'] }],
  reviewFacts: [
    { name: 'person', fields: ['personIds', 'at', '_id'] },
    { name: 'scope', fields: ['scope', 'month', 'counted', 'at', '_id'] },
  ],
  qualityMonths: [{ name: 'month', fields: ['month', 'scope', '_id'] }],
  walks: [],
  signals: [{ name: 'monthState', fields: ['month', 'state', '_id'] }],
  blindReviews: [{ name: 'open', fields: ['state', 'group', 'drawnAt', '_id'] }],
} as const satisfies Record<string, readonly Index[]>;

export type CollectionName = keyof typeof collectionIndexes;
