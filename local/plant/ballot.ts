import type { EndpointName, Input, Output } from '#shared/contract/index';
import { daysLater, yearOf } from '#shared/domain/time';
import type { Clock } from '../cloudbase/clock';
import { accountOf } from './people';

type Call = <E extends EndpointName>(openid: string, endpoint: E, input: Input<E>) => Promise<Output<E>>;
type Stage = { readonly call: Call; readonly clock: Pick<Clock, 'set'>; readonly now: Date };

const dayMs = 86_400_000;
const office = accountOf('A1001');
/** Of the leading group, those who have voted; the others are left to whoever tries the plant. */
const voters = ['A1040', 'A1060', 'A1100'] as const;

/** Opens the ballot of the year before, with some sheets in its urn. A plant without candidates goes without. */
export async function openDemoBallot({ call, clock, now }: Stage): Promise<void> {
  clock.set(new Date(now.getTime() - 2 * dayMs));
  const year = yearOf(now) - 1;
  const { items, next } = await call(office, 'ballot.candidates', { year });
  if (items.length === 0) return;
  const words = next === null ? '' : '实施时间还短，明年再评';
  await call(office, 'ballot.open', { requestId: 'demo-ballot-1', year, endsOn: daysLater(now, 12), candidateIds: items.map(({ id }) => id), words });
  for (const [turn, number] of voters.entries()) await vote(call, accountOf(number), turn);
}

/** Chooses from another place on and likes the first ones best. */
async function vote(call: Call, openid: string, turn: number): Promise<void> {
  const { ballot } = await call(openid, 'ballot.get', {});
  if (!ballot) return;
  const open = ballot.candidates.filter(({ own }) => !own);
  const turned = [...open.slice(turn), ...open.slice(0, turn)].slice(0, ballot.choices);
  const mark = (place: number) => Math.max(0, ballot.markMost - (place * (turn + 2)) % 5);
  const given = turned.map(({ id: suggestionId }, place) => ({ suggestionId, quality: mark(place), effect: mark(place + 1), value: mark(place + 2) }));
  await call(openid, 'ballot.handIn', { year: ballot.year, given });
}
