// The last look before sending: what is very much like another is shown once, stops nobody, and costs nothing when there is none.
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SimilarLine } from '#shared/contract/duplicates';
import Suggest from '../../../miniprogram/src/pages/suggest/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';
import { filed, me, send, sends, write } from './writing';

const line = (change: Partial<SimilarLine> = {}): SimilarLine => ({
  id: 's-1', number: '261101-AAAA', title: '冲床加装光栅', status: 'unitReview', unitName: '冲压分厂', elsewhere: false, submittedAt: '2026-11-01T00:00:00.000Z',
  mine: false, mayOpen: false, likeness: 'high', score: 88, common: ['冲床没有光栅'], differing: [], measure: null, ...change,
});
const answering = (...items: SimilarLine[]) => startCloud({
  'me.get': me, 'suggestion.submit': () => ({ ok: true, data: filed }), 'duplicates.check': () => ({ ok: true, data: { items } }),
});

beforeEach(() => startPhone());

test('something very much like it is shown before it goes, and one tap more sends it all the same', async () => {
  answering(line());
  render(<Suggest />);
  await write();
  await send();
  expect((await screen.findByTestId('sheet')).textContent).toMatch(/可能有人提过.*冲床加装光栅.*高度相似/);
  expect(sends()).toEqual([]);
  await userEvent.click(screen.getByTestId('send-anyway'));
  await waitFor(() => expect(phone.went).toHaveLength(1));
  expect(sends()).toHaveLength(1);
});

test('who goes back to change it is not asked about the same one twice after having sent it all the same', async () => {
  let refuses = true;
  answering(line());
  render(<Suggest />);
  await write();
  await send();
  await userEvent.click(await screen.findByTestId('look-again'));
  expect([screen.queryByTestId('sheet'), sends()]).toEqual([null, []]);
  startCloud({
    'me.get': me, 'duplicates.check': () => ({ ok: true, data: { items: [line()] } }),
    'suggestion.submit': () => (refuses ? { ok: false, refusal: 'contentIncomplete', message: '再补充一点，内容才够评审' } : { ok: true, data: filed }),
  });
  await send();
  await userEvent.click(await screen.findByTestId('send-anyway'));
  expect(await screen.findByText('再补充一点，内容才够评审')).toBeTruthy();
  refuses = false;
  await send();
  await waitFor(() => expect(phone.went).toHaveLength(1));
  expect(screen.queryByTestId('sheet')).toBeNull();
});

test('what another unit has is offered to be taken over', async () => {
  answering(line({ elsewhere: true, unitName: '总装分厂', status: 'completed', measure: '装双手按钮' }));
  render(<Suggest />);
  await write();
  await send();
  expect((await screen.findByTestId('sheet')).textContent).toMatch(/别的单位也提过他们这样解决，可以横向推广.*总装分厂.*装双手按钮/);
});

test.each([
  ['nothing similar', []], ['something of which only parts are alike', [line({ likeness: 'likely' }), line({ id: 's-2', likeness: 'hint' })]],
  ['one’s own words again, which the cloud refuses', [line({ likeness: 'same', mine: true })]],
])('%s costs no further tap', async (_what, items) => {
  answering(...items);
  render(<Suggest />);
  await write();
  await send();
  await waitFor(() => expect(phone.went).toHaveLength(1));
  expect(cloud.asked.some(({ endpoint }) => endpoint === 'duplicates.check')).toBe(true);
});

test('a check that gets no answer holds nothing up', async () => {
  answering();
  const { fetch } = globalThis;
  globalThis.fetch = ((address: string, request?: { body?: string }) =>
    (request?.body?.includes('duplicates.check') ? new Promise(() => undefined) : fetch(address, request as RequestInit))) as typeof fetch;
  render(<Suggest />);
  await write();
  await send();
  await waitFor(() => expect(phone.went).toHaveLength(1), { timeout: 30_000 });
});
