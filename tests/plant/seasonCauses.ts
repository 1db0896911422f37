import type { EndpointName, Input } from '#shared/contract/index';
import { photoCauses } from './photoCauses';
import { addPrize, dayMs, draftSeason, givePoints, openSeason, planOf, reserved, reserving } from './season';
import { seasonSamples } from './seasonSamples';
import { afterListing, classified } from './secrecy';
import type { TestPlant } from './testPlant';

/** Who has a code and a reservation of the plant’s only season, to be tried by others. */
export function seasonCauses(plant: () => TestPlant) {
  const office = <E extends EndpointName>(endpoint: E, input: Input<E>) => plant().outcome('zhou', endpoint, input);
  const nobody = 'never-there';
  const umbrella = { name: '雨伞', tierId: '1', valueFen: 3_000, stock: 3 };

  /** A call repeated with the same id and other content. */
  const twice = async <E extends EndpointName>(endpoint: E, first: Input<E>, then: Input<E>) => {
    await plant().does('zhou', endpoint, first);
    return office(endpoint, then);
  };
  const change = async (more: object, opened: boolean) => {
    const { id: seasonId } = opened ? { id: (await openSeason(plant())).seasonId } : await draftSeason(plant());
    const { season } = await plant().does('zhou', 'season.get', { seasonId });
    return office('season.change', { requestId: plant().newId(), seasonId, version: season?.version ?? 0, ...planOf(plant()), ...more });
  };
  const changePrize = async (more: object, opened = false) => {
    const { id: seasonId } = await draftSeason(plant());
    const prizeId = await addPrize(plant(), seasonId, umbrella);
    if (opened) await plant().does('zhou', 'season.open', { requestId: plant().newId(), seasonId });
    const { season } = await plant().does('zhou', 'season.get', {});
    return { ...umbrella, requestId: plant().newId(), prizeId, version: season?.prizes[0]?.version ?? 0, ...more };
  };
  /** The season is over, and nobody's prize is waiting. */
  const overWithoutPending = async () => {
    const { seasonId } = await openSeason(plant());
    plant().cloud.clock.advance(30 * dayMs);
    return { requestId: plant().newId(), seasonId };
  };
  const closed = async () => {
    const asked = await overWithoutPending();
    await plant().does('zhou', 'season.close', asked);
    return asked;
  };

  return {
    'season.get': { notFound: () => office('season.get', { seasonId: nobody }) },
    'season.create': {
      seasonExists: async () => { await draftSeason(plant()); return office('season.create', { ...seasonSamples['season.create'], year: 2026, requestId: plant().newId() }); },
      seasonDatesUnfit: () => office('season.create', { ...seasonSamples['season.create'], endsOn: '2026-11-30' }),
      tiersUnfit: () => office('season.create', { ...seasonSamples['season.create'], tiers: [{ name: '一档', points: 5 }, { name: '二档', points: 5 }] }),
      ...tierCauses(plant, (tiers) => office('season.create', { ...seasonSamples['season.create'], tiers })),
      idReused: () => twice('season.create', seasonSamples['season.create'], { ...seasonSamples['season.create'], limitPerPerson: 2 }),
    },
    'season.change': {
      notFound: () => office('season.change', { ...seasonSamples['season.change'], seasonId: nobody }),
      changedMeanwhile: () => change({ version: 99 }, false),
      seasonDatesUnfit: () => change({ endsOn: '2020-01-01' }, true),
      tiersUnfit: () => change({ tiers: [{ name: '一档', points: 4 }, { name: '二档', points: 50 }] }, true),
      limitUnfit: async () => {
        const { seasonId } = await openSeason(plant(), undefined, { limitPerPerson: 2 });
        const { season } = await plant().does('zhou', 'season.get', { seasonId });
        return office('season.change', { requestId: plant().newId(), seasonId, version: season?.version ?? 0, ...planOf(plant()) });
      },
      seasonNotOpen: async () => {
        const { seasonId } = await closed();
        const { season } = await plant().does('zhou', 'season.get', { seasonId });
        return office('season.change', { requestId: plant().newId(), seasonId, version: season?.version ?? 0, ...planOf(plant()) });
      },
      ...tierCauses(plant, (tiers) => change({ tiers }, false)),
      idReused: async () => {
        const { id: seasonId, version } = await draftSeason(plant());
        const asked = { requestId: plant().newId(), seasonId, version, ...planOf(plant()) };
        return twice('season.change', asked, { ...asked, limitPerPerson: 3 });
      },
    },
    'season.open': {
      notFound: () => office('season.open', { requestId: plant().newId(), seasonId: nobody }),
      seasonNotReady: async () => office('season.open', { requestId: plant().newId(), seasonId: (await draftSeason(plant())).id }),
      seasonRunning: async () => office('season.open', { requestId: plant().newId(), seasonId: (await openSeason(plant())).seasonId }),
      idReused: async () => {
        const { id: seasonId, version } = await draftSeason(plant());
        const requestId = plant().newId();
        await plant().does('zhou', 'season.change', { requestId, seasonId, version, ...planOf(plant()) });
        return office('season.open', { requestId, seasonId });
      },
    },
    'season.previewClose': { notFound: () => office('season.previewClose', { seasonId: nobody }) },
    'season.close': {
      notFound: () => office('season.close', { requestId: plant().newId(), seasonId: nobody }),
      seasonNotOver: async () => office('season.close', { requestId: plant().newId(), seasonId: (await openSeason(plant())).seasonId }),
      reservationsPending: async () => {
        const { seasonId } = await reserved(plant());
        plant().cloud.clock.advance(30 * dayMs);
        return office('season.close', { requestId: plant().newId(), seasonId });
      },
      seasonNotOpen: async () => office('season.close', { requestId: plant().newId(), seasonId: (await draftSeason(plant())).id }),
      idReused: async () => {
        const asked = await closed();
        return plant().outcome('zhou', 'season.open', asked);
      },
    },
    'season.lapse': {
      notFound: () => office('season.lapse', { seasonId: nobody }),
      notYetClosed: async () => office('season.lapse', { seasonId: (await closed()).seasonId }),
    },
    'season.sheet': { notFound: () => office('season.sheet', { seasonId: nobody, what: 'pickUp' }) },
    'prize.add': {
      notFound: () => office('prize.add', { ...umbrella, requestId: plant().newId(), seasonId: nobody }),
      seasonNotOpen: async () => office('prize.add', { ...umbrella, requestId: plant().newId(), seasonId: (await closed()).seasonId }),
      tierUnknown: async () => office('prize.add', { ...umbrella, requestId: plant().newId(), tierId: '9', seasonId: (await draftSeason(plant())).id }),
      ...textCauses(plant, async (said) => office('prize.add', { ...umbrella, ...said, requestId: plant().newId(), seasonId: (await draftSeason(plant())).id })),
      ...photoCauses(plant, 'zhou', async (requestId, picture) => office('prize.add', { ...umbrella, requestId, picture, seasonId: (await draftSeason(plant())).id })),
      idReused: async () => {
        const asked = { ...umbrella, requestId: plant().newId(), seasonId: (await draftSeason(plant())).id };
        return twice('prize.add', asked, { ...asked, stock: 4 });
      },
    },
    'prize.change': {
      notFound: () => office('prize.change', { ...umbrella, requestId: plant().newId(), prizeId: nobody, version: 1 }),
      seasonNotOpen: async () => {
        const { prizeId } = await openSeason(plant());
        plant().cloud.clock.advance(30 * dayMs);
        const { season } = await plant().does('zhou', 'season.get', {});
        await plant().does('zhou', 'season.close', { requestId: plant().newId(), seasonId: season?.id ?? '' });
        return office('prize.change', { ...umbrella, requestId: plant().newId(), prizeId, version: season?.prizes[0]?.version ?? 0 });
      },
      tierUnknown: async () => office('prize.change', await changePrize({ tierId: '2' }, true)),
      changedMeanwhile: async () => office('prize.change', await changePrize({ version: 99 })),
      ...textCauses(plant, async (said) => office('prize.change', await changePrize(said))),
      ...photoCauses(plant, 'zhou', async (requestId, picture) => office('prize.change', await changePrize({ requestId, picture }))),
      idReused: async () => {
        const asked = await changePrize({});
        return twice('prize.change', asked, { ...asked, stock: 4 });
      },
    },
    'prize.stock': { notFound: () => office('prize.stock', { prizeId: nobody }) },
    ...peopleCauses(plant),
  };
}

