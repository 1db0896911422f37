import fc from 'fast-check';
import type { Cloud } from '../../local/cloudbase/cloud';
import { temporaryCloud } from './support/temporaryCloud';

/** Random interleavings of three transactions and plain writes, against the conflict rule written down in a few lines. */
type Move = { by: 0 | 1 | 2 | 'plain'; does: 'read' | 'write' | 'remove' | 'list' | 'commit' | 'abort'; id: string; n: number };

const move: fc.Arbitrary<Move> = fc.record({
  by: fc.constantFrom(0, 1, 2, 'plain') as fc.Arbitrary<Move['by']>,
  does: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('read', 'list') }, { weight: 4, arbitrary: fc.constantFrom('write', 'remove') }, fc.constantFrom('commit', 'abort')) as fc.Arbitrary<Move['does']>,
  id: fc.constantFrom('a', 'b', 'c'),
  n: fc.nat(9),
});

interface Open {
  id: string;
  /** What it sees, its own writes included; absent until its first operation. */
  view?: Map<string, number>;
  since: number;
  wrote: Set<string>;
}

class Model {
  readonly committed = new Map<string, number>();
  readonly changedAt = new Map<string, number>();
  readonly open = new Map<number, Open>();
  time = 0;

  view(transaction: Open): Map<string, number> {
    if (!transaction.view) Object.assign(transaction, { view: new Map(this.committed), since: this.time });
    return transaction.view as Map<string, number>;
  }

  mayWrite(transaction: Open, id: string): boolean {
    this.view(transaction);
    return !this.isHeld(id, transaction) && (this.changedAt.get(id) ?? 0) <= transaction.since;
  }

  isHeld(id: string, except?: Open): boolean {
    return [...this.open.values()].some((other) => other !== except && other.wrote.has(id));
  }

  commit(changes: Iterable<[string, number | undefined]>): void {
    this.time++;
    for (const [id, n] of changes) {
      if (n === undefined) this.committed.delete(id);
      else this.committed.set(id, n);
      this.changedAt.set(id, this.time);
    }
  }
}

const listed = (view: Map<string, number>): string[] => [...view].map(([id, n]) => `${id}=${n}`).sort();

async function list({ database }: Cloud, transactionId?: string): Promise<string[]> {
  const rows = await database.find('notes', { query: { n: { $gte: 0 } } }, { transactionId });
  return rows.map((row) => database.read(row)).map(({ _id, n }) => `${String(_id)}=${String(n)}`).sort();
}

const put = ({ database }: Cloud, { does, id, n }: Move, transactionId?: string): Promise<unknown> =>
  does === 'remove'
    ? database.remove('notes', { query: { _id: id }, multi: false }, { transactionId })
    : database.modify('notes', { query: { _id: id }, data: { n }, merge: false, multi: false, upsert: true }, { transactionId });

async function plainly(cloud: Cloud, model: Model, one: Move): Promise<void> {
  if (one.does === 'read' || one.does === 'list') return expect(await list(cloud)).toEqual(listed(model.committed));
  const changes = one.does === 'remove' ? model.committed.has(one.id) : one.does === 'write' && model.committed.get(one.id) !== one.n;
  // A write to a held document would wait for a transaction that this test has yet to move.
  if (!changes || model.isHeld(one.id)) return;
  await put(cloud, one);
  model.commit([[one.id, one.does === 'remove' ? undefined : one.n]]);
}

async function inside(cloud: Cloud, model: Model, slot: number, one: Move): Promise<void> {
  const transaction: Open = model.open.get(slot) ?? { id: cloud.database.begin(), since: 0, wrote: new Set() };
  model.open.set(slot, transaction);
  if (one.does === 'abort' || one.does === 'commit') return finish(cloud, model, slot, one.does);
  const view = model.view(transaction);
  if (one.does === 'read' || one.does === 'list') return expect(await list(cloud, transaction.id)).toEqual(listed(view));
  const changes = one.does === 'remove' ? view.has(one.id) : view.get(one.id) !== one.n;
  if (changes && !model.mayWrite(transaction, one.id)) {
    await expect(put(cloud, one, transaction.id)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    return void model.open.delete(slot);
  }
  await put(cloud, one, transaction.id);
  if (!changes) return;
  transaction.wrote.add(one.id);
  if (one.does === 'remove') view.delete(one.id);
  else view.set(one.id, one.n);
}

async function finish({ database }: Cloud, model: Model, slot: number, how: 'commit' | 'abort'): Promise<void> {
  const transaction = model.open.get(slot) as Open;
  model.open.delete(slot);
  database[how](transaction.id);
  if (how === 'commit') model.commit([...transaction.wrote].map((id) => [id, transaction.view?.get(id)]));
}

test('whatever the interleaving, transactions see their snapshot, conflict by the rule, and commit whole', async () => {
  const { cloud, dispose } = await temporaryCloud({ notes: [{ name: 'n', fields: ['n'] }] });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 50 }), async (moves) => {
      await cloud.database.remove('notes', { query: {}, multi: true });
      const model = new Model();
      for (const one of moves) await (one.by === 'plain' ? plainly(cloud, model, one) : inside(cloud, model, one.by, one));
      for (const slot of [...model.open.keys()]) await finish(cloud, model, slot, 'commit');
      expect(await list(cloud)).toEqual(listed(model.committed));
    }),
    { numRuns: 300 },
  );
  await dispose();
}, 60_000);
