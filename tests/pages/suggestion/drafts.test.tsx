import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newDraft, type Draft } from '../../../miniprogram/src/drafts/draft';
import { currentDraftId, draftsMax, shelve, shelvedDraft, shelvedDrafts } from '../../../miniprogram/src/drafts/shelf';
import { queued } from '../../../miniprogram/src/outbox/state';
import Drafts from '../../../miniprogram/src/packages/suggestion/drafts/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const written = (title: string, more: Partial<Draft> = {}): Draft => ({ ...newDraft({ title, category: 'cost', secrecyConfirmed: true }), touchedAt: Date.parse('2026-11-22T08:00:00Z'), ...more });
const receipt = { id: 'filed-suggestion', number: '261122-7K3M', status: 'submitted', round: 1, version: 1 };
const titles = () => screen.getAllByTestId('draft').map((card) => card.firstChild?.textContent);

beforeEach(() => startPhone());

test('nothing here says what the place is for and leads to the form', async () => {
  startCloud({});
  render(<Drafts />);
  await userEvent.click(screen.getByText('去提建议'));
  expect(phone.went).toEqual(['/pages/suggest/index']);
});

test('what waits stands first, then what came back with its reason, then what is being written', () => {
  startCloud({});
  shelve(written('写了一半'));
  shelve(written('被退回的', { sentBack: { refusal: 'contentIncomplete', message: '再补充一点，内容才够评审' } }));
  shelve(queued(written('等网络的'), 1));
  render(<Drafts />);
  expect(titles()).toEqual(['等网络的', '被退回的', '写了一半']);
  expect(screen.getByText('再补充一点，内容才够评审')).toBeTruthy();
  expect(screen.getByText(/1 条等着提交/)).toBeTruthy();
});

test('sent by hand it goes, each once and in order; in vain it says so and keeps all', async () => {
  startCloud({ 'suggestion.submit': () => ({ ok: true, data: receipt }) });
  shelve(queued(written('先'), 1));
  shelve(queued(written('后'), 2));
  cloud.online = false;
  render(<Drafts />);
  await userEvent.click(screen.getByTestId('send-now'));
  expect(await screen.findByText(/还没有发出去/)).toBeTruthy();
  expect(shelvedDrafts()).toHaveLength(2);
  cloud.online = true;
  await userEvent.click(screen.getByTestId('send-now'));
  expect(await screen.findByText('没有草稿，也没有待发送的')).toBeTruthy();
  expect(cloud.asked.map(({ input }) => input.title)).toEqual(['先', '后']);
});

test('one that waits can be taken back into the form, and is then not sent', async () => {
  startCloud({});
  const draft = queued(written('等网络的'), 1);
  shelve(draft);
  render(<Drafts />);
  await userEvent.click(screen.getByText('取回来改'));
  expect(phone.went).toEqual(['/pages/suggest/index']);
  expect([currentDraftId(), shelvedDraft(draft.id)?.state]).toEqual([draft.id, 'writing']);
  await userEvent.click(screen.getByText('接着写'));
  expect(phone.went).toHaveLength(2);
});

test('a draft goes only when its author agrees', async () => {
  startCloud({});
  shelve(written('写了一半'));
  phone.confirms = false;
  render(<Drafts />);
  await userEvent.click(screen.getByText('删除'));
  expect(shelvedDrafts()).toHaveLength(1);
  phone.confirms = true;
  await userEvent.click(screen.getByText('删除'));
  await waitFor(() => expect(shelvedDrafts()).toEqual([]));
});

test('the shelf ends somewhere: one more is not taken, those on it can still be changed', () => {
  for (let i = 0; i < draftsMax; i += 1) expect(shelve(written(`第 ${i} 条`))).toBe(true);
  expect(shelve(written('再来一条'))).toBe(false);
  const [first] = shelvedDrafts();
  expect(first && shelve({ ...first, title: '改过的' })).toBe(true);
  expect(shelvedDrafts()).toHaveLength(draftsMax);
});
