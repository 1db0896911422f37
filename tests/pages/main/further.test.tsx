import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Suggest from '../../../miniprogram/src/pages/suggest/index';
import { startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';
import { confirm, filed, me, send, sends, write } from './writing';

beforeEach(() => startPhone());

test('what is folded away: for a colleague, with a co-author, carried out by the unit, with an estimate whose formula is shown', async () => {
  const zhao = { id: 'p-zhao', name: '赵铁柱', unitName: '冲压分厂', teamName: '一班', numberEnd: '1024' };
  const he = { ...zhao, id: 'p-he', name: '何青', numberEnd: '1031' };
  startCloud({
    'me.get': me, 'suggestion.submit': () => ({ ok: true, data: filed }),
    'people.colleagues': ({ query }) => ({ ok: true, data: { items: query === '赵铁' ? [zhao] : [he] } }),
  });
  render(<Suggest />);
  await write();
  await userEvent.click(screen.getByTestId('further'));
  await userEvent.type(screen.getByTestId('author'), '赵铁');
  await userEvent.click(screen.getByTestId('author-find'));
  await userEvent.click(await screen.findByText(/赵铁柱.*工号尾号 1024/));
  await userEvent.type(screen.getByTestId('co-author'), '何青');
  await userEvent.click(screen.getByTestId('co-author-find'));
  await userEvent.click(await screen.findByText(/何青/));
  await userEvent.click(screen.getByTestId('wish-unit'));
  await userEvent.click(screen.getByTestId('estimate-material'));
  await userEvent.type(screen.getByTestId('estimate-piecesAMonth'), '2');
  expect(screen.queryByTestId('estimate-result')).toBeNull();
  await userEvent.type(screen.getByTestId('estimate-yuanAPiece'), '50');
  expect(screen.getByTestId('estimate-result').textContent).toBe('≈ 每年 1,200 元每月省 2 件 × 每件 50 元 × 12 个月');
  await send();
  await waitFor(() => expect(sends()).toMatchObject([{
    authorId: 'p-zhao', coAuthorIds: ['p-he'], wantsToImplement: false, source: 'employee', benefitEstimate: { fen: 120_000 },
  }]));
});

test('only the office is asked whether it is a proposal of the workers’ congress', async () => {
  const person = { id: 'p-1', workNumber: 'A1', name: '周敏', unitId: 'u1', unitName: '机关', teamName: null, personCategories: [], partyMember: false };
  for (const [role, seen] of [['office', true], ['specialist', false]] as const) {
    startPhone();
    startCloud({ 'me.get': () => ({ ok: true, data: { bound: true, person: { ...person, roles: [{ role, scope: 'plant' }] } } }) });
    const page = render(<Suggest />);
    await confirm();
    await userEvent.click(screen.getByTestId('further'));
    await waitFor(() => expect([role, screen.queryByTestId('source-congress') !== null]).toEqual([role, seen]));
    page.unmount();
  }
});
