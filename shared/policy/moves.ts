/** Where a suggestion can stand. Source: rules §2. */
export const statuses = [
  'submitted', 'returned', 'unitReview', 'expertReview',
  'declined', 'duplicate', 'withdrawn', 'invalid',
  'adopted', 'implementing', 'verifying', 'completed', 'standardised', 'abandoned',
] as const;
export type Status = (typeof statuses)[number];

/** In what capacity somebody makes a move. `clock` is the nightly function. */
export type Capacity =
  | 'author' | 'implementer' | 'specialist' | 'unitReviewer' | 'expert' | 'groupLead' | 'office' | 'clock';

/** What must be true of the suggestion besides its status. */
export type Condition = 'implementable' | 'notOnAppeal' | 'unitLevel' | 'companyLevel' | 'consulted' | 'notAppealed' | 'onAppeal';

/** A place that depends on the suggestion's past rather than on the table. */
export type Destination = Status | 'stageThatReturned' | 'stageThatAdopted' | 'sameStatus';

export type MoveRule = {
  /** `null`: the suggestion does not exist yet. */
  readonly from: readonly (Status | null)[];
  readonly to: Destination;
  readonly by: readonly Capacity[];
  readonly when?: readonly Condition[];
};

const beforeDecision = ['submitted', 'unitReview'] as const;
const beingDone = ['adopted', 'implementing', 'verifying'] as const;
/** Where somebody other than the author has something to do by a day. */
const held = [...beforeDecision, 'expertReview', ...beingDone] as const;

/**
 * The whole state machine: which moves exist, where they lead, who may make them. A move has a rule for each capacity
 * that makes it from a different place. Source: rules §2, table of moves.
 */
export const moves = {
  submit: [{ from: [null], to: 'submitted', by: ['author'] }],
  resubmit: [{ from: ['returned'], to: 'stageThatReturned', by: ['author'] }],
  withdraw: [
    { from: ['submitted', 'returned', 'unitReview', 'expertReview'], to: 'withdrawn', by: ['author'], when: ['notOnAppeal'] },
    { from: ['returned'], to: 'withdrawn', by: ['clock'] },
  ],
  return: [
    { from: beforeDecision, to: 'returned', by: ['specialist'] },
    { from: ['expertReview'], to: 'returned', by: ['groupLead'], when: ['notOnAppeal'] },
  ],
  decline: [
    { from: beforeDecision, to: 'declined', by: ['specialist'] },
    { from: ['expertReview'], to: 'declined', by: ['groupLead'] },
  ],
  markDuplicate: [
    { from: beforeDecision, to: 'duplicate', by: ['specialist'] },
    { from: ['expertReview'], to: 'duplicate', by: ['groupLead'] },
  ],
  accept: [{ from: ['submitted'], to: 'unitReview', by: ['specialist', 'office'] }],
  transfer: [{ from: beforeDecision, to: 'submitted', by: ['specialist', 'office'] }],
  escalate: [{ from: ['unitReview'], to: 'expertReview', by: ['specialist'] }],
  sendBack: [{ from: ['expertReview'], to: 'unitReview', by: ['groupLead'], when: ['notOnAppeal'] }],
  consult: [{ from: ['unitReview'], to: 'sameStatus', by: ['specialist', 'unitReviewer'] }],
  advise: [{ from: ['unitReview'], to: 'sameStatus', by: ['expert'], when: ['consulted'] }],
  score: [
    { from: ['unitReview'], to: 'sameStatus', by: ['unitReviewer'] },
    { from: ['expertReview'], to: 'sameStatus', by: ['expert'] },
  ],
  adopt: [
    { from: ['unitReview'], to: 'adopted', by: ['specialist'] },
    { from: ['expertReview'], to: 'adopted', by: ['groupLead'] },
  ],
  appeal: [{ from: ['declined', 'duplicate'], to: 'expertReview', by: ['author'], when: ['notAppealed'] }],
  inviteExperts: [{ from: ['expertReview'], to: 'sameStatus', by: ['office'], when: ['onAppeal'] }],
  start: [{ from: ['adopted'], to: 'implementing', by: ['implementer'], when: ['implementable'] }],
  reportCompletion: [{ from: ['adopted', 'implementing'], to: 'verifying', by: ['implementer'], when: ['implementable'] }],
  verifyCompletion: [
    { from: ['verifying'], to: 'completed', by: ['specialist'], when: ['unitLevel'] },
    { from: ['verifying'], to: 'completed', by: ['expert'], when: ['companyLevel'] },
  ],
  rejectCompletion: [
    { from: ['verifying'], to: 'implementing', by: ['specialist'], when: ['unitLevel'] },
    { from: ['verifying'], to: 'implementing', by: ['expert'], when: ['companyLevel'] },
  ],
  standardise: [{ from: ['completed'], to: 'standardised', by: ['specialist'] }],
  abandon: [{ from: ['adopted', 'implementing'], to: 'abandoned', by: ['specialist'], when: ['implementable'] }],
  reassign: [{ from: beingDone, to: 'sameStatus', by: ['specialist', 'office'], when: ['implementable'] }],
  extend: [{ from: beingDone, to: 'sameStatus', by: ['specialist', 'office'], when: ['implementable'] }],
  revoke: [
    { from: ['standardised'], to: 'completed', by: ['office'] },
    { from: ['completed'], to: 'verifying', by: ['office'] },
    { from: [...beingDone, 'abandoned'], to: 'stageThatAdopted', by: ['office'] },
  ],
  correct: [{ from: [...beingDone, 'completed', 'standardised', 'abandoned'], to: 'sameStatus', by: ['office'] }],
  // What the clock does beside the review and the work: it neither gives nor takes time.
  remind: [{ from: held, to: 'sameStatus', by: ['clock'] }],
  reportOverdue: [{ from: held, to: 'sameStatus', by: ['clock'] }],
  hidePhoto: [{ from: statuses, to: 'sameStatus', by: ['clock'] }],
  handOver: [{ from: [...held, 'completed'], to: 'sameStatus', by: ['clock'] }],
  invalidate: [{ from: statuses.filter((status) => status !== 'invalid'), to: 'invalid', by: ['office'] }],
} as const satisfies Record<string, readonly MoveRule[]>;

export type Move = keyof typeof moves;
export const moveNames = Object.keys(moves) as [Move, ...Move[]];
