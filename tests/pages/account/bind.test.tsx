import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Bind from '../../../miniprogram/src/packages/account/bind/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';

const bound = { ok: true, data: { bound: true, person: { name: '王师傅' } } };
const fill = async (answers: Record<string, string>) => {
  for (const [id, text] of Object.entries(answers)) await userEvent.type(screen.getByTestId(id), text);
};
const all = { 'bind-work-number': '10086', 'bind-name': '王师傅', 'bind-code': '12345678' };
const submit = () => userEvent.click(screen.getByTestId('bind-submit'));

beforeEach(() => startPhone());

test('nothing is asked of the cloud before a visitor binds, and cancel leads home', async () => {
  startCloud({});
  render(<Bind />);
  await userEvent.click(screen.getByTestId('bind-cancel'));
  expect(phone.went).toEqual(['/pages/home/index']);
  expect(cloud.asked).toEqual([]);
});

test('an empty field says so and nothing is sent', async () => {
  startCloud({ 'binding.bind': () => bound });
  render(<Bind />);
  await fill({ 'bind-name': '王师傅' });
  await submit();
  expect(screen.getAllByTestId('field-error').map(({ textContent }) => textContent)).toEqual(['请填写工号', '请填写绑定码']);
  expect(cloud.asked).toEqual([]);
});

test('number, name and code go to the cloud once, however often the button is tapped, and home follows', async () => {
  let answer: (reply: unknown) => void = () => undefined;
  const onItsWay = new Promise((resolve) => { answer = resolve; });
  startCloud({ 'binding.bind': () => onItsWay });
  render(<Bind />);
  await fill(all);
  await userEvent.dblClick(screen.getByTestId('bind-submit'));
  answer(bound);
  await waitFor(() => expect(phone.went).toEqual(['/pages/home/index']));
  expect(cloud.asked.map(({ input }) => input)).toEqual([{ workNumber: '10086', name: '王师傅', code: '12345678' }]);
});

test('the code is read back in groups', async () => {
  startCloud({});
  render(<Bind />);
  await fill({ 'bind-code': '12345678' });
  expect(screen.getByText('您填的是 1234 5678')).toBeTruthy();
});

test.each([
  ['wrongBinding', '工号、姓名或绑定码不对'], ['bindingLocked', '尝试次数太多'], ['alreadyBound', '当前微信已绑定其他工号'],
])('the refusal %s is shown in the cloud’s words and the answers stay', async (refusal, message) => {
  startCloud({ 'binding.bind': () => ({ ok: false, refusal, message }) });
  render(<Bind />);
  await fill(all);
  await submit();
  expect((await screen.findByTestId('notice')).textContent).toBe(message);
  expect((screen.getByTestId('bind-work-number') as HTMLInputElement).value).toBe('10086');
  expect(phone.went).toEqual([]);
});

test('a dead network is said; the next try goes through', async () => {
  startCloud({ 'binding.bind': () => bound });
  cloud.online = false;
  render(<Bind />);
  await fill(all);
  await submit();
  expect((await screen.findByTestId('notice')).textContent).toContain('网络不通');
  cloud.online = true;
  await submit();
  expect(phone.went).toEqual(['/pages/home/index']);
});
