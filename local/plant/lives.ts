import type * as z from 'zod';
import type { moveInputs, OfferedMove } from '#shared/model/moveInputs';
import type { Content, DeclineReason, StandardKind } from '#shared/model/suggestion';
import type { Grade, Proposal } from '#shared/policy/grades';
import type { ExpertGroup } from '#shared/policy/roles';
import { personIdOf } from './people';
import type { Scene } from './pictures/scenes';

/** One thing that happened to a suggestion, `after` so many days at an ordinary pace. */
export type Step = {
  [M in Exclude<OfferedMove, 'resubmit'>]: { readonly move: M; readonly after: number; readonly input: z.input<(typeof moveInputs)[M]>; readonly scene?: Scene };
}[Exclude<OfferedMove, 'resubmit'>] | { readonly move: 'resubmit'; readonly after: number; readonly input: Partial<Content>; readonly scene?: Scene };

/** A suggestion of the demo plant with all that happened to it. */
export type Story = Pick<Content, 'title' | 'category' | 'problem' | 'measure' | 'effect'> & {
  /** Work number of the author. */
  readonly author: string;
  /** Days before the seeding on which it was filed; a fraction is a part of a day. */
  readonly filed: number;
  /** Days before the seeding of the last thing that happened; at an ordinary pace when left out. */
  readonly moved?: number;
  /** The photo that was filed with it. */
  readonly scene?: Scene;
  readonly life: readonly Step[];
};

type Terms = {
  readonly grade: Grade;
  /** Work number; the author when left out 自提自改. */
  readonly implementer?: string;
  readonly words?: string;
};
type Report = { readonly done: string; readonly yuan?: number; readonly scene?: Scene };

const fenPerYuan = 100;

/** Taken in: the unit reviews it. */
export const accepted = (): Step[] => [{ move: 'accept', after: 1, input: {} }];

/** Sent back to the author, who has not answered yet. */
export const returned = (words: string): Step[] => [{ move: 'return', after: 1, input: { words } }];

/** Sent back and completed by the author: what follows is a second round. */
export const resubmitted = (words: string, improved: Partial<Content>): Step[] =>
  [...returned(words), { move: 'resubmit', after: 3, input: improved }];

/** What two reviewers give where the panel proposes so: the marks of the first, and by how much the second differs. */
const panelMarks: Readonly<Record<Proposal, readonly [marks: number, comment: string]>> = {
  first: [90, '思路新，效益实在，值得推广'], second: [75, '可行，现场用得上'], third: [64, '小改小革，能解决问题'], decline: [45, '措施还不落地，效益不明显'],
};

/** The panel scores: two reviewers, or as many as there are besides the author. */
const scored = (proposed: Proposal): Step[] => {
  const [mark, comment] = panelMarks[proposed];
  const marks = (by: number) => ({ novelty: mark + by, feasibility: mark + 3, benefit: mark - by, spread: mark });
  return [
    { move: 'score', after: 2, input: { marks: marks(-5), comment } },
    { move: 'score', after: 1, input: { marks: marks(5), comment: '同意' } },
  ];
};

/** Taken in, and one of the panel has scored: the others are awaited. */
export const halfScored = (proposed: Proposal): Step[] => [...accepted(), ...scored(proposed).slice(0, 1)];

/** Taken in and scored: the specialist is awaited. */
export const fullyScored = (proposed: Proposal): Step[] => [...accepted(), ...scored(proposed)];

/** Handed to an expert group, which is to score and conclude. */
export const escalated = (group: ExpertGroup, words: string): Step[] =>
  [...accepted(), { move: 'escalate', after: 1, input: { group, words } }];

export const declined = (reason: DeclineReason, words: string): Step[] =>
  [...accepted(), ...scored('decline'), { move: 'decline', after: 2, input: { reason, words } }];

export const withdrawn = (words: string): Step[] => [{ move: 'withdraw', after: 1, input: { words } }];

export const adopted = ({ grade, implementer, words = '' }: Terms): Step[] =>
  [...accepted(), ...scored(grade), { move: 'adopt', after: 2, input: { grade, implementable: true, words, ...(implementer ? { implementerId: personIdOf(implementer) } : {}) } }];

/** Adopted as a thought that cannot be carried out now: points, no money, the end. */
export const adoptedAsThought = (grade: Grade, words: string): Step[] =>
  [...accepted(), ...scored(grade), { move: 'adopt', after: 2, input: { grade, implementable: false, words } }];

export const started = (terms: Terms): Step[] => [...adopted(terms), { move: 'start', after: 4, input: {} }];

export const reported = (terms: Terms, report: Report): Step[] => [...started(terms), completion(report)];

/** Reported as done, sent back once to be finished, reported again. */
export const finishedAtSecondTry = (terms: Terms, report: Report, words: string): Step[] =>
  [...reported(terms, report), { move: 'rejectCompletion', after: 3, input: { words } }, { ...completion(report), after: 6 }];

const completion = ({ done, yuan = 0, scene }: Report): Step =>
  ({ move: 'reportCompletion', after: 26, input: { done, benefitFen: yuan * fenPerYuan }, ...(scene ? { scene } : {}) });

/** Completes a life that ends with a report. */
export const verified = (reportedLife: readonly Step[], words = ''): Step[] =>
  [...reportedLife, { move: 'verifyCompletion', after: 4, input: { words } }];

/** Completes a life that ends with a report, and makes the idea the standard. */
export const standardised = (reportedLife: readonly Step[], kind: StandardKind, documentNumber: string): Step[] =>
  [...verified(reportedLife), { move: 'standardise', after: 18, input: { kind, documentNumber } }];
