import type { RosterTally } from '#shared/model/roster';

/** What happens to people, as a tile says it, in the order of interest. */
export const outcomeLabels: Record<keyof RosterTally, string> = {
  added: '新增', changed: '信息更新', moved: '调动', returned: '复职',
  left: '离职', leftByAbsence: '不在册离职', unchanged: '没有变化', bad: '有问题',
};

export type Outcome = { readonly name: keyof RosterTally; readonly label: string; readonly count: number };

const always: readonly (keyof RosterTally)[] = ['added', 'changed', 'bad'];

/** The outcomes worth a tile: those that occur, and the three everybody looks for. */
export const outcomesOf = (tally: RosterTally): readonly Outcome[] =>
  (Object.keys(outcomeLabels) as (keyof RosterTally)[])
    .map((name) => ({ name, label: outcomeLabels[name], count: tally[name] ?? 0 }))
    .filter(({ name, count }) => count > 0 || always.includes(name));
