import type { Answered, Parsed } from '#shared/contract/index';
import type { TrialParty } from '#shared/contract/trial';
import { amountUnder } from '#shared/domain/annual/sheet';
import { sheetId } from '#shared/domain/panel';
import { checkNumbers } from '#shared/domain/policy/change';
import { tryNumbers, type Tried } from '#shared/domain/trial';
import type { Entry } from '#shared/model/ledger';
import type { GivenScore } from '#shared/model/score';
import type { Suggestion } from '#shared/model/suggestion';
import { annualKinds, type AnnualKind } from '#shared/policy/annual';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { ok } from '#shared/result';
import type { Store } from '../../store/store';
import { readAward } from '../annual/changeAward';
import { shownFor } from '../annual/shown';
import type { Context } from '../context';

/** A suggestion has a handful of entries: those of so many fit into one answer of the database. */
const suggestionsAStep = 100;
const entriesMost = 1000;

/** Reads some suggestions of a year with their entries, and reckons. Writes nothing at all. */
export async function tryStep({ year, changes, cursor }: Parsed<'trial.step'>, { store, policy, policyNamed }: Context): Promise<Answered<'trial.step'>> {
  const tried = checkNumbers(policy.numbers, changes);
  if (!tried.ok) return tried;
  const { items, next } = await store.page('suggestions', { where: { year }, orderBy: { field: '_id', direction: 'asc' }, limit: suggestionsAStep, after: cursor ?? null });
  const [entries, sheets] = await Promise.all([entriesOf(items, store), sheetsOf(items, changes, store)]);
  const outcomes = items.map((suggestion) => {
    const adopted = policyNamed(suggestion.adoptedUnder ?? firstPolicy.version).numbers;
    return { suggestion, tried: tryNumbers(suggestion, { entries: entries.get(suggestion._id) ?? [], tried: tried.value, adopted, given: sheets.get(sheetId(suggestion)) ?? [] }) };
  });
  const units = partiesOf(outcomes.map(({ suggestion: { unitId, unitName }, ...rest }) => ({ id: unitId, name: unitName, unitName, ...rest })));
  const people = partiesOf(outcomes.map(({ suggestion: { authorId, authorName, unitName }, ...rest }) => ({ id: authorId, name: authorName, unitName, ...rest })));
  return ok({ suggestions: items.length, units: units.map(({ unitName: _unitName, ...unit }) => unit), people: people.filter(differs), next });
}

async function entriesOf(suggestions: readonly Suggestion[], store: Store): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const found = new Map<string, Entry[]>();
  const ids = suggestions.filter(({ adoptedUnder, reached }) => adoptedUnder !== null || reached.adopted).map(({ _id }) => _id);
  const entries = ids.length === 0 ? [] : await store.find('entries', { where: { suggestionId: { in: ids } }, limit: entriesMost });
  if (entries.length === entriesMost) throw new Error('more entries of a few suggestions than one answer holds');
  for (const entry of entries) if (entry.suggestionId && entry.awardId === null) found.set(entry.suggestionId, [...(found.get(entry.suggestionId) ?? []), entry]);
  return found;
}

/** The marks of each panel, read only where weights are tried: scores are stored weighed. */
async function sheetsOf(suggestions: readonly Suggestion[], changes: Parsed<'trial.step'>['changes'], store: Store): Promise<ReadonlyMap<string, readonly GivenScore[]>> {
  const isReweighed = Object.keys(changes).some((path) => path.startsWith('scoring.weights.'));
  const ids = isReweighed ? suggestions.filter(({ scored }) => scored.length > 0).map(sheetId) : [];
  const sheets = ids.length === 0 ? [] : await store.find('scores', { where: { _id: { in: ids } }, limit: ids.length });
  return new Map(sheets.map(({ _id, scores }) => [_id, scores]));
}

/** What the lines of a year's sheet would have come to: as confirmed, or as they would be confirmed now. Writes nothing at all. */
export async function tryAnnual({ year, changes }: Parsed<'trial.annual'>, context: Context): Promise<Answered<'trial.annual'>> {
  const award = await readAward(year, context.store);
  const { numbers } = award.sheet ? context.policyNamed(award.sheet.policyVersion) : context.policy;
  const tried = checkNumbers(numbers, changes);
  if (!tried.ok) return tried;
  const { lines, excellent } = await shownFor(award, context);
  const outcomes = lines.map((line) => ({ line, before: line.amountFen, after: amountUnder(line, { excellent, wages: award.wages }, tried.value.annual) }));
  const kinds = annualKinds.flatMap((kind) => sumOf(kind, outcomes.filter(({ line }) => line.kind === kind)));
  const people = [...new Map(outcomes.flatMap(({ line: { person, unitName } }) => (person ? [[person.id, { ...person, unitName }] as const] : []))).values()].map(({ id, name, unitName }) => {
    const own = outcomes.filter(({ line }) => line.person?.id === id);
    return { id, name, unitName, beforeFen: own.reduce((sum, { before }) => sum + before, 0), afterFen: own.reduce((sum, { after }) => sum + after, 0) };
  });
  return ok({ confirmed: award.sheet !== null, kinds, people: people.filter(({ beforeFen, afterFen }) => beforeFen !== afterFen) });
}

function sumOf(kind: AnnualKind, outcomes: readonly { readonly before: number; readonly after: number }[]) {
  const sum = (of: 'before' | 'after') => outcomes.reduce((total, one) => total + one[of], 0);
  return outcomes.length === 0 ? [] : [{ kind, lines: outcomes.length, beforeFen: sum('before'), afterFen: sum('after') }];
}

type Outcome = { readonly id: string; readonly name: string; readonly unitName: string; readonly tried: Tried };
type Party = TrialParty & { readonly unitName: string };

function partiesOf(outcomes: readonly Outcome[]): Party[] {
  const parties = new Map<string, Party>();
  for (const { id, name, unitName, tried: { before, after } } of outcomes) {
    const known = parties.get(id);
    parties.set(id, { id, name, unitName, before: plus(known?.before, before), after: plus(known?.after, after) });
  }
  return [...parties.values()];
}

const plus = (one: Tried['before'] | undefined, more: Tried['before']) =>
  ({ points: (one?.points ?? 0) + more.points, awardsFen: (one?.awardsFen ?? 0) + more.awardsFen });

const differs = ({ before, after }: TrialParty) => before.points !== after.points || before.awardsFen !== after.awardsFen;
