import fc from 'fast-check';
import { estimateKinds, estimateOf, type EstimateAnswers, type EstimateKind } from '#shared/domain/benefitEstimate';

const rates = { workdays: 250, hourYuan: 40, kwhFen: 80 };

test.each([
  ['labour', { minutes: 5, timesADay: 12, people: 3 }, 3_000_000, '每次省 5 分钟 × 每天 12 次 × 3 人 × 250 天 ÷ 60 × 每小时 40 元'],
  ['material', { piecesAMonth: 2, yuanAPiece: 50.5 }, 121_200, '每月省 2 件 × 每件 50.5 元 × 12 个月'],
  ['electricity', { kilowatts: 1.5, hoursADay: 8 }, 240_000, '少用 1.5 千瓦 × 每天 8 小时 × 250 天 × 每度 0.8 元'],
  ['known', { yuanAYear: 3000 }, 300_000, '提出人估计每年 3000 元'],
] as const)('%s: the formula gives fen of a year, and is said', (kind, answers: EstimateAnswers, fen, basis) => {
  expect(estimateOf(kind, answers, rates)).toEqual({ fen, basis });
});

test('an unanswered question, nothing, or no number gives no estimate', () => {
  expect([{ minutes: 5, timesADay: 12 }, { minutes: 5, timesADay: 12, people: 0 }, { minutes: NaN, timesADay: 1, people: 1 }].map((answers) => estimateOf('labour', answers, rates))).toEqual([null, null, null]);
});

test('whatever is typed, the estimate is whole fen that the cloud accepts, or none', () => {
  const kinds = Object.keys(estimateKinds) as EstimateKind[];
  fc.assert(fc.property(fc.constantFrom(...kinds), fc.array(fc.double(), { minLength: 3, maxLength: 3 }), (kind, values) => {
    const answers: EstimateAnswers = Object.fromEntries(estimateKinds[kind].map((field, i) => [field, values[i]]));
    const found = estimateOf(kind, answers, rates);
    return found === null || (Number.isSafeInteger(found.fen) && found.fen >= 0 && found.fen <= 1e13);
  }));
});
