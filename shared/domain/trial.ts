import type { Entry } from '../model/ledger';
import type { GivenScore } from '../model/score';
import type { Suggestion } from '../model/suggestion';
import type { Grade } from '../policy/grades';
import type { PolicyNumbers } from '../policy/policy';
import { scoresOf } from './panel';
import { countedOf } from './recount';
import { proposalFor, weightedScore } from './scoring';

type Sums = ReturnType<typeof countedOf>;
/** What one suggestion brought its author, and what it would bring. */
export type Tried = { readonly before: Sums; readonly after: Sums };
type Numbers = Pick<PolicyNumbers, 'awardYuan' | 'points' | 'scoring'>;

/** `given`: the marks of its present round; none where weights are not tried. */
type Trial = { readonly entries: readonly Entry[]; readonly tried: Numbers; readonly adopted: Numbers; readonly given: readonly GivenScore[] };

const fenPerYuan = 100;
const nothing: Sums = { points: 0, awardsFen: 0 };

/**
 * The grade it would have under other thresholds and weights. A conclusion that followed its panel follows it again; one that
 * differed, was corrected or had no panel stays. `null`: it would not have been adopted.
 */
function gradeUnder(suggestion: Suggestion, { tried, adopted, given }: Pick<Trial, 'tried' | 'adopted' | 'given'>): Grade | null {
  const scores = scoresOf(suggestion);
  const weighted = scores.map((score) => score.weighted);
  const panel = given.filter((one) => scores.some(({ by, panel: of }) => by === one.reviewerId && of === one.panel));
  const reweighted = panel.length === scores.length ? panel.map(({ marks }) => weightedScore(marks, tried.scoring.weights)) : weighted;
  const proposed = proposalFor(reweighted, tried.scoring);
  const followed = !suggestion.differs && proposalFor(weighted, adopted.scoring) === suggestion.grade;
  if (!followed || proposed === null) return suggestion.grade;
  return proposed === 'decline' ? null : proposed;
}

/**
 * What a suggestion would have earned under other numbers, beside what its entries come to. `adopted`: the numbers it
 * was adopted under; with marks given, the panel's scores are weighed anew. Pure: nothing is written anywhere.
 */
export function tryNumbers(suggestion: Suggestion, trial: Trial): Tried {
  const { entries, tried } = trial;
  const before = countedOf(entries);
  const { reached, implementable } = suggestion;
  const grade = reached.adopted ? gradeUnder(suggestion, trial) : null;
  if (grade === null) return { before, after: nothing };
  const steps = (['adopted', 'completed', 'standardised'] as const).filter((step) => reached[step]);
  const points = steps.reduce((sum, step) => sum + tried.points[step], 0);
  return { before, after: { points, awardsFen: implementable ? tried.awardYuan[grade] * fenPerYuan : 0 } };
}
