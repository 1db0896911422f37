import type { JobView } from '#shared/contract/roster';
import type { Reply } from '../../../miniprogram/src/api/call';
import { carryOn } from '../../../miniprogram/src/packages/office/roster/carryOn';

const job = (done: number, state: JobView['state'] = 'running'): JobView =>
  ({ id: 'import-0001', state, done, total: 60, tally: {}, problems: [], startedAt: '2026-11-22T00:00:00.000Z' });
const told = (data: JobView): Reply<'roster.step'> => ({ ok: true, data });
const offline: Reply<'roster.step'> = { ok: false, offline: true, message: '网络不通' };

/** A cloud that answers so, one after the other. */
function answering(...replies: Reply<'roster.step'>[]) {
  const shown: JobView[] = [];
  let asked = 0;
  return {
    shown,
    asked: () => asked,
    world: {
      step: async (): Promise<Reply<'roster.step'>> => replies[asked++] ?? offline,
      show: (seen: JobView) => { shown.push(seen); },
      goesOn: (): boolean => true,
    },
  };
}

test('an import is carried on until it is finished, and each step is shown', async () => {
  const { world, shown } = answering(told(job(20)), told(job(40)), told(job(60, 'finished')));
  expect(await carryOn(job(0), world)).toBeNull();
  expect(shown.map(({ done }) => done)).toEqual([20, 40, 60]);
});

test('a dead network ends the run and says so; the next run takes it up where it stands', async () => {
  const cut = answering(told(job(20)), offline);
  expect(await carryOn(job(0), cut.world)).toBe(offline);
  const again = answering(told(job(40)), told(job(60, 'finished')));
  expect(await carryOn(cut.shown[0] ?? job(0), again.world)).toBeNull();
  expect(again.shown.at(-1)?.state).toBe('finished');
});

test('an import that somebody else stopped is not taken up again by itself', async () => {
  const { world, asked } = answering(told(job(20, 'stopped')), told(job(40)));
  expect(await carryOn(job(0), world)).toBeNull();
  expect(asked()).toBe(1);
});

test('nothing more is asked, and nothing shown, once the page does not want it', async () => {
  const { world, shown, asked } = answering(told(job(20)), told(job(40)));
  expect(await carryOn(job(0), { ...world, goesOn: () => asked() === 0 })).toBeNull();
  expect(asked()).toBe(1);
  expect(shown).toEqual([]);
});

test('a finished import is not stepped again', async () => {
  const { world, asked } = answering(told(job(60, 'finished')));
  expect(await carryOn(job(60, 'finished'), world)).toBeNull();
  expect(asked()).toBe(0);
});
