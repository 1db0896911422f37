const plan = {
  opensOn: '2026-12-01', endsOn: '2026-12-20', collectBy: '2026-12-31', limitPerPerson: 1,
  tiers: [{ name: '一档', points: 2 }, { name: '二档', points: 10 }],
};
const requestId = 'sample-000001';
const seasonId = 'season-2026';
const prize = { name: '雨伞', words: '全自动', tierId: '1', valueFen: 3_000, stock: 5 };

/** One good input for each endpoint of redemption. */
export const seasonSamples = {
  'season.get': { seasonId },
  'season.create': { requestId, year: 2026, ...plan },
  'season.change': { requestId: 'sample-000011', seasonId, version: 1, ...plan },
  'season.open': { requestId: 'sample-000012', seasonId },
  'season.previewClose': { seasonId },
  'season.close': { requestId: 'sample-000013', seasonId },
  'season.lapse': { seasonId },
  'season.report': { seasonId },
  'season.sheet': { seasonId, what: 'pickUp' as const },
  'season.wishes': { seasonId },
  'prize.add': { requestId, seasonId, ...prize },
  'prize.change': { requestId, prizeId: 'sample-000002', version: 1, ...prize },
  'prize.stock': { prizeId: 'sample-000002' },
  'prizes.shelf': {},
  'prizes.reserve': { requestId, prizeId: 'sample-000002', points: 2 },
  'prizes.cancel': { requestId, reservationId: 'sample-000003', words: '不再需要' },
  'prizes.wish': { prizeId: 'sample-000002', wanted: true },
  'prizes.mine': {},
  'desk.find': { code: '123456' },
  'desk.handOut': { requestId, reservationId: 'sample-000003' },
  'desk.list': { unitId: 'stamping', state: 'reserved' as const },
};
