import type { QualityMonth } from '../../model/quality';
import type { Signal } from '../../model/signal';
import type { Suggestion } from '../../model/suggestion';
import type { PolicyNumbers } from '../../policy/policy';
import type { Frequencies } from '../similarity/frequencies';
import { prepare, similarityTo } from '../similarity/score';
import { monthAfter, monthStart } from './months';

export const suggestionsMost = 20;
const pairsMost = suggestionsMost / 2;
/** The newest of one author that are compared with each other: 5,000 comparisons, half a second. */
const comparedMost = 100;
const dayMs = 86_400_000;

export type Filing = Pick<Suggestion, '_id' | 'number' | 'title' | 'problem' | 'measure' | 'authorId' | 'authorName' | 'submittedAt'>;
export type Found = Pick<Signal, 'kind' | 'person' | 'some' | 'all' | 'bound' | 'pairs' | 'suggestions'>;
type Numbers = PolicyNumbers['signals'];

export const signalId = (month: string, scope: string, { kind, person }: Pick<Found, 'kind' | 'person'>): string =>
  [month, kind, scope, ...(person ? [person.id] : [])].join(':');

/** Whether `some` of `all` is at least so many percent; exact, without fractions. */
const isShare = (some: number, all: number, percent: number): boolean => some * 100 >= all * percent;

/**
 * Authors, and the unit as a whole, who filed much of a month in its last days. `filings` are the unit's of that month.
 * Source: rules §7, bursts at the month's end; the bounds [decided].
 */
export function burstsOf(filings: readonly Filing[], month: string, { burstLastDays, burstPercent, burstLeast, unitBurstLeast }: Numbers): Found[] {
  const from = new Date(monthStart(monthAfter(month, 1)).getTime() - burstLastDays * dayMs);
  const burst = (kind: 'burst' | 'unitBurst', of: readonly Filing[], least: number, person: Found['person']): Found[] => {
    const late = of.filter(({ submittedAt }) => submittedAt >= from);
    if (late.length < least || !isShare(late.length, of.length, burstPercent)) return [];
    return [{ kind, person, some: late.length, all: of.length, bound: burstLastDays, pairs: [], suggestions: listed(late) }];
  };
  const authors = byAuthor(filings).flatMap((own) => burst('burst', own, burstLeast, authorOf(own)));
  return [...authors, ...burst('unitBurst', filings, unitBurstLeast, null)];
}

/**
 * Authors with texts that are nearly the same, one of each pair filed in the month. `filings` are all of these authors
 * from so many days before the month to its end. Source: rules §7, near-duplicates by one author; the bound [decided].
 */
export function alikeOf(filings: readonly Filing[], month: string, { alikePercent }: Numbers, frequencies: Frequencies): Found[] {
  const from = monthStart(month);
  return byAuthor(filings).flatMap((own): Found[] => {
    const compared = own.slice(-comparedMost).map((filing) => ({ filing, prepared: prepare(filing) }))
      .map((one) => ({ ...one, scoreOf: similarityTo(one.prepared, frequencies) }));
    const pairs = compared.flatMap((later, i) => (later.filing.submittedAt < from ? [] : compared.slice(0, i).flatMap((earlier) => {
      const percent = Math.floor(later.scoreOf(earlier.prepared) * 100);
      return percent >= alikePercent ? [{ of: [earlier.filing, later.filing], first: earlier.filing.number, second: later.filing.number, percent }] : [];
    })));
    if (pairs.length === 0) return [];
    const shown = [...pairs].sort((a, b) => b.percent - a.percent).slice(0, pairsMost);
    const named = shown.map(({ first, second, percent }) => ({ first, second, percent }));
    return [{
      kind: 'alike', person: authorOf(own), some: pairs.length, all: compared.length, bound: alikePercent, pairs: named,
      suggestions: listed([...new Set(shown.flatMap(({ of }) => of))]),
    }];
  });
}

/**
 * Reviewers of a month who adopted nearly everything, or gave many conclusions faster than reading takes; the list behind
 * it is read apart. Source: rules §7, a reviewer who adopts everything; the bounds [decided].
 */
export function reviewersOf({ people }: Pick<QualityMonth, 'people'>, { signals, quality }: Pick<PolicyNumbers, 'signals' | 'quality'>): Found[] {
  const { adoptPercent, adoptLeast, quickPercent, quickLeast } = signals;
  return people.flatMap(({ id, name, figures: { counts: { decision = 0, adopted = 0, quick = 0 } } }): Found[] => {
    const one = { person: { id, name }, all: decision, pairs: [], suggestions: [] };
    return [
      ...(decision >= adoptLeast && isShare(adopted, decision, adoptPercent) ? [{ ...one, kind: 'adoptsAll' as const, some: adopted, bound: adoptPercent }] : []),
      ...(quick >= quickLeast && isShare(quick, decision, quickPercent) ? [{ ...one, kind: 'quick' as const, some: quick, bound: quality.quickSeconds }] : []),
    ];
  });
}

/** Each author's own, the oldest first. */
function byAuthor(filings: readonly Filing[]): Filing[][] {
  const authors = new Map<string, Filing[]>();
  const inOrder = [...filings].sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || (a._id < b._id ? -1 : 1));
  for (const filing of inOrder) authors.set(filing.authorId, [...authors.get(filing.authorId) ?? [], filing]);
  return [...authors.values()];
}

function authorOf(own: readonly Filing[]): Found['person'] {
  const last = own[own.length - 1];
  return last ? { id: last.authorId, name: last.authorName } : null;
}

const listed = (filings: readonly Filing[]): Found['suggestions'] =>
  filings.slice(0, suggestionsMost).map(({ _id, number, title }) => ({ id: _id, number, title }));
