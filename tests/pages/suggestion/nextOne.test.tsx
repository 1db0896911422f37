import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Detail from '../../../miniprogram/src/packages/suggestion/detail/index';
import { line } from '../main/lines';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';
import { view } from './view';

const detail = { 'suggestion.get': () => ({ ok: true, data: view() }) };
const batch = (items: unknown[], next: string | null = null) => ({ ok: true, data: { items, next } });
const fromQueue = { id: 'suggestion-1', show: 'due', category: 'cost', place: 'place-1' };
const tapNext = async () => {
  render(<Detail />);
  await screen.findByTestId('title');
  await userEvent.click(screen.getByTestId('next-one'));
};

test('opened from elsewhere, no next one is offered', async () => {
  startPhone({ id: 'suggestion-1' });
  startCloud(detail);
  render(<Detail />);
  await screen.findByTestId('title');
  expect(screen.queryByTestId('next-one')).toBeNull();
});

test('the next one is asked for behind this place with the same filter, and takes this page’s stead', async () => {
  startPhone(fromQueue);
  startCloud({ ...detail, 'queue.list': () => batch([{ ...line(), place: 'place-1' }, { ...line({ id: 'second' }), place: 'place-2' }]) });
  await tapNext();
  expect(cloud.asked.at(-1)?.input).toEqual({ show: 'due', category: 'cost', cursor: 'place-1' });
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=second&show=due&category=cost&place=place-2']);
});

test('a batch in which everything fell away is passed over', async () => {
  startPhone(fromQueue);
  startCloud({ ...detail, 'queue.list': ({ cursor }) => (cursor === 'place-1' ? batch([], 'place-9') : batch([{ ...line({ id: 'tenth' }), place: 'place-10' }])) });
  await tapNext();
  expect(phone.went).toEqual(['/packages/suggestion/detail/index?id=tenth&show=due&category=cost&place=place-10']);
});

test('at the end it says so and stays', async () => {
  startPhone(fromQueue);
  startCloud({ ...detail, 'queue.list': () => batch([]) });
  await tapNext();
  expect(await screen.findByText('后面没有了，这一列已经看完')).toBeTruthy();
  expect(phone.went).toEqual([]);
});

test('a dead network is said, and what is read stays', async () => {
  startPhone(fromQueue);
  startCloud(detail);
  render(<Detail />);
  await screen.findByTestId('title');
  cloud.online = false;
  await userEvent.click(screen.getByTestId('next-one'));
  expect(await screen.findByText(/网络不通/)).toBeTruthy();
  expect(screen.getByTestId('title')).toBeTruthy();
});
