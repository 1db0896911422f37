// The outbox on a phone that dies at any step, in a network that loses questions and answers, before a cloud that refuses.
import fc from 'fast-check';
import type { Receipt } from '#shared/contract/views';
import type { Draft } from '../../../miniprogram/src/drafts/draft';
import { runOutbox, type Ports } from '../../../miniprogram/src/outbox/run';
import { nextWaiting, photoGone, queued, refused, renewed, takenBack } from '../../../miniprogram/src/outbox/state';

const draft = (id: string, more: Partial<Draft> = {}): Draft => ({
  id, completes: null, secrecyConfirmed: true, title: '加装踏板', category: 'safetyEnvironment', problem: '打滑', measure: '换踏板', effect: '', photos: [], photosFirst: false,
  further: { author: null, coAuthors: [], source: 'employee', wantsToImplement: true, estimate: null },
  seen: [], touchedAt: 0, state: 'writing', queuedAt: null, sentBack: null, ...more,
});
const photo = (key: string) => ({ key, path: '' });
const offline = { ok: false, offline: true, message: '网络不通' } as const;

/** What may happen at one call to the phone's surroundings. */
const fates = ['well', 'questionLost', 'answerLost', 'fault', 'refused', 'diesBefore', 'diesAfter'] as const;
type Fate = (typeof fates)[number];

class Death extends Error {}

/** A cloud that files once for an id, a phone's storage that survives, and a list of fates for the calls to come. */
class World {
  readonly shelf = new Map<string, Draft>();
  /** Id → what was filed under it, in the order of filing. */
  readonly cloud = new Map<string, string>();
  readonly uploads: string[] = [];
  private clock = 0;

  constructor(private readonly fates: Fate[]) {}

  now = () => (this.clock += 1);

  private async call<T>(deed: () => T, lost: T, failed: T, no: T): Promise<T> {
    const fate = this.fates.shift() ?? 'well';
    if (fate === 'diesBefore') throw new Death();
    if (fate === 'questionLost') return lost;
    if (fate === 'fault') return failed;
    if (fate === 'refused') return no;
    const result = deed();
    if (fate === 'diesAfter') throw new Death();
    return fate === 'answerLost' ? lost : result;
  }

  readonly ports: Ports = {
    drafts: () => [...this.shelf.values()],
    edit: (id, change) => {
      const kept = this.shelf.get(id);
      if (kept) this.shelf.set(id, change(kept));
    },
    upload: (id, { key }) => this.call<Awaited<ReturnType<Ports['upload']>>>(() => {
      this.uploads.push(key);
      return { fileId: `cloud://${id}/${key}` };
    }, { failed: 'network' }, { failed: 'network' }, { failed: 'gone' }),
    submit: (sent) => this.call<Awaited<ReturnType<Ports['submit']>>>(() => this.file(sent), offline,
      { ok: false, fault: 'x', message: '系统繁忙' }, { ok: false, refusal: 'contentIncomplete', message: '再补充一点' }),
    filed: ({ id }) => {
      this.shelf.delete(id);
      // A phone may die after each step, this one too.
      if (this.fates.shift() === 'diesAfter') throw new Death();
    },
    now: this.now,
  };

  private file({ id, title, photos }: Draft): Awaited<ReturnType<Ports['submit']>> {
    const words = JSON.stringify([title, photos]);
    const before = this.cloud.get(id);
    if (before !== undefined && before !== words) return { ok: false, refusal: 'idReused', message: '之前已经提交过' };
    this.cloud.set(id, words);
    const receipt: Receipt = { id, number: id, status: 'submitted', round: 1, version: 1 };
    return { ok: true, data: receipt };
  }

  /** One visit: the outbox runs until it ends or the phone dies. */
  async visit(): Promise<void> {
    await runOutbox(this.ports).catch((error: unknown) => {
      if (!(error instanceof Death)) throw error;
    });
  }

  /** What came back is changed and queued again by its author, as is what was filed in other words, under a new id. */
  answerAll(): void {
    for (const one of [...this.shelf.values()].filter(({ state }) => state === 'writing')) {
      if (one.sentBack?.refusal === 'idReused') this.shelf.delete(one.id);
      else this.shelf.set(one.id, queued({ ...one, title: `${one.title}！` }, this.now()));
    }
  }
}

