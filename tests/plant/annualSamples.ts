const requestId = 'sample-000001';
const words = '按领导小组会议决定';

/** One good input for each endpoint of the annual awards; each change in a year of its own, in which nobody decided anything. */
export const annualSamples = {
  'annual.get': { year: 2020 },
  'annual.unit': { year: 2020, unitId: 'stamping' },
  'annual.cases': { year: 2020, unitId: 'stamping', part: 'adoption' as const },
  'annual.choose': { requestId, year: 2001, version: 0, unitIds: ['stamping'], words },
  'annual.wages': { requestId, year: 2002, version: 0, month: '2002-12', wages: [{ unitId: 'stamping', fen: 123_456_789 }] },
  'annual.proposals': { year: 2020 },
  'annual.congress': { requestId, year: 2003, version: 0, suggestionIds: [] },
  'annual.people': { text: 'LIN 赵铁柱、QIAN' },
  'annual.topic': { year: 2020, topicId: 'sample-000007' },
  'annual.setTopic': { requestId, year: 2004, version: 0, topicId: 'sample-000007', name: '职工食堂', personIds: ['p-lin', 'p-zhao'] },
  'annual.confirm': { year: 2005, version: 0, amountFen: 0, withoutTopTen: true },
  'annual.step': { year: 2005 },
  'annual.lines': { year: 2020 },
  'annual.correct': { requestId, year: 2005, key: 'specialist:p-sun', amountFen: 70_000, words },
  'annual.closeList': { year: 2005, number: 2 },
  'annual.sheet': { year: 2005, list: 1 },
  'trial.annual': { year: 2020, changes: { 'annual.specialistYuan': 600 } },
  'trial.tiers': { year: 2020, points: [2, 10] },
};

/** Who may call them: a row each of the permission table, for visitor, nobody, left · worker, author, implementer · specialist, elsewhere, reviewer · expert, lead · office, leader. */
export const annualRows = {
  'annual.get':                   'b b l  . . .  . . .  . .  y y',
  'annual.unit':                  'b b l  . . .  . . .  . .  y y',
  'annual.cases':                 'b b l  . . .  . . .  . .  y y',
  'annual.choose':                'b b l  . . .  . . .  . .  y .',
  'annual.wages':                 'b b l  . . .  . . .  . .  y .',
  'annual.proposals':             'b b l  . . .  . . .  . .  y y',
  'annual.congress':              'b b l  . . .  . . .  . .  y .',
  'annual.people':                'b b l  . . .  . . .  . .  y .',
  'annual.topic':                 'b b l  . . .  . . .  . .  n n',
  'annual.setTopic':              'b b l  . . .  . . .  . .  y .',
  'annual.confirm':               'b b l  . . .  . . .  . .  i i',
  'annual.step':                  'b b l  . . .  . . .  . .  a a',
  'annual.lines':                 'b b l  . . .  . . .  . .  y y',
  'annual.correct':               'b b l  . . .  . . .  . .  a .',
  'annual.closeList':             'b b l  . . .  . . .  . .  p .',
  'trial.annual':                 'b b l  . . .  . . .  . .  y y',
  'trial.tiers':                  'b b l  . . .  . . .  . .  m m',
  'annual.sheet':                 'b b l  . . .  . . .  . .  n n',
};
