import type { Figures, QualityMonth, ReviewFact } from '../../model/quality';
import { withDuration } from './durations';

/** The scope of all scopes together. */
export const plantScope = 'plant';

export const noFigures: Figures = { counts: {}, response: [], decision: [] };

type Counted = Pick<ReviewFact, 'counted' | 'responseMinutes' | 'decisionMinutes'>;

/** The sums with one fact more. */
export function withFact({ counts, response, decision }: Figures, { counted, responseMinutes, decisionMinutes }: Counted): Figures {
  const added = Object.fromEntries(counted.map((name) => [name, (counts[name] ?? 0) + 1]));
  return {
    counts: { ...counts, ...added },
    response: responseMinutes === null ? response : withDuration(response, responseMinutes),
    decision: decisionMinutes === null ? decision : withDuration(decision, decisionMinutes),
  };
}

export const qualityMonthId = (month: string, scope: string): string => `${month}:${scope}`;

/**
 * The months with facts added to them, each to its own scope and to the plant; what is not there yet begins empty under
 * version 0. The plant has no people: nobody is compared with the whole.
 */
export function withFacts(months: readonly QualityMonth[], facts: readonly ReviewFact[]): QualityMonth[] {
  const sums = new Map(months.map((month) => [month._id, month]));
  for (const fact of facts) {
    for (const whole of [false, true]) {
      const [scope, scopeName] = whole ? [plantScope, ''] : [fact.scope, fact.scopeName];
      const _id = qualityMonthId(fact.month, scope);
      const before = sums.get(_id) ?? { _id, schema: 1, version: 0, month: fact.month, scope, scopeName, total: noFigures, people: [] };
      const people = whole ? [] : withPeople(before.people, fact);
      sums.set(_id, { ...before, scopeName, total: withFact(before.total, fact), people });
    }
  }
  return [...sums.values()];
}

function withPeople(people: QualityMonth['people'], fact: ReviewFact): QualityMonth['people'] {
  const others = people.filter(({ id }) => !fact.personIds.includes(id));
  const counted = fact.people.map(({ id, name }) => {
    const before = people.find((person) => person.id === id)?.figures ?? noFigures;
    return { id, name, figures: withFact(before, fact) };
  });
  return [...others, ...counted];
}
