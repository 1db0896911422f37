import type { AnnualLineView, AnnualView } from '#shared/contract/annual';
import { officeKey, type Actor } from '#shared/domain/actor';
import { isYearOver } from '#shared/domain/annual/draft';
import { amountNow } from '#shared/domain/annual/payment';
import { previewOf, totalOf, type Facts, type Preview } from '#shared/domain/annual/preview';
import { sumsOf } from '#shared/domain/annual/sheet';
import { inCapitals } from '#shared/domain/awards/capitals';
import type { AnnualAward, AnnualLine } from '#shared/model/annualAward';
import type { Policy } from '#shared/policy/policy';

type Done = { readonly byName: string; readonly at: Date };
const done = ({ byName, at }: Done) => ({ byName, at: at.toISOString() });

/** What a year's page is made of: the frozen sheet once it is confirmed, otherwise what is known now. */
export type Shown = Pick<Preview, 'units' | 'isTied' | 'excellent' | 'lines' | 'missing'> & { readonly topTen: AnnualView['topTen'] };

export function shownOf(award: AnnualAward, facts: Facts | null, policy: Policy): Shown {
  if (award.sheet) {
    const { units, excellent, lines } = award.sheet;
    const topTen = lines.flatMap(({ kind, suggestion }) => (kind === 'topTen' && suggestion ? [suggestion] : []));
    return { units, isTied: false, excellent, lines, missing: [], topTen };
  }
  if (!facts) throw new Error('a draft is shown from facts');
  return { ...previewOf(award, facts, policy), topTen: facts.topTen?.map(({ id, number, title }) => ({ id, number, title })) ?? null };
}

export const lineViewOf = ({ key, kind, amountFen, unitName, person, suggestion, words }: AnnualLine, award: AnnualAward): AnnualLineView => ({
  key, kind, amountFen, unitName, workNumber: person?.workNumber ?? null, name: person?.name ?? null, suggestion, words,
  nowFen: award.sheet ? amountNow(award, key) : amountFen,
});

type Asked = { readonly policy: Policy; readonly actor: Actor; readonly now: Date };

export function annualViewOf(award: AnnualAward, shown: Shown, { policy, actor, now }: Asked): AnnualView {
  const { year, state, version, selection, wageMonth, wages, congress, topics, sheet, posted, lists, corrections } = award;
  const { numbers: { annual } } = policy;
  const isOffice = actor.roleKeys.includes(officeKey);
  const isOver = isYearOver(year, now);
  const amountFen = totalOf(shown.lines);
  const wageOf = (id: string) => wages.find(({ unitId }) => unitId === id)?.fen ?? null;
  return {
    year, state, version, isOver, policyVersion: sheet?.policyVersion ?? policy.version, unitsMost: annual.units, wagePercent: annual.wagePercent,
    units: shown.units.map(({ id, name, place, tied, composite, components }) => {
      const excellent = shown.excellent.includes(id);
      const wageFen = wageOf(id);
      return { id, name, place, tied, excellent, composite, components, wageFen, awardFen: excellent && wageFen !== null ? shown.lines.find(({ key }) => key === `unit:${id}`)?.amountFen ?? 0 : null };
    }),
    isTied: shown.isTied, selection: selection && { ...done(selection), words: selection.words }, wageMonth,
    topTen: shown.topTen, congress: congress.map(({ id, number, title }) => ({ id, number, title })),
    topics: topics.map(({ id, name, people }) => ({ id, name, people: people.length })),
    sums: sumsOf(shown.lines), lines: shown.lines.length, amountFen, capitals: inCapitals(amountFen), missing: [...shown.missing],
    mayDecide: state === 'draft' && isOffice, mayCorrect: state === 'paid' && isOffice, mayConfirm: state === 'draft' && isOver,
    confirmed: sheet && done(sheet), posted, lists: lists.map((list) => ({ ...done(list), number: list.number })),
    corrections: corrections.filter(({ list }) => list === null).map((one) => ({ ...done(one), words: one.words, line: { ...lineViewOf(one.line, award), amountFen: one.changeFen } })),
  };
}
