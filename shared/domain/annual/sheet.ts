import type { AnnualAward, AnnualLine, AwardedSuggestion, Named } from '../../model/annualAward';
import type { AnnualKind } from '../../policy/annual';
import type { PolicyNumbers } from '../../policy/policy';
import type { Specialist } from './specialists';

const fenPerYuan = 100;
const percent = 100;

/** What an amount is made of: who and what is awarded in a year. */
export type Awarded = {
  readonly excellent: readonly { readonly id: string; readonly name: string }[];
  readonly wages: AnnualAward['wages'];
  readonly specialists: readonly Specialist[];
  /** In the order of the ballot; `null` as long as it has no result. */
  readonly topTen: readonly AwardedSuggestion[] | null;
  readonly congress: readonly AwardedSuggestion[];
  readonly topics: AnnualAward['topics'];
  /** Authors of the suggestions, as they are now. */
  readonly people: readonly Named[];
};

/** The award of a unit: a percentage of a month's wage total, to the fen, half a fen up. Source: “23222+”, 二(一)3. */
const unitAwardFen = (wageFen: number, { wagePercent }: Pick<PolicyNumbers['annual'], 'wagePercent'>): number =>
  Math.round((wageFen * wagePercent) / percent);

/**
 * Everything that the annual awards pay, line by line: units, specialists, the top ten, congress proposals, hot topics. A
 * suggestion is awarded to its first author, once: one of the top ten is not paid again as a congress proposal, which by
 * the clause is an annual award of the same kind. Source: “23222+”, 二(一)3; rules §2, §4.
 */
export function sheetOf(awarded: Awarded, numbers: PolicyNumbers['annual']): AnnualLine[] {
  const { topTen, congress } = awarded;
  const besides = congress.filter(({ id }) => !(topTen ?? []).some((one) => one.id === id));
  return [
    ...unitLines(awarded, numbers),
    ...specialistLines(awarded, numbers),
    ...suggestionLines('topTen', topTen ?? [], numbers.topTenYuan, awarded.people),
    ...suggestionLines('congress', besides, numbers.congressYuan, awarded.people),
    ...topicLines(awarded, numbers),
  ].filter(({ amountFen }) => amountFen > 0);
}

function unitLines({ excellent, wages }: Awarded, numbers: PolicyNumbers['annual']): AnnualLine[] {
  return excellent.map(({ id, name }) => ({
    key: `unit:${id}`, kind: 'unit', unitId: id, unitName: name, person: null, suggestion: null, words: '',
    amountFen: unitAwardFen(wages.find(({ unitId }) => unitId === id)?.fen ?? 0, numbers),
  }));
}

function specialistLines({ specialists, excellent }: Awarded, numbers: PolicyNumbers['annual']): AnnualLine[] {
  return specialists.map(({ person, units }) => {
    const best = units.find(({ id }) => excellent.some((unit) => unit.id === id));
    const { id: unitId, name: unitName } = best ?? units[0] ?? { id: person.unitId, name: person.unitName };
    const yuan = best ? numbers.specialistExcellentYuan : numbers.specialistYuan;
    return lineFor(person, { key: `specialist:${person.id}`, kind: 'specialist', unitId, unitName, amountFen: yuan * fenPerYuan, words: best ? '优秀组织单位的专员' : '其他单位的专员' });
  });
}

function suggestionLines(kind: AnnualKind, suggestions: readonly AwardedSuggestion[], yuan: number, people: readonly Named[]): AnnualLine[] {
  return suggestions.map(({ authorId, ...suggestion }) => {
    const author = people.find(({ id }) => id === authorId) ?? { id: authorId, workNumber: '', name: authorId, unitId: '', unitName: '不在册' };
    return { ...lineFor(author, { key: `${kind}:${suggestion.id}`, kind, unitId: author.unitId, unitName: author.unitName, amountFen: yuan * fenPerYuan, words: '' }), suggestion };
  });
}

const topicLines = ({ topics }: Awarded, { topicYuan }: PolicyNumbers['annual']): AnnualLine[] =>
  topics.flatMap(({ id, name, people }) => people.map((person) =>
    lineFor(person, { key: `topic:${id}:${person.id}`, kind: 'topic', unitId: person.unitId, unitName: person.unitName, amountFen: topicYuan * fenPerYuan, words: name })));

const lineFor = ({ id, workNumber, name }: Pick<Named, 'id' | 'workNumber' | 'name'>, line: Omit<AnnualLine, 'person' | 'suggestion'>): AnnualLine =>
  ({ ...line, person: { id, workNumber, name }, suggestion: null });

export type KindSum = { readonly kind: AnnualKind; readonly lines: number; readonly amountFen: number };

/** What the lines come to by kind; kinds without any are left out. */
export function sumsOf(lines: readonly Pick<AnnualLine, 'kind' | 'amountFen'>[]): KindSum[] {
  const sums = new Map<AnnualKind, KindSum>();
  for (const { kind, amountFen } of lines) {
    const known = sums.get(kind) ?? { kind, lines: 0, amountFen: 0 };
    sums.set(kind, { kind, lines: known.lines + 1, amountFen: known.amountFen + amountFen });
  }
  return [...sums.values()];
}

/** What a line would come to under other numbers; wage totals and who is awarded stay as they are. */
export function amountUnder({ kind, unitId }: Pick<AnnualLine, 'kind' | 'unitId'>, { excellent, wages }: { excellent: readonly string[]; wages: AnnualAward['wages'] }, numbers: PolicyNumbers['annual']): number {
  switch (kind) {
    case 'unit': return unitAwardFen(wages.find((wage) => wage.unitId === unitId)?.fen ?? 0, numbers);
    case 'specialist': return (excellent.includes(unitId) ? numbers.specialistExcellentYuan : numbers.specialistYuan) * fenPerYuan;
    case 'topTen': return numbers.topTenYuan * fenPerYuan;
    case 'congress': return numbers.congressYuan * fenPerYuan;
    case 'topic': return numbers.topicYuan * fenPerYuan;
  }
}
