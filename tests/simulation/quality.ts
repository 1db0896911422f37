import { concludes, factsOf, type Concluded } from '#shared/domain/quality/facts';
import { isReview } from '#shared/domain/quality/stays';
import { cannedReasons } from '#shared/policy/cannedReasons';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { holidays2026 } from '#shared/policy/holidays';
import type { QualityMonth, ReviewFact } from '#shared/model/quality';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { countReviews } from '../../cloudfunctions/app/quality/countReviews';
import type { TestPlant } from '../plant/testPlant';
import { historyOf, type Books } from './books';

const hourMs = 3_600_000;

/** Facts of a whole history in one pass, in the order in which it happened. */
function recounted({ suggestions, history }: Pick<Books, 'suggestions' | 'history'>): ReviewFact[] {
  const inOrder = [...history].sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
  const concluded: (Concluded & { readonly by: string | null })[] = [];
  return inOrder.flatMap((entry) => {
    const suggestion = suggestions.find(({ _id }) => _id === entry.suggestionId);
    if (!suggestion) return [];
    const past = historyOf({ history }, suggestion).filter(({ sequence }) => sequence < entry.sequence);
    const mine = concluded.filter(({ by }) => by === entry.byId);
    const facts = factsOf({ suggestion, past: [...past, entry], concluded: mine, numbers: firstPolicy.numbers, calendar: holidays2026, phrases: cannedReasons });
    if (concludes(entry) && isReview(entry)) concluded.push({ _id: entry._id, at: entry.at, suggestionId: entry.suggestionId, words: facts[0]?.words ?? '', by: entry.byId });
    return facts;
  });
}

/** `2026-12 unit:u7 wang late` → how many, counted without the sums under test. */
function linesOf(facts: readonly ReviewFact[]): Record<string, number> {
  const lines: Record<string, number> = {};
  const add = (line: string) => { lines[line] = (lines[line] ?? 0) + 1; };
  for (const { month, scope, personIds, counted } of facts) {
    for (const figure of counted) for (const owner of [scope, 'plant', ...personIds.map((id) => `${scope} ${id}`)]) add(`${month} ${owner} ${figure}`);
  }
  return lines;
}

const storedLines = (months: readonly QualityMonth[]): Record<string, number> => Object.fromEntries(months.flatMap(({ month, scope, total, people }) => [
  ...Object.entries(total.counts).map(([figure, n]) => [`${month} ${scope} ${figure}`, n] as const),
  ...people.flatMap(({ id, figures }) => Object.entries(figures.counts).map(([figure, n]) => [`${month} ${scope} ${id} ${figure}`, n] as const)),
]));

const bars = (histogram: readonly number[]) => histogram.reduce((sum, count) => sum + count, 0);

/** Walks the history as nights do, twice, and compares every sum with a recount from history alone. */
export async function wrongQuality(plant: TestPlant, books: Books): Promise<string[]> {
  const night = { ...plant.host(null, new Date(plant.cloud.clock.now() + hourMs)), log: () => undefined };
  const reports = [];
  for (let i = 0; i < 2; i += 1) reports.push(await runNightly(night, 40_000, { countReviews }));
  const months = await plant.store.find('qualityMonths', { where: {}, limit: 1000 });
  const [stored, expected] = [storedLines(months), linesOf(recounted(books))];
  const lines = [...new Set([...Object.keys(stored), ...Object.keys(expected)])];
  return [
    ...reports.filter(({ steps }) => steps.countReviews !== 'done').map(() => 'the walk did not come to its end'),
    ...lines.filter((line) => stored[line] !== expected[line]).map((line) => `${line}: ${stored[line]}, recounted ${expected[line]}`),
    ...months.filter(({ total: { counts, response, decision } }) => bars(response) !== (counts.response ?? 0) || bars(decision) !== (counts.decision ?? 0)).map(({ _id }) => `${_id}: a bar is missing`),
  ];
}
