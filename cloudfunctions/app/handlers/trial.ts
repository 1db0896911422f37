import type { Answered, Parsed } from '#shared/contract/index';
import type { TrialParty } from '#shared/contract/trial';
import { checkNumbers } from '#shared/domain/policy/change';
import { tryNumbers, type Tried } from '#shared/domain/trial';
import type { Entry } from '#shared/model/ledger';
import type { Suggestion } from '#shared/model/suggestion';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { ok } from '#shared/result';
import type { Store } from '../../store/store';
import type { Context } from '../context';

/** A suggestion has a handful of entries: those of so many fit into one answer of the database. */
const suggestionsAStep = 100;
const entriesMost = 1000;

/** Reads some suggestions of a year with their entries, and reckons. Writes nothing at all. */
export async function tryStep({ year, changes, cursor }: Parsed<'trial.step'>, { store, policy, policyNamed }: Context): Promise<Answered<'trial.step'>> {
  const tried = checkNumbers(policy.numbers, changes);
  if (!tried.ok) return tried;
  const { items, next } = await store.page('suggestions', { where: { year }, orderBy: { field: '_id', direction: 'asc' }, limit: suggestionsAStep, after: cursor ?? null });
  const entries = await entriesOf(items, store);
  const outcomes = items.map((suggestion) => {
    const adopted = policyNamed(suggestion.adoptedUnder ?? firstPolicy.version).numbers;
    return { suggestion, tried: tryNumbers(suggestion, { entries: entries.get(suggestion._id) ?? [], tried: tried.value, adopted }) };
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