/** The second tier is called by a secret, or by what the platform refuses. */
const tierCauses = (plant: () => TestPlant, writes: (tiers: { name: string; points: number }[]) => Promise<string>) => {
  const called = (name: string) => writes([{ name: '一档', points: 5 }, { name, points: 50 }]);
  return {
    classifiedWord: afterListing(plant, () => called('银河七号')),
    textRefused: () => {
      plant().cloud.openApi.safety.refusedWords.add('违禁词');
      return called('违禁词');
    },
  };
};

/** Words that others will read, with a secret in them, and refused by the platform. */
const textCauses = (plant: () => TestPlant, writes: (said: { words: string }) => Promise<string>) => ({
  classifiedWord: afterListing(plant, () => writes({ words: classified })),
  textRefused: () => {
    plant().cloud.openApi.safety.refusedWords.add('违禁词');
    return writes({ words: '这里有一句违禁词' });
  },
});

/** What people at the shelf and at the desk may be told. */
function peopleCauses(plant: () => TestPlant) {
  const nobody = 'never-there';
  const tries = async (points: number | null, more: object = {}, seasonMore: object = {}) => {
    const { prizeId } = await openSeason(plant(), undefined, seasonMore);
    if (points !== null) await givePoints(plant(), 'lin', points);
    return plant().outcome('lin', 'prizes.reserve', { ...reserving(plant(), prizeId), ...more });
  };
  const handOut = async (who: 'sun' | 'chen' | 'zhou', id: string) => plant().outcome(who, 'desk.handOut', { requestId: plant().newId(), reservationId: id });
  const cancels = async (id: string) => plant().outcome('lin', 'prizes.cancel', { requestId: plant().newId(), reservationId: id });
  return {
    'prizes.reserve': {
      notFound: () => tries(12, { prizeId: nobody }),
      seasonNotOpen: () => tries(12, {}, { opensOn: '2026-01-01', endsOn: '2026-01-02' }),
      accountBlocked: () => tries(-1),
      limitReached: async () => { const { prizeId } = await reserved(plant()); return plant().outcome('lin', 'prizes.reserve', reserving(plant(), prizeId)); },
      changedMeanwhile: () => tries(12, { points: 4 }),
      notEnoughPoints: () => tries(4),
      soldOut: async () => {
        const { prizeId } = await openSeason(plant(), [{ name: '雨伞', tierId: '1', stock: 1 }]);
        await givePoints(plant(), 'lin', 12);
        await givePoints(plant(), 'zhao', 12);
        await plant().does('lin', 'prizes.reserve', reserving(plant(), prizeId));
        return plant().outcome('zhao', 'prizes.reserve', reserving(plant(), prizeId));
      },
      idReused: async () => { const { id, prizeId } = await reserved(plant()); return plant().outcome('zhao', 'prizes.reserve', { requestId: id, prizeId, points: 5 }); },
    },
    'prizes.cancel': {
      notFound: () => cancels(nobody),
      reasonMissing: async () => plant().outcome('zhou', 'prizes.cancel', { requestId: plant().newId(), reservationId: (await reserved(plant())).id }),
      alreadyCollected: async () => { const { id } = await reserved(plant()); await handOut('sun', id); return cancels(id); },
      alreadyCancelled: async () => { const { id } = await reserved(plant()); await cancels(id); return cancels(id); },
      ...textCauses(plant, async ({ words }) => plant().outcome('zhou', 'prizes.cancel', { requestId: plant().newId(), reservationId: (await reserved(plant())).id, words })),
      idReused: async () => {
        const asked = { requestId: plant().newId(), reservationId: (await reserved(plant())).id };
        await plant().does('lin', 'prizes.cancel', asked);
        return plant().outcome('lin', 'prizes.cancel', { ...asked, words: '再想想' });
      },
    },
    'prizes.wish': {
      notFound: () => plant().outcome('lin', 'prizes.wish', { prizeId: nobody, wanted: true }),
      seasonNotOpen: async () => {
        const { prizeId, seasonId } = await openSeason(plant());
        plant().cloud.clock.advance(30 * dayMs);
        await plant().does('zhou', 'season.close', { requestId: plant().newId(), seasonId });
        return plant().outcome('lin', 'prizes.wish', { prizeId, wanted: true });
      },
    },
    'desk.find': {
      codeUnknown: async () => { await openSeason(plant()); return plant().outcome('sun', 'desk.find', { code: '000000' }); },
      codeLocked: async () => {
        const { code } = await reserved(plant());
        const wrong = code === '000000' ? '000001' : '000000';
        for (let i = 0; i < 10; i += 1) await plant().outcome('sun', 'desk.find', { code: wrong });
        return plant().outcome('sun', 'desk.find', { code });
      },
      otherUnit: async () => plant().outcome('chen', 'desk.find', { code: (await reserved(plant())).code }),
    },
    'desk.handOut': {
      notFound: () => handOut('sun', nobody),
      otherUnit: async () => handOut('chen', (await reserved(plant())).id),
      ownHandOut: async () => handOut('sun', (await reserved(plant(), 'sun')).id),
      alreadyCollected: async () => { const { id } = await reserved(plant()); await handOut('sun', id); return handOut('zhou', id); },
      alreadyCancelled: async () => { const { id } = await reserved(plant()); await cancels(id); return handOut('sun', id); },
      collectionOver: async () => { const { id } = await reserved(plant()); plant().cloud.clock.advance(30 * dayMs); return handOut('sun', id); },
      idReused: async () => {
        const asked = { requestId: plant().newId(), reservationId: (await reserved(plant())).id };
        await plant().does('sun', 'desk.handOut', asked);
        return plant().outcome('zhou', 'desk.handOut', asked);
      },
    },
    'desk.list': { otherUnit: () => plant().outcome('chen', 'desk.list', { unitId: 'stamping' }) },
  };
}
