import { addTexts, pack, unpack, type Frequencies } from '#shared/domain/similarity/frequencies';
import { gramsOf, type Idea } from '#shared/domain/similarity/grams';
import { keyedUnder, searchKeys } from '#shared/domain/similarity/keys';
import { rankAlike } from '#shared/domain/similarity/rank';
import { prepare, similarityTo, type Prepared } from '#shared/domain/similarity/score';
import { similarity } from '#shared/policy/similarity';
import { candidatesFor } from '../../../cloudfunctions/app/duplicates/candidates';
import { suggestionIn } from '../../plant/arrange';
import { openTestPlant, type TestPlant } from '../../plant/testPlant';
import { recallOf, spread, type Ranking } from './figures';
import { miniSearch, orama, type Find } from './peers';
import { ideaOf, linesOf, questionsOf, type CorpusLine, type Question } from './texts';

// `--corpus FILE --queries FILE [--json] [--no-peers]`: how well the duplicate check finds what is on the same matter,
// through the real store on the local cloud, beside an exhaustive scan and two search engines given the same pairs of
// letters. Every question is put to all of them in turn, so that whatever else the machine does slows them alike.
const chunk = 500;
/** An exhaustive scan of every question would take hours on a large corpus: the first ones then stand for all. */
const comparisonsMost = 1_500_000;

const option = (name: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? undefined : process.argv[at + 1];
  if (value === undefined) throw new Error(`--${name} FILE is missing`);
  return value;
};

type Scored = { readonly id: string; readonly score: number };
const best = (scored: Scored[]): string[] => scored.sort((a, b) => b.score - a.score).slice(0, 100).map(({ id }) => id);

/** The table as the night counts it: on a sample. */
function tableOf(corpus: readonly CorpusLine[]): Frequencies {
  const counts = new Map<string, number>();
  const sample = corpus.slice(0, similarity.sample);
  addTexts(counts, sample.map((line) => gramsOf(ideaOf(line))));
  return unpack(pack(counts, sample.length, 60_000));
}

async function fill(plant: TestPlant, corpus: readonly CorpusLine[], table: Frequencies): Promise<void> {
  const id = await suggestionIn(plant, 'submitted');
  const model = await plant.store.get('suggestions', id);
  if (!model) throw new Error('the test plant files a suggestion');
  const { sayingKey: _own, ...rest } = model;
  for (let i = 0; i < corpus.length; i += chunk) {
    const docs = corpus.slice(i, i + chunk).map((line) => ({ ...rest, ...ideaOf(line), ...keyedUnder(ideaOf(line), table), _id: line.id }));
    await plant.store.transact((transaction) => transaction.insert('suggestions', docs));
  }
}

/** The product's own way; `candidates` collects how many were fetched. */
const throughStore = ({ store }: TestPlant, table: Frequencies, candidates: number[]): Find => async (idea) => {
  const found = await candidatesFor(idea, table, store);
  candidates.push(found.length);
  return rankAlike(idea, found, table).map(({ other }) => other._id);
};

/** The same without a database between: keys and texts in memory, as the search engines have theirs. */
function inMemory(corpus: readonly CorpusLine[], table: Frequencies): Find {
  const texts = corpus.map((line) => prepare(ideaOf(line)));
  const byKey = new Map<string, number[]>();
  corpus.forEach((line, at) => {
    for (const key of keyedUnder(ideaOf(line), table).similarKeys) {
      const holders = byKey.get(key) ?? [];
      byKey.set(key, holders);
      holders.push(at);
    }
  });
  return async (idea) => {
    const hits = new Map<number, number>();
    for (const key of searchKeys(idea, table)) for (const at of byKey.get(key) ?? []) hits.set(at, (hits.get(at) ?? 0) + 1);
    const chosen = [...hits].sort(([, a], [, b]) => b - a).slice(0, similarity.candidates);
    const scoreOf = similarityTo(prepare(idea), table);
    return best(chosen.map(([at]) => ({ id: corpus[at]?.id ?? '', score: scoreOf(texts[at] as Prepared) })));
  };
}

function exhaustive(questions: readonly Question[], corpus: readonly CorpusLine[], table: Frequencies): Ranking[] {
  const texts = corpus.map((line) => ({ id: line.id, text: prepare(ideaOf(line)) }));
  return questions.map(({ idea }: { idea: Idea }) => {
    const scoreOf = similarityTo(prepare(idea), table);
    return { ids: best(texts.map(({ id, text }) => ({ id, score: scoreOf(text) }))), ms: 0 };
  });
}

type Figures = ReturnType<typeof recallOf> & { readonly msPerQuery: ReturnType<typeof spread> };

/** What each of them answers to each question, asked in turn. */
async function askAll(questions: readonly Question[], finders: Readonly<Record<string, Find>>): Promise<Record<string, Figures>> {
  const rankings = Object.fromEntries(Object.keys(finders).map((name) => [name, [] as Ranking[]]));
  for (const { idea } of questions) {
    for (const [name, find] of Object.entries(finders)) {
      const start = performance.now();
      const ids = await find(idea);
      rankings[name]?.push({ ids, ms: performance.now() - start });
    }
  }
  return Object.fromEntries(Object.entries(rankings).map(([name, of]) => [name, { ...recallOf(questions, of), msPerQuery: spread(of.map(({ ms }) => ms)) }]));
}

async function main(): Promise<void> {
  const corpus = linesOf<CorpusLine>(option('corpus'));
  const questions = questionsOf(option('queries'), corpus);
  const table = tableOf(corpus);
  const plant = await openTestPlant();
  await fill(plant, corpus, table);
  const candidates: number[] = [];
  const before = plant.cloud.operations.databaseCount();
  const engines: Readonly<Record<string, Find>> = process.argv.includes('--no-peers') ? {} : { orama: await orama(corpus), miniSearch: await miniSearch(corpus) };
  const { store, withoutTransport, ...peers } = await askAll(questions, {
    store: throughStore(plant, table, candidates), withoutTransport: inMemory(corpus, table), ...engines,
  });
  // Who calls is one more.
  const operations = Math.ceil((plant.cloud.operations.databaseCount() - before) / questions.length) + 1;
  await plant.close();
  const few = questions.slice(0, Math.max(1, Math.floor(comparisonsMost / corpus.length)));
  const { p50: median, p95, max } = spread(candidates);
  const figures = {
    documents: corpus.length, queries: questions.length, ...store,
    exhaustive: { ...recallOf(few, exhaustive(few, corpus, table)), queries: few.length },
    candidates: { median, p95, max },
    operations,
    withoutTransport,
    peers,
  };
  console.log(process.argv.includes('--json') ? JSON.stringify(figures) : JSON.stringify(figures, null, 2));
}

void main();
