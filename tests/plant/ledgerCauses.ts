import { suggestionIn } from './arrange';
import { draftSeason } from './season';
import { idOf, type TestPlant } from './testPlant';

/** Makes the cached points of Lin wrong by so many, as a fault of the database or of ours might. */
export async function spoilAccount(plant: TestPlant, by: number): Promise<number> {
  const [account] = await plant.store.find('accounts', { where: { personId: idOf('lin') }, limit: 1 });
  if (!account) throw new Error('Lin has no account yet');
  await plant.store.transact((transaction) => transaction.increment('accounts', account._id, { points: by }));
  return account.year;
}

/** Runs a recount to its end. */
export async function recountAll(plant: TestPlant) {
  let recount = await plant.does('zhou', 'ledger.recount', { requestId: plant.newId() });
  while (recount.state === 'running') recount = await plant.does('zhou', 'ledger.step', { id: recount.id });
  return recount;
}

/** What brings about each refusal of the ledger. */
export function ledgerCauses(plant: () => TestPlant) {
  const repair = (more: object) => plant().outcome('zhou', 'ledger.repair', { requestId: plant().newId(), personId: idOf('lin'), year: 2020, words: '按分录重算', ...more });
  return {
    'trial.step': { policyFaulty: () => plant().outcome('zhou', 'trial.step', { year: 2026, changes: { 'awardYuan.third': 500 } }) },
    'trial.tiers': {
      seasonMissing: () => plant().outcome('zhou', 'trial.tiers', { year: 2020 }),
      triedTiersUnfit: async () => plant().outcome('zhou', 'trial.tiers', { year: (await draftSeason(plant())).year, points: [5, 5] }),
    },
    'ledger.entry': { notFound: () => plant().outcome('zhou', 'ledger.entry', { id: 'points:adopted:nothing:1' }) },
    'ledger.step': { notFound: () => plant().outcome('zhou', 'ledger.step', { id: 'never-begun' }) },
    'ledger.repair': {
      nothingToCorrect: () => repair({}),
      idReused: async () => {
        await suggestionIn(plant(), 'adopted');
        const [requestId, year] = [plant().newId(), await spoilAccount(plant(), 3)];
        await repair({ requestId, year });
        return repair({ requestId, year: 2021 });
      },
    },
  };
}
