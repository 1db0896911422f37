import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PanelView } from '#shared/contract/views';
import { firstPolicy } from '#shared/policy/firstPolicy';
import Detail from '../../../miniprogram/src/packages/suggestion/detail/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';
import { view } from './view';

const { weights, gradeFrom } = firstPolicy.numbers.scoring;
const panel = (change: Partial<PanelView> = {}): PanelView => ({ given: 0, needed: 2, weights, gradeFrom, scores: null, ...change });
const scores = [70, 80].map((mark, i) => ({
  name: `评审员${i + 1}`, marks: { novelty: mark, feasibility: mark, benefit: mark, spread: mark }, comment: '可行', mine: false,
}));
const receipt = { ok: true, data: { id: 'suggestion-1', number: '261122-7K3M', status: 'unitReview', round: 1, version: 4 } };
const isOff = () => screen.getByTestId('send').className.includes('off');
const tap = (id: string) => userEvent.click(screen.getByTestId(id));
const sentTo = (endpoint: string) => cloud.asked.filter((asked) => asked.endpoint === endpoint).map(({ input }) => input);

beforeEach(() => startPhone({ id: 'suggestion-1' }));

async function open(change: Parameters<typeof view>[0], move?: string): Promise<void> {
  startCloud({
    'suggestion.get': () => ({ ok: true, data: view({ status: 'unitReview', ...change }) }),
    'suggestion.score': () => receipt, 'suggestion.adopt': () => receipt,
  });
  render(<Detail />);
  if (move) await userEvent.click(await screen.findByTestId(`move-${move}`));
  else await screen.findByTestId('panel');
}

test('four marks are given with taps alone, and what they come to is shown before they are sent', async () => {
  await open({ moves: ['score'], panel: panel() }, 'score');
  for (const criterion of ['novelty', 'feasibility', 'benefit']) await tap(`score-${criterion}-80`);
  expect(isOff()).toBe(true);
  await tap('score-spread-100');
  await tap('score-spread-less');
  await tap('score-novelty-more');
  expect(screen.getByText('您的综合分 84，对应“二等”')).toBeTruthy();
  expect(isOff()).toBe(true);
  await userEvent.type(screen.getByTestId('comment'), '可行');
  await tap('send');
  await waitFor(() => expect(sentTo('suggestion.score')).toMatchObject([{ marks: { novelty: 85, feasibility: 80, benefit: 80, spread: 95 }, comment: '可行' }]));
});

test('a mark does not leave 0 to 100, and none is given that nobody chose', async () => {
  await open({ moves: ['score'], panel: panel() }, 'score');
  await tap('score-novelty-more');
  expect(screen.getByTestId('score-novelty-value').textContent).toBe('未打分');
  await tap('score-novelty-100');
  await tap('score-novelty-more');
  expect(screen.getByTestId('score-novelty-value').textContent).toBe('100 分');
});

test('a reviewer is told that the others’ scores come after the own', async () => {
  await open({ moves: ['score'], panel: panel({ given: 1 }) });
  expect(screen.getByTestId('panel').textContent).toBe('已有 1 人打分，还差 1 人，打够后才能下结论。');
  expect(screen.getByText('您打分以后，才能看到其他人打的分。')).toBeTruthy();
});

test.each<[string, Partial<PanelView>, string]>([
  ['no panel', { needed: 0 }, '没有可参加评审的人员，由负责人直接下结论，并注明未经打分。'],
  ['enough scores that are not shown', { given: 2 }, '已有 2 人打分，可以下结论了。'],
  ['scores that are shown', { given: 2, scores }, '平均 75 分，建议评为二等。'],
])('%s: what that means is said', async (_what, change, words) => {
  await open({ panel: panel(change) });
  expect(screen.getByTestId('panel').textContent).toBe(words);
});

test('adoption begins with the proposed grade; another one needs a reason', async () => {
  await open({ moves: ['adopt'], panel: panel({ given: 2, scores }) }, 'adopt');
  expect(screen.getByText('评审组建议：二等')).toBeTruthy();
  await userEvent.click(screen.getByText('暂不可实施'));
  expect(isOff()).toBe(false);
  await userEvent.click(screen.getByText('一等'));
  expect(isOff()).toBe(true);
  await userEvent.type(screen.getByTestId('words'), '可以全厂推广');
  await tap('send');
  await waitFor(() => expect(sentTo('suggestion.adopt')).toMatchObject([{ grade: 'first', words: '可以全厂推广' }]));
});
