import type { Db } from '@cloudbase/database';
import type { Transaction } from '@cloudbase/database/dist/commonjs/transaction/index';
import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk';
import { openCloud, sdkEnvironment, type Cloud, type CloudOptions } from '../../local/cloudbase/cloud';
import { connectInProcess } from '../../local/cloudbase/wire/inProcess';
import { killAndInspect } from '../local/support/crash';
import { temporaryFolder } from '../local/support/temporaryCloud';

// The local cloud with 100,000 documents of 2 KB. `--json` prints the figures as JSON, otherwise one a line.
const DOCUMENTS = 100_000;
const BATCH = 1_000;
const SAMPLES = 300;
const KILLS = 50;

const collections: CloudOptions['collections'] = {
  suggestions: [
    { name: 'number', fields: ['number'], unique: true },
    { name: 'queue', fields: ['waitsFor', 'dueAt'] },
    { name: 'unit', fields: ['unit', 'filedAt'] },
    { name: 'tags', fields: ['tags'] },
  ],
};

const suggestion = (i: number): Record<string, unknown> => ({
  _id: `s${i}`,
  number: `2026-${i}`,
  unit: `u${i % 40}`,
  waitsFor: i % 50 === 0 ? [`specialist:u${i % 40}`, `person:${i % 2_200}`] : [],
  dueAt: new Date(1.7e12 + (i % 1_000) * 86_400_000),
  filedAt: i,
  tags: [`t${i % 5_000}`, `t${(i * 7) % 5_000}`, `t${(i * 13) % 5_000}`],
  body: '改善'.repeat(300),
});

interface Timing {
  p50Ms: number;
  p95Ms: number;
}

async function timed(times: number, work: (i: number) => Promise<unknown>): Promise<Timing> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work(i);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): number => Number((taken[Math.floor(taken.length * share)] as number).toFixed(3));
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}

const anyId = (): string => `s${Math.floor(Math.random() * DOCUMENTS)}`;

async function readsAndWrites(db: Db): Promise<Record<string, Timing>> {
  const _ = db.command;
  const all = db.collection('suggestions');
  return {
    pointRead: await timed(SAMPLES, () => all.doc(anyId()).get()),
    inQuery: await timed(SAMPLES, (i) => all.where({ tags: _.in([`t${i}`, `t${i + 1}`, `t${i + 2}`]) }).limit(20).get()),
    queuePage: await timed(SAMPLES, (i) => all.where({ waitsFor: _.in([`specialist:u${i % 40}`, `person:${i}`]) }).orderBy('dueAt', 'asc').limit(20).get()),
    newestOfUnit: await timed(SAMPLES, (i) => all.where({ unit: `u${i % 40}` }).orderBy('filedAt', 'desc').limit(20).get()),
    transactionOfFive: await timed(SAMPLES, (round) => db.runTransaction((t: Transaction) => writeFive(t, round))),
  };
}

let written = DOCUMENTS;

/** Each value is new: an update that changes nothing would write nothing. */
async function writeFive(t: Transaction, round: number): Promise<void> {
  for (let i = 0; i < 5; i++) await t.collection('suggestions').doc(`s${round * 5 + i}`).update({ filedAt: written++ });
}

/** Calls of ten operations (start, read, seven more reads, write, commit), one after the other in this process. */
async function callsASecond(db: Db): Promise<number> {
  const calls = 400;
  const start = performance.now();
  for (let i = 0; i < calls; i++) {
    await db.runTransaction(async (t: Transaction) => {
      for (let read = 0; read < 7; read++) await t.collection('suggestions').doc(anyId()).get();
      await t.collection('suggestions').doc(`s${i}`).update({ filedAt: written++ });
    });
  }
  return Math.round((calls * 1_000) / (performance.now() - start));
}

async function fill(cloud: Cloud): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < DOCUMENTS; i += BATCH) await cloud.database.insert('suggestions', Array.from({ length: BATCH }, (_, n) => suggestion(i + n) as never));
  return Math.round((DOCUMENTS * 1_000) / (performance.now() - start));
}

async function largeCollection(): Promise<object> {
  const { folder, remove } = temporaryFolder();
  const first = await openCloud({ dataDir: folder, collections });
  const insertsASecond = await fill(first);
  await first.close();
  const start = performance.now();
  const cloud = await openCloud({ dataDir: folder, envId: 'bench', collections });
  const reopenMs = Math.round(performance.now() - start);
  Object.assign(process.env, sdkEnvironment(await cloud.listen(0), 'bench-http'));
  const overHttp = await readsAndWrites(init({ env: SYMBOL_CURRENT_ENV as unknown as string, keepalive: true }).database());
  const db = connectInProcess(cloud);
  const inProcess = await readsAndWrites(db);
  const figures = { documents: DOCUMENTS, insertsASecond, reopenMs, overHttp, inProcess, callsOfTenOperationsASecond: await callsASecond(db) };
  await cloud.close();
  remove();
  return figures;
}

async function crashes(): Promise<object> {
  const { folder, remove } = temporaryFolder();
  const findings = [];
  for (let kill = 0; kill < KILLS; kill++) findings.push(await killAndInspect(folder, 1 + Math.floor(Math.random() * 80)));
  remove();
  return {
    kills: KILLS,
    acknowledged: Math.max(...findings.map(({ acknowledged }) => acknowledged)),
    lost: findings.reduce((sum, { lost }) => sum + lost, 0),
    inconsistent: findings.filter(({ consistent }) => !consistent).length,
  };
}

async function main(): Promise<void> {
  const figures = { ...(await largeCollection()), crashes: await crashes() };
  if (process.argv.includes('--json')) return console.log(JSON.stringify(figures, null, 2));
  for (const [name, value] of Object.entries(figures)) console.log(name, JSON.stringify(value));
}

void main();
