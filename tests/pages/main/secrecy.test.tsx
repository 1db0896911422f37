import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { hashedList } from '#shared/domain/secrecy/hashes';
import Suggest from '../../../miniprogram/src/pages/suggest/index';
import { cloud, startCloud } from '../standins/cloud';
import { startPictures } from '../standins/pictures';
import { phone, startPhone } from '../standins/taro';
import { confirm, filed, me, send, sends, write } from './writing';

const list = (words: readonly string[]) => ({ ok: true, data: { version: 1, ...hashedList(words, 'salt') } });
const known = (words: readonly string[] = ['光栅']) => ({
  'me.get': me, 'secrecy.hashes': () => list(words), 'suggestion.submit': () => ({ ok: true, data: filed }), 'duplicates.check': () => ({ ok: true, data: { items: [] } }),
});
const times = (endpoint: string) => cloud.asked.filter((call) => call.endpoint === endpoint).length;
const say = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });

beforeEach(() => {
  startPhone();
  startPictures();
});

afterEach(() => jest.useRealTimers());

test('a listed word is marked at its field, and nothing is sent until it is gone', async () => {
  startCloud(known(['防护光栅']));
  render(<Suggest />);
  await write();
  expect((await screen.findByTestId('classified-part')).textContent).toBe('防护光栅');
  expect(screen.getByTestId('field-error').textContent).toBe('第 5–8 个字可能涉密：“防护光栅”');
  expect(screen.getByText(/标出的地方可能涉密，改掉或删去才能提交/)).toBeTruthy();
  await send();
  expect(sends()).toEqual([]);
  say('title', '给冲床加防护');
  await waitFor(() => expect(screen.queryByTestId('classified-part')).toBeNull());
  await send();
  await waitFor(() => expect(sends()).toHaveLength(1));
});

test('while a word is marked the duplicate check asks nothing', async () => {
  startCloud(known());
  render(<Suggest />);
  await confirm();
  await waitFor(() => expect(times('secrecy.hashes')).toBe(1));
  jest.useFakeTimers();
  say('problem', '冲床没有光栅，手容易伸进去');
  expect(screen.getByTestId('passage')).toBeTruthy();
  await act(() => jest.advanceTimersByTimeAsync(5000));
  expect(times('duplicates.check')).toBe(0);
  say('problem', '冲床没有防护，手容易伸进去');
  await act(() => jest.advanceTimersByTimeAsync(5000));
  expect(times('duplicates.check')).toBe(1);
});

test('nothing is asked before secrecy is confirmed, once a day after it, and without a network what was heard last counts', async () => {
  startCloud(known());
  const first = render(<Suggest />);
  await screen.findByTestId('secrecy-confirm');
  expect(times('secrecy.hashes')).toBe(0);
  await confirm();
  await waitFor(() => expect(phone.kept.has('secrecy-hashes')).toBe(true));
  first.unmount();
  cloud.online = false;
  render(<Suggest />);
  await confirm();
  say('problem', '没有光栅');
  expect(await screen.findByTestId('passage')).toBeTruthy();
  expect(times('secrecy.hashes')).toBe(1);
});

test('a word that only the cloud knew yet makes the phone ask anew, and its words stand at the field', async () => {
  const refused = { ok: false, refusal: 'classifiedWord', message: '有的地方可能涉密', details: { fields: { title: '第 5–8 个字可能涉密：“防护光栅”' } } };
  let words: string[] = [];
  startCloud({ ...known(), 'secrecy.hashes': () => list(words), 'suggestion.submit': () => refused });
  render(<Suggest />);
  await write();
  words = ['防护光栅'];
  await send();
  expect((await screen.findByTestId('classified-part')).textContent).toBe('防护光栅');
  expect(times('secrecy.hashes')).toBe(2);
});

test('a phone that is not bound any more forgets the list', async () => {
  startCloud({ ...known(), 'secrecy.hashes': () => ({ ok: false, refusal: 'notBound', message: '请先绑定工号' }) });
  phone.kept.set('secrecy-hashes', JSON.stringify({ at: 0, list: list(['光栅']).data }));
  render(<Suggest />);
  await confirm();
  await waitFor(() => expect(phone.kept.has('secrecy-hashes')).toBe(false));
});
