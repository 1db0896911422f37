import { addTexts, pack, unpack, type Frequencies } from '#shared/domain/similarity/frequencies';
import { gramsOf, type Idea } from '#shared/domain/similarity/grams';
import { keyedUnder, searchKeys } from '#shared/domain/similarity/keys';
import { prepare, similarityOf, type Prepared } from '#shared/domain/similarity/score';
import { similarity } from '#shared/policy/similarity';
import { candidatesFor } from '../../../cloudfunctions/app/duplicates/candidates';
import { suggestionIn } from '../../plant/arrange';
import { openTestPlant, type TestPlant } from '../../plant/testPlant';
import { recallOf, spread, type Ranking } from './figures';
import { miniSearch, orama } from './peers';
import { ideaOf, linesOf, questionsOf, type CorpusLine, type Question } from './texts';

// `--corpus FILE --queries FILE [--json] [--no-peers]`: how well the duplicate check finds what is on the same matter,
// through the real store on the local cloud, beside an exhaustive scan and two search engines given the same pairs of letters.
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

async function throughStore(questions: readonly Question[], table: Frequencies, { store }: TestPlant) {
  const rankings: Ranking[] = [];
  const candidates: number[] = [];
  const operations: number[] = [];
  for (const { idea } of questions) {
    const start = performance.now();
    const { found, operations: asked } = await candidatesFor(idea, table, store);
    const mine = prepare(idea);
    const ids = best(found.map((one) => ({ id: one._id, score: similarityOf(mine, prepare(one), table) })));
    rankings.push({ ids, ms: performance.now() - start });
    candidates.push(found.length);
    // Who calls is one more.
    operations.push(asked + 1);
  }
  return { rankings, candidates, operations };
}

/** The same without a database between: keys and texts in memory, as the search engines have theirs. */
function inMemory(questions: readonly Question[], corpus: readonly CorpusLine[], table: Frequencies): Ranking[] {
  const texts = new Map<string, Prepared>();
  const byKey = new Map<string, string[]>();
  for (const line of corpus) {
    texts.set(line.id, prepare(ideaOf(line)));
    for (const key of keyedUnder(ideaOf(line), table).similarKeys) {
      const ids = byKey.get(key) ?? [];
      byKey.set(key, ids);
      ids.push(line.id);
    }
  }
  return questions.map(({ idea }) => {
    const start = performance.now();
    const hits = new Map<string, number>();
    for (const key of searchKeys(idea, table)) for (const id of byKey.get(key) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1);
    const chosen = [...hits].sort(([, a], [, b]) => b - a).slice(0, similarity.candidates);
    const mine = prepare(idea);
    const ids = best(chosen.flatMap(([id]) => scoreOf(id, mine, texts, table)));
    return { ids, ms: performance.now() - start };
  });
}

function scoreOf(id: string, mine: Prepared, texts: ReadonlyMap<string, Prepared>, table: Frequencies): Scored[] {
  const theirs = texts.get(id);
  return theirs ? [{ id, score: similarityOf(mine, theirs, table) }] : [];
}

function exhaustive(questions: readonly Question[], corpus: readonly CorpusLine[], table: Frequencies): Ranking[] {
  const texts = corpus.map((line) => ({ id: line.id, text: prepare(ideaOf(line)) }));
  return questions.map(({ idea }: { idea: Idea }) => {
    const mine = prepare(idea);
    return { ids: best(texts.map(({ id, text }) => ({ id, score: similarityOf(mine, text, table) }))), ms: 0 };
  });
}

const peerFigures = (questions: readonly Question[], rankings: readonly Ranking[]) =>
  ({ ...recallOf(questions, rankings), msPerQuery: spread(rankings.map(({ ms }) => ms)) });

async function main(): Promise<void> {
  const corpus = linesOf<CorpusLine>(option('corpus'));
  const questions = questionsOf(option('queries'), corpus);
  const table = tableOf(corpus);
  const plant = await openTestPlant();
  await fill(plant, corpus, table);
  const { rankings, candidates, operations } = await throughStore(questions, table, plant);
  await plant.close();
  const few = questions.slice(0, Math.max(1, Math.floor(comparisonsMost / corpus.length)));
  const { p50: median, p95, max } = spread(candidates);
  const figures = {
    documents: corpus.length, queries: questions.length, ...recallOf(questions, rankings),
    exhaustive: { ...recallOf(few, exhaustive(few, corpus, table)), queries: few.length },
    candidates: { median, p95, max },
    operations: spread(operations).max,
    msPerQuery: spread(rankings.map(({ ms }) => ms)),
    withoutTransport: peerFigures(questions, inMemory(questions, corpus, table)),
    peers: process.argv.includes('--no-peers') ? {} : {
      orama: peerFigures(questions, await orama(corpus, questions)),
      miniSearch: peerFigures(questions, await miniSearch(corpus, questions)),
    },
  };
  console.log(process.argv.includes('--json') ? JSON.stringify(figures) : JSON.stringify(figures, null, 2));
}

void main();
