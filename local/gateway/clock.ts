import * as z from 'zod';
import type { Clock } from '../cloudbase/clock';
import { GatewayError, parsed } from './exchange';

const change = z.union(
  [z.strictObject({ now: z.iso.datetime({ offset: true }) }), z.strictObject({ advanceMs: z.number().finite() }), z.strictObject({ reset: z.literal(true) })],
  { error: 'Send { now: ISO time }, { advanceMs: milliseconds } or { reset: true }.' },
);

export function clockView(clock: Clock): { now: string } {
  return { now: new Date(clock.now()).toISOString() };
}

/** Sets the time that functions, timers and server dates see. */
export function setClock(clock: Clock, body: unknown): { now: string } {
  const wanted = parsed(change, body);
  if ('reset' in wanted) clock.reset();
  else clock.set(timeIn('now' in wanted ? Date.parse(wanted.now) : clock.now() + wanted.advanceMs));
  return clockView(clock);
}

/** The years that the scheme keeps accounts for; beyond, nothing of the system would work and nobody would know why. */
const years = { first: Date.UTC(2000, 0), last: Date.UTC(2101, 0) };

function timeIn(time: number): number {
  if (time >= years.first && time < years.last) return time;
  throw new GatewayError(400, 'badInput', 'The clock goes from 2000 to 2100.');
}
