import * as z from 'zod';
import type { Clock } from '../cloudbase/clock';
import { parsed } from './exchange';

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
  if ('now' in wanted) clock.set(new Date(wanted.now));
  else if ('advanceMs' in wanted) clock.advance(wanted.advanceMs);
  else clock.reset();
  return clockView(clock);
}