test('whatever dies, is lost, repeated or refused on the way, each draft is filed exactly once or kept', async () => {
  const script = fc.array(fc.constantFrom(...fates), { maxLength: 40 });
  await fc.assert(fc.asyncProperty(script, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean(), async (script, photoCounts, edits, completing) => {
    const world = new World([...script]);
    const ids = photoCounts.map((_, i) => `draft-${i}`);
    photoCounts.forEach((count, i) => {
      world.shelf.set(`draft-${i}`, queued(draft(`draft-${i}`, { completes: completing && i % 2 === 0 ? { id: `filed-${i}`, version: 3, asked: '写清楚' } : null, photos: Array.from({ length: count }, (_, k) => photo(`p${i}-${k}`)) }), world.now()));
    });
    for (let visits = 0; visits < 60 && world.shelf.size > 0; visits += 1) {
      await world.visit();
      // Nothing is lost: what the cloud does not have is on the phone.
      for (const id of ids) expect([id, world.cloud.has(id) || world.shelf.has(id)]).toEqual([id, true]);
      if (edits) world.answerAll();
    }
    const left = [...world.shelf.values()];
    // What stays stays for a reason that its author reads.
    expect(left.every(({ state, sentBack }) => state === 'writing' && sentBack !== null)).toBe(true);
    expect([...world.cloud.keys()].sort()).toEqual(ids.filter((id) => world.cloud.has(id)));
    if (edits) expect([...world.cloud.keys()].sort()).toEqual(ids);
  }), { numRuns: 600 });
});

test('they go in the order in which they were queued, and a dead network stops all of them', async () => {
  const world = new World([]);
  for (const [i, id] of ['c', 'a', 'b'].entries()) world.shelf.set(id, queued(draft(id), i));
  await world.visit();
  expect([...world.cloud.keys()]).toEqual(['c', 'a', 'b']);
  const dead = new World(['questionLost']);
  for (const id of ['a', 'b']) dead.shelf.set(id, queued(draft(id), dead.now()));
  await dead.visit();
  expect([dead.cloud.size, dead.shelf.size]).toEqual([0, 2]);
});

test('one at which the cloud fails does not hold up those behind it, and is sent the next time', async () => {
  const world = new World(['fault']);
  for (const id of ['a', 'b']) world.shelf.set(id, queued(draft(id), world.now()));
  expect(await runOutbox(world.ports)).toBe('waiting');
  expect([...world.cloud.keys()]).toEqual(['b']);
  expect(await runOutbox(world.ports)).toBe('empty');
});

test('photos that have arrived do not go up again after the network came back', async () => {
  const world = new World(['well', 'questionLost']);
  world.shelf.set('a', queued(draft('a', { photos: [photo('p1'), photo('p2')] }), world.now()));
  await world.visit();
  expect([world.uploads, world.cloud.size]).toEqual([['p1'], 0]);
  await world.visit();
  expect([world.uploads, world.cloud.size]).toEqual([['p1', 'p2'], 1]);
});

test('what is taken back while a photo is on its way is not sent', async () => {
  const world = new World([]);
  world.shelf.set('a', queued(draft('a', { photos: [photo('p1')] }), world.now()));
  const upload: Ports['upload'] = async (id, one) => {
    world.ports.edit('a', (kept) => takenBack(kept, world.now()));
    return world.ports.upload(id, one);
  };
  expect(await runOutbox({ ...world.ports, upload })).toBe('empty');
  expect([world.cloud.size, world.shelf.get('a')?.state]).toEqual([0, 'writing']);
});

test('a refusal about photos lets them go up again; a picture that is gone is taken out and said', () => {
  const waiting = queued(draft('a', { photos: [{ ...photo('p1'), fileId: 'cloud://x/1' }, photo('p2')] }), 5);
  const missing = refused(waiting, { ok: false, refusal: 'photoMissing', message: '有照片没有上传成功' }, 6);
  expect(missing).toMatchObject({ state: 'writing', queuedAt: null, sentBack: { refusal: 'photoMissing' } });
  expect(missing.photos).toEqual([photo('p1'), photo('p2')]);
  expect(photoGone(waiting, 'p2', 6)).toMatchObject({ photos: [{ key: 'p1' }], sentBack: { refusal: 'photoMissing' } });
});

test('the same words as something new have another id, and their photos no place in the cloud yet', () => {
  const filed = draft('a', { photos: [{ ...photo('p1'), fileId: 'cloud://x/1' }], sentBack: { refusal: 'idReused', message: '' } });
  expect(renewed(filed, 'b', 7)).toMatchObject({ id: 'b', photos: [photo('p1')], sentBack: null, state: 'writing', title: filed.title });
});

test('nothing waits where all are being written', () => expect(nextWaiting([draft('a')])).toBeNull());
