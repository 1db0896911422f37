import type { EndpointName } from '#shared/contract/index';
import { simulate } from './simulate';

const histories = 1_000;
const seed = 23_222;

/** What must have happened somewhere in them, or they prove nothing about it. */
const played: readonly EndpointName[] = [
  'season.create', 'season.change', 'season.open', 'season.previewClose', 'season.close', 'season.lapse', 'prize.add', 'prize.change', 'prize.stock',
  'prizes.reserve', 'prizes.cancel', 'desk.handOut', 'awards.prepare', 'awards.step', 'awards.confirm',
  'suggestion.adopt', 'suggestion.verifyCompletion', 'suggestion.standardise', 'suggestion.revoke', 'suggestion.correct', 'suggestion.invalidate',
];

test(`whatever people do with ${histories} suggestions, their points, prizes and awards, no point, fen or prize is lost, owed or paid twice (seed ${seed})`, async () => {
  const { histories: lived, done, failures } = await simulate({ plot: 'ledger', histories, seed });
  expect(failures).toEqual([]);
  expect(lived).toBeGreaterThanOrEqual(histories);
  expect(played.filter((endpoint) => !done[endpoint])).toEqual([]);
}, 900_000);
