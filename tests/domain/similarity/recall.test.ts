import { addTexts, pack, unpack } from '#shared/domain/similarity/frequencies';
import { gramsOf, type Idea } from '#shared/domain/similarity/grams';
import { keyedUnder, searchKeys } from '#shared/domain/similarity/keys';
import { rankAlike } from '#shared/domain/similarity/rank';
import { similarity } from '#shared/policy/similarity';
import { plantTexts } from '../../bench/duplicates/plantTexts';
import { ideaOf } from '../../bench/duplicates/texts';

const { corpus, queries } = plantTexts({ documents: 2_000, seed: 11 });
const ideas = corpus.map((line) => ({ ...ideaOf(line), id: line.id }));
const counts = new Map<string, number>();
addTexts(counts, ideas.map(gramsOf));
const table = unpack(pack(counts, ideas.length, 60_000));
const keys = ideas.map((idea) => new Set(keyedUnder(idea, table).similarKeys));

/** As the database does: those with the most keys in common. */
function candidatesFor(idea: (typeof ideas)[number]) {
  const asked = searchKeys(idea, table);
  const shared = ideas.map((other, i) => ({ other, hits: other.id === idea.id ? 0 : asked.filter((key) => keys[i]?.has(key)).length }));
  return shared.filter(({ hits }) => hits > 0).sort((a, b) => b.hits - a.hits).slice(0, similarity.candidates).map(({ other }) => other);
}

const foundAmong = (first: number, places: readonly number[]) => places.filter((place) => place >= 0 && place < first).length / places.length;

/** The place of the first telling of the same matter. */
const placesBy = (rank: (idea: Idea, others: readonly (typeof ideas)[number][]) => readonly { readonly id: string }[]) => queries.map(({ id, relevant }) => {
  const idea = ideas.find((one) => one.id === id) as (typeof ideas)[number];
  return rank(idea, candidatesFor(idea)).findIndex((other) => relevant.includes(other.id));
});

test('among two thousand suggestions of a plant the same matter in other words comes before the same words about another line', () => {
  const places = placesBy((idea, others) => rankAlike(idea, others, table).map(({ other }) => other));
  expect(foundAmong(similarity.candidates, places)).toBeGreaterThan(0.9);
  expect(foundAmong(5, places)).toBeGreaterThan(0.82);
  expect(foundAmong(1, places)).toBeGreaterThan(0.7);
});
