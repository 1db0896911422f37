import type { BenefitEstimate } from '../model/suggestion';
import type { PolicyNumbers } from '../policy/policy';

/** What a calculation of each kind asks for, in the order in which people say it. */
export const estimateKinds = {
  labour: ['minutes', 'timesADay', 'people'],
  material: ['piecesAMonth', 'yuanAPiece'],
  electricity: ['kilowatts', 'hoursADay'],
  known: ['yuanAYear'],
} as const;

export type EstimateKind = keyof typeof estimateKinds;
export type EstimateField = (typeof estimateKinds)[EstimateKind][number];
export type EstimateAnswers = Readonly<Partial<Record<EstimateField, number>>>;

const minutesAnHour = 60;
const monthsAYear = 12;
const fenAYuan = 100;
const fenMax = 1e13;

/**
 * What an idea may bring in a year, with the formula in words; `null` until every question is answered with more than
 * nothing. Labour: minutes × times a day × people × workdays ÷ 60 × yuan an hour. Material, scrap: pieces a month ×
 * yuan × 12. Electricity: kilowatts × hours a day × workdays × price. Rates: policy `estimate`.
 */
export function estimateOf(kind: EstimateKind, answers: EstimateAnswers, rates: PolicyNumbers['estimate']): BenefitEstimate | null {
  const given = estimateKinds[kind].map((field) => answers[field] ?? 0);
  if (given.some((value) => !(value > 0))) return null;
  const [first = 0, second = 0, third = 0] = given;
  const { workdays, hourYuan, kwhFen } = rates;
  switch (kind) {
    case 'labour': return rounded(
      first * second * third * workdays / minutesAnHour * hourYuan * fenAYuan,
      `每次省 ${first} 分钟 × 每天 ${second} 次 × ${third} 人 × ${workdays} 天 ÷ ${minutesAnHour} × 每小时 ${hourYuan} 元`);
    case 'material': return rounded(first * second * monthsAYear * fenAYuan, `每月省 ${first} 件 × 每件 ${second} 元 × ${monthsAYear} 个月`);
    case 'electricity': return rounded(first * second * workdays * kwhFen, `少用 ${first} 千瓦 × 每天 ${second} 小时 × ${workdays} 天 × 每度 ${kwhFen / fenAYuan} 元`);
    case 'known': return rounded(first * fenAYuan, `提出人估计每年 ${first} 元`);
  }
}

const rounded = (fen: number, basis: string): BenefitEstimate | null => (fen <= fenMax ? { fen: Math.round(fen), basis } : null);
