import { documentKey, type Collection } from './catalog';
import type { Plan } from './plan';
import type { Snapshot, Store } from './store';

/** A document as it lies in the store: `key` with the collection's prefix, `text` in extended JSON. */
export interface Candidate {
  key: Buffer;
  text: string;
}

/** What reading cost since the last reset; tests count it to prove that an index serves a query. */
export class ReadingStats {
  documents = 0;
  entries = 0;
  /** The index of the last query, `undefined` when it read the collection itself. */
  lastIndexes: (string | undefined)[] = [];

  reset(): void {
    this.documents = 0;
    this.entries = 0;
    this.lastIndexes = [];
  }
}

interface Source {
  store: Store;
  stats: ReadingStats;
  collection: Collection;
  snapshot: Snapshot | undefined;
}

/** Every document that may match, each once; in the plan's order when there is one plan and it is ordered. */
export function* candidates(source: Source, plans: readonly Plan[]): Generator<Candidate> {
  source.stats.lastIndexes = plans.map(({ index }) => index?.name);
  const several = plans.length > 1 || plans.some(({ index, ranges }) => ranges.length > 1 || (index?.multikey ?? 0) > 0);
  const seen = new Set<string>();
  for (const plan of plans) {
    for (const candidate of plan.index ? throughIndex(source, plan) : directly(source, plan)) {
      if (several) {
        const key = candidate.key.toString('latin1');
        if (seen.has(key)) continue;
        seen.add(key);
      }
      yield candidate;
    }
  }
}

/** How many of the plan's ranges hold an entry of each document, by its id. No document is read. */
export function entriesEach({ store, stats, snapshot }: Source, { index, ranges }: Plan): Map<string, number> {
  stats.lastIndexes = [index?.name];
  const counts = new Map<string, number>();
  for (const range of ranges) {
    for (const { id } of store.entries(range, { snapshot })) {
      stats.entries++;
      const name = id.toString('latin1');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function* directly({ store, stats, snapshot }: Source, { ranges, reverse }: Plan): Generator<Candidate> {
  for (const range of ranges) {
    for (const found of store.documents(range, { snapshot, reverse })) {
      stats.documents++;
      yield found;
    }
  }
}

function* throughIndex(source: Source, plan: Plan): Generator<Candidate> {
  const { store, stats, collection, snapshot } = source;
  for (const { id } of plan.ordered ? merged(source, plan) : inTurn(source, plan)) {
    const key = documentKey(collection, id);
    const text = store.document(key, { snapshot });
    stats.documents++;
    if (text !== undefined) yield { key, text };
  }
}

interface Entry {
  key: Buffer;
  id: Buffer;
}

function* inTurn({ store, stats, snapshot }: Source, { ranges }: Plan): Generator<Entry> {
  for (const range of ranges) {
    for (const entry of store.entries(range, { snapshot })) {
      stats.entries++;
      yield entry;
    }
  }
}

/** One reader a range; the next entry is the one whose key, behind the range's own points, comes first. */
function* merged(source: Source, plan: Plan): Generator<Entry> {
  const readers = plan.ranges.map((range) => new Reader(source, plan, range));
  const sign = plan.reverse ? -1 : 1;
  try {
    for (;;) {
      let first: Reader | undefined;
      for (const reader of readers) if (reader.entry && (!first?.entry || sign * reader.compare(first) < 0)) first = reader;
      if (!first?.entry) return;
      yield first.entry;
      first.advance();
    }
  } finally {
    for (const reader of readers) reader.stop();
  }
}

class Reader {
  entry: Entry | undefined;
  readonly #entries: Generator<Entry>;
  readonly #skipped: number;
  readonly #stats: ReadingStats;

  constructor({ store, stats, snapshot }: Source, { reverse }: Plan, range: Plan['ranges'][number]) {
    this.#entries = store.entries(range, { snapshot, reverse });
    this.#skipped = range.skipped;
    this.#stats = stats;
    this.advance();
  }

  advance(): void {
    const { value, done } = this.#entries.next();
    this.entry = done ? undefined : value;
    if (this.entry) this.#stats.entries++;
  }

  stop(): void {
    this.#entries.return(undefined);
  }

  compare(other: Reader): number {
    if (!this.entry || !other.entry) return 0;
    return Buffer.compare(this.entry.key.subarray(this.#skipped), other.entry.key.subarray(other.#skipped)) || Buffer.compare(this.entry.id, other.entry.id);
  }
}
