import type { TrialParty, TrialPart } from '#shared/contract/trial';

type Person = TrialPart['people'][number];
/** What is known of a trial so far. */
export type Trial = { readonly suggestions: number; readonly units: readonly TrialParty[]; readonly people: readonly Person[]; readonly done: boolean };

export const noTrial: Trial = { suggestions: 0, units: [], people: [], done: false };

type Sums = TrialParty['before'];
const plus = (one: Sums, other: Sums): Sums => ({ points: one.points + other.points, awardsFen: one.awardsFen + other.awardsFen });

function merged<T extends TrialParty>(known: readonly T[], more: readonly T[]): T[] {
  const parties = new Map(known.map((party) => [party.id, party]));
  for (const party of more) {
    const before = parties.get(party.id);
    parties.set(party.id, before ? { ...before, before: plus(before.before, party.before), after: plus(before.after, party.after) } : party);
  }
  return [...parties.values()];
}

/** Adds the next part of a trial. */
export const withPart = (trial: Trial, { suggestions, units, people, next }: TrialPart): Trial => ({
  suggestions: trial.suggestions + suggestions, units: merged(trial.units, units), people: merged(trial.people, people), done: next === null,
});

export const totalOf = ({ units }: Pick<Trial, 'units'>): Pick<TrialParty, 'before' | 'after'> => ({
  before: units.reduce((sum, { before }) => plus(sum, before), { points: 0, awardsFen: 0 }),
  after: units.reduce((sum, { after }) => plus(sum, after), { points: 0, awardsFen: 0 }),
});

const change = ({ before, after }: TrialParty) => ({ points: after.points - before.points, awardsFen: after.awardsFen - before.awardsFen });

/** Who gains and who loses, those with most first: by money, then by points. Whoever gains one and loses the other goes by money. */
export function gainsAndLosses({ people }: Pick<Trial, 'people'>): { gain: Person[]; lose: Person[] } {
  const by = (one: Person) => change(one).awardsFen || change(one).points;
  const order = (a: Person, b: Person) => change(b).awardsFen - change(a).awardsFen || change(b).points - change(a).points;
  return { gain: people.filter((one) => by(one) > 0).sort(order), lose: people.filter((one) => by(one) < 0).sort((a, b) => order(b, a)) };
}
