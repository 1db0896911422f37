import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SimilarLine } from '#shared/contract/duplicates';
import Detail from '../../../miniprogram/src/packages/suggestion/detail/index';
import Suggest from '../../../miniprogram/src/pages/suggest/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPictures } from '../standins/pictures';
import { phone, startPhone } from '../standins/taro';
import { view } from './view';

const similar = (change: Partial<SimilarLine> = {}): SimilarLine => ({
  id: 'earlier-1', number: '261101-7K3M', title: '三号冲床加装光栅', status: 'adopted', unitName: '冲压分厂', elsewhere: false,
  submittedAt: '2026-11-01T01:00:00.000Z', mine: false, mayOpen: true, likeness: 'likely', score: 62, common: ['冲床没有光栅'],
  differing: [{ kind: 'equipment', mine: ['5号冲床'], theirs: ['3号冲床'] }], measure: null, ...change,
});
const found = (...items: SimilarLine[]) => () => ({ ok: true, data: { items } });
const me = () => ({ ok: true, data: { bound: true, person: null } });
const checks = () => cloud.asked.filter(({ endpoint }) => endpoint === 'duplicates.check').map(({ input }) => input);
/** The panel waits until nobody types any more. */
const panel = () => screen.findByTestId('similar', {}, { timeout: 10_000 });
const type = async (words: string) => userEvent.type(await screen.findByTestId('problem'), words);

beforeEach(() => {
  startPhone({ id: 'suggestion-1' });
  startPictures();
});

test('who writes is shown what was filed before, how alike it is and where it differs, and may still send', async () => {
  startCloud({ 'me.get': me, 'duplicates.check': found(similar()) });
  render(<Suggest />);
  await userEvent.click(await screen.findByTestId('secrecy-confirm'));
  await type('五号冲床没有光栅');
  const text = (await panel()).textContent ?? '';
  for (const words of ['可能有人提过', '可能相似', '冲压分厂 · 已采纳 · 11月1日提交', '冲床没有光栅', '设备不同：这条是5号冲床。那条是3号冲床。']) expect(text).toContain(words);
  expect(screen.getByTestId('send')).toBeTruthy();
  await userEvent.click(screen.getByText('查看'));
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=earlier-1']);
});

test('what another unit solved is something to take over', async () => {
  startCloud({ 'me.get': me, 'duplicates.check': found(similar({ elsewhere: true, unitName: '总装分厂', status: 'completed', mayOpen: false, measure: '加装红外光栅' })) });
  render(<Suggest />);
  await userEvent.click(await screen.findByTestId('secrecy-confirm'));
  await type('五号冲床没有光栅');
  const text = (await panel()).textContent ?? '';
  expect(text).toContain('他们这样解决，可以横向推广');
  expect(text).toContain('他们这样解决：加装红外光栅');
  expect(text).not.toContain('可能有人提过');
  expect(screen.queryByText('查看')).toBeNull();
});

test('nothing is asked before secrecy is confirmed, nor of a few letters, nor once a letter', async () => {
  startCloud({ 'me.get': me, 'duplicates.check': found(similar()) });
  const first = render(<Suggest />);
  await screen.findByTestId('secrecy-confirm');
  expect(checks()).toEqual([]);
  await userEvent.click(screen.getByTestId('secrecy-confirm'));
  await type('冲床');
  await type('五号没有光栅');
  await panel();
  expect(checks()).toEqual([{ title: '', problem: '冲床五号没有光栅', measure: '' }]);
  first.unmount();
});

test('without a network the form says nothing of it', async () => {
  startCloud({ 'me.get': me, 'duplicates.check': found(similar()) });
  render(<Suggest />);
  await userEvent.click(await screen.findByTestId('secrecy-confirm'));
  cloud.online = false;
  await type('五号冲床没有光栅');
  expect(screen.queryByTestId('similar')).toBeNull();
});

test('whoever judges marks it as a repetition of an earlier one with one tap, in the form that is filled in', async () => {
  const receipt = { ok: true, data: { id: 'suggestion-1', number: '261122-7K3M', status: 'duplicate', round: 1, version: 4 } };
  startCloud({
    'suggestion.get': () => ({ ok: true, data: view({ moves: ['markDuplicate'], submittedAt: '2026-11-20T01:00:00.000Z' }) }),
    'duplicates.check': found(similar({ likeness: 'same', differing: [] }), similar({ id: 'later-1', submittedAt: '2026-11-21T01:00:00.000Z' })),
    'suggestion.markDuplicate': () => receipt,
  });
  render(<Detail />);
  await panel();
  expect(checks()).toMatchObject([{ exceptId: 'suggestion-1', problem: '冲床没有光栅' }]);
  await userEvent.click(screen.getByTestId('same-as'));
  await userEvent.click(screen.getByTestId('send'));
  await waitFor(() => expect(cloud.asked.find(({ endpoint }) => endpoint === 'suggestion.markDuplicate')?.input).toMatchObject({ id: 'suggestion-1', originalId: 'earlier-1' }));
});

test('who does not judge is asked nothing and shown nothing', async () => {
  startCloud({ 'suggestion.get': () => ({ ok: true, data: view({ moves: ['withdraw'] }) }) });
  render(<Detail />);
  await screen.findByTestId('timeline');
  expect(checks()).toEqual([]);
});
