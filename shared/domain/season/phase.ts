import type { Season } from '../../model/season';
import { ok, refuse, type Result } from '../../result';
import { dayOf } from '../time';

/**
 * Where a season stands on a Shanghai day: before its first day, while prizes can be reserved, while they are only
 * handed out, past the collection deadline, and while or after the rest lapses.
 */
type Phase = 'draft' | 'coming' | 'reserving' | 'collecting' | 'overdue' | 'closing' | 'closed';

export function phaseOf({ state, opensOn, endsOn, collectBy }: Pick<Season, 'state' | 'opensOn' | 'endsOn' | 'collectBy'>, today: string): Phase {
  if (state !== 'open') return state;
  if (today < opensOn) return 'coming';
  if (today <= endsOn) return 'reserving';
  return today <= collectBy ? 'collecting' : 'overdue';
}

export const seasonIdOf = (year: number): string => `season-${year}`;
export const seasonPersonId = (seasonId: string, personId: string): string => `${seasonId}:${personId}`;

// A reservation received on the last day may be written some seconds after midnight: nobody closes in these minutes.
const marginMs = 10 * 60_000;

/** Whether the period is so long over that no reservation can still be on its way. */
export const isOver = ({ endsOn }: Pick<Season, 'endsOn'>, now: Date): boolean => dayOf(new Date(now.getTime() - marginMs)) > endsOn;

type Plan = Pick<Season, 'opensOn' | 'endsOn' | 'collectBy' | 'limitPerPerson'> & { readonly tiers: readonly { readonly name: string; readonly points: number }[] };

/** Whether tiers are such as a season may have: at least one, each dearer than the one before. */
export const areTiersFit = (tiers: readonly { readonly points: number }[]): boolean =>
  tiers.length > 0 && tiers.every(({ points }, i) => i === 0 || points > (tiers[i - 1]?.points ?? 0));

/** A season's days in order, its tiers from cheap to dear. Refusals: `seasonDatesUnfit`, `tiersUnfit`. */
export function planned({ opensOn, endsOn, collectBy, limitPerPerson, tiers }: Plan): Result<Pick<Season, keyof Plan>, 'seasonDatesUnfit' | 'tiersUnfit'> {
  if (opensOn > endsOn || endsOn > collectBy) return refuse('seasonDatesUnfit');
  if (!areTiersFit(tiers)) return refuse('tiersUnfit');
  return ok({ opensOn, endsOn, collectBy, limitPerPerson, tiers: tiers.map(({ name, points }, i) => ({ id: String(i + 1), name, points })) });
}

/**
 * What may still change once a season is open: its last days, not into the past, a higher limit, the names of tiers.
 * Prices and tiers stand, since people have counted on them. Refusals: `seasonDatesUnfit`, `tiersUnfit`, `limitUnfit`.
 */
export function changed(season: Season, plan: Plan, now: Date): Result<Season, 'seasonDatesUnfit' | 'tiersUnfit' | 'limitUnfit' | 'seasonNotOpen'> {
  if (season.state === 'closing' || season.state === 'closed') return refuse('seasonNotOpen');
  const fit = planned(plan);
  if (!fit.ok) return fit;
  const next = { ...season, ...fit.value };
  if (season.state === 'draft') return ok(next);
  const today = dayOf(now);
  const isPast = (before: string, after: string) => before !== after && after < today;
  const hasBegun = season.opensOn <= today;
  if (hasBegun && next.opensOn !== season.opensOn) return refuse('seasonDatesUnfit');
  if (isPast(season.endsOn, next.endsOn) || isPast(season.collectBy, next.collectBy)) return refuse('seasonDatesUnfit');
  const samePrices = next.tiers.length === season.tiers.length && next.tiers.every(({ points }, i) => points === season.tiers[i]?.points);
  if (!samePrices) return refuse('tiersUnfit');
  return next.limitPerPerson < season.limitPerPerson ? refuse('limitUnfit') : ok(next);
}
