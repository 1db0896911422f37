// Whoever writes to a suggestion, in whatever move, is told on the phone what is perhaps classified, before anything is sent.
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hashedList } from '#shared/domain/secrecy/hashes';
import { firstPolicy } from '#shared/policy/firstPolicy';
import Detail from '../../../miniprogram/src/packages/suggestion/detail/index';
import { forms, type SheetMove } from '../../../miniprogram/src/packages/suggestion/moves/forms';
import { cloud, startCloud } from '../standins/cloud';
import { startPictures } from '../standins/pictures';
import { startPhone } from '../standins/taro';
import { view } from './view';

const { weights, gradeFrom } = firstPolicy.numbers.scoring;
const list = { ok: true, data: { version: 1, ...hashedList(['银河七号'], 'salt') } };
/** Where the other moves have `words`. */
const fields: Partial<Record<SheetMove, string>> = { reportCompletion: 'done', score: 'comment', standardise: 'document-number' };
const say = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });

beforeEach(() => {
  startPhone({ id: 'suggestion-1' });
  startPictures();
});

test.each(Object.keys(forms) as SheetMove[])('in %s a listed word is marked, and nothing is sent until it is gone', async (move) => {
  startCloud({
    'secrecy.hashes': () => list, 'duplicates.check': () => ({ ok: true, data: { items: [] } }), 'roles.holders': () => ({ ok: true, data: { items: [], next: null } }),
    'org.units': () => ({ ok: true, data: { units: [] } }),
    'suggestion.get': () => ({ ok: true, data: view({ moves: [move], panel: { given: 0, needed: 2, weights, gradeFrom, scores: null } }) }),
  });
  render(<Detail />);
  const button = await screen.findByTestId(new RegExp(`^(moves-more|move-${move})$`));
  await userEvent.click(button);
  if (button.dataset.testid === 'moves-more') await userEvent.click(screen.getByTestId(`move-${move}`));
  await waitFor(() => expect(cloud.asked.map(({ endpoint }) => endpoint)).toContain('secrecy.hashes'));
  const field = fields[move] ?? 'words';
  say(field, '和银 河七号的夹具一样');
  expect((await screen.findByTestId('classified-part')).textContent).toBe('银 河七号');
  expect(screen.getByTestId('field-error').textContent).toBe('第 2–6 个字可能涉密：“银 河七号”');
  expect(screen.getByTestId('send').className).toContain('off');
  await userEvent.click(screen.getByTestId('send'));
  expect(cloud.asked.map(({ endpoint }) => endpoint)).not.toContain(`suggestion.${move}`);
  say(field, '和别的夹具一样');
  await waitFor(() => expect(screen.queryByTestId('classified-part')).toBeNull());
  expect(screen.queryByText(/标出的地方可能涉密/)).toBeNull();
});
