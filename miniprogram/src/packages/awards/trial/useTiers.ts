import { useRef, useState } from 'react';
import type { TierPart } from '#shared/contract/trial';
import { call, type Failure, type Reply } from '../../../api/call';
import { useAnswer } from '../../../hooks/useAnswer';

type Change = TierPart['none'];
const plus = (one: Change, other: Change): Change => ({ before: one.before + other.before, after: one.after + other.after });

/** Adds the next part of a trial of tiers; both are of the same tiers. */
const withTierPart = (known: TierPart | null, part: TierPart): TierPart => (known
  ? { ...part, tiers: part.tiers.map((tier, i) => ({ ...tier, people: plus(tier.people, known.tiers[i]?.people ?? { before: 0, after: 0 }) })), none: plus(known.none, part.none), people: [...known.people, ...part.people] }
  : part);

const isPrice = (text: string) => /^[1-9]\d{0,4}$/.test(text.trim());

/** The tiers of a year's season, other prices as typed, and who would have reached what; a new trial ends the one before. */
export function useTiers(year: number) {
  const { load, reload } = useAnswer('trial.tiers', { year });
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [outcome, setOutcome] = useState<TierPart | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);
  const tiers = load.state === 'ready' ? load.data.tiers : [];
  const valueOf = (place: number) => typed[place] ?? String(tiers[place]?.points.before ?? '');

  const run = async () => {
    const mine = ++latest.current;
    const points = tiers.map((_, place) => Number(valueOf(place)));
    setFailure(null);
    setOutcome(null);
    for (let known: TierPart | null = null; ;) {
      const reply: Reply<'trial.tiers'> = await call('trial.tiers', { year, points, ...(known?.next ? { cursor: known.next } : {}) });
      if (mine !== latest.current) return;
      if (!reply.ok) return setFailure(reply);
      known = withTierPart(known, reply.data);
      setOutcome(known);
      if (known.next === null) return;
    }
  };
  return {
    load, reload, tiers, outcome, failure, run, valueOf,
    mayRun: tiers.every((_, place) => isPrice(valueOf(place))),
    errorOf: (place: number) => (isPrice(valueOf(place)) ? undefined : '请填整数，至少 1 分'),
    type: (place: number, text: string) => setTyped((before) => ({ ...before, [place]: text })),
  };
}
