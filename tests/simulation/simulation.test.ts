import { offeredMoves } from '../plant/samples';
import { failedOnce } from './seeds';
import { simulate, wrongAfter } from './simulate';

const histories = 2_000;
const seed = 23_222;

test(`whatever people do to ${histories} suggestions, at once and again, history, holders, money, points, scores and counts agree (seed ${seed})`, async () => {
  const { histories: lived, done, failures } = await simulate({ plot: 'lives', histories, seed });
  expect(failures).toEqual([]);
  expect(lived).toBeGreaterThanOrEqual(histories);
  expect(offeredMoves.filter((move) => !done[`suggestion.${move}`])).toEqual([]);
}, 900_000);

test.each(failedOnce)('a story that failed once stays good: %s', async (_what, told) => expect(await wrongAfter(told)).toEqual([]));
