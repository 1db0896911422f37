import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Suggest from '../../../miniprogram/src/pages/suggest/index';
import { startCloud } from '../standins/cloud';
import { startPhone } from '../standins/taro';
import { confirm, filed, me, send, sends } from './writing';

beforeEach(() => startPhone());

const type = async (id: string, text: string) => userEvent.type(screen.getByTestId(id), text);
const chosen = () => screen.queryByLabelText(/，已选$/)?.textContent ?? null;

test('the subject is guessed from what is written, said to be a guess, and filed when nobody changes it', async () => {
  startCloud({ 'me.get': me, 'suggestion.submit': () => ({ ok: true, data: filed }) });
  render(<Suggest />);
  await confirm();
  await type('problem', '三号行车的踏板磨平了，雨天打滑');
  expect(await screen.findByText('按写的内容猜的，不对就点一下')).toBeTruthy();
  expect(chosen()).toBe('安全环保');
  await type('measure', '换成带齿的格栅踏板');
  await type('title', '行车换防滑踏板');
  await send();
  await waitFor(() => expect(sends()).toMatchObject([{ category: 'safetyEnvironment' }]));
});

test('a guess never overrides a choice', async () => {
  startCloud({ 'me.get': me });
  render(<Suggest />);
  await confirm();
  await userEvent.click(screen.getByTestId('category-cost'));
  await type('problem', '三号行车的踏板磨平了，雨天打滑，地面危险');
  await waitFor(() => expect(screen.getByTestId('problem').getAttribute('placeholder')).toContain('擦拭布'));
  expect(screen.queryByText('按写的内容猜的，不对就点一下')).toBeNull();
  expect(chosen()).toBe('降本增效');
});

test('a complaint without a measure is answered at the field, and not any more once there is one', async () => {
  startCloud({ 'me.get': me });
  render(<Suggest />);
  await confirm();
  await type('problem', '三号行车的踏板磨平了，雨天打滑');
  expect((await screen.findByTestId('hint-measure')).textContent).toBe('只有问题还不够评审，写一句打算怎么改');
  await type('measure', '换成带齿的格栅踏板，前沿贴防滑条');
  await waitFor(() => expect(screen.queryByTestId('hint-measure')).toBeNull());
});

test('help is at hand at each question, first in the words for who asks', async () => {
  const person = { id: 'p-1', workNumber: 'A1', name: '赵铁柱', unitId: 'u1', unitName: '冲压分厂', teamName: null, personCategories: ['teamLeader'], partyMember: false, roles: [] };
  startCloud({ 'me.get': () => ({ ok: true, data: { bound: true, person } }) });
  render(<Suggest />);
  await confirm();
  await userEvent.click(screen.getByTestId('help-problem'));
  expect(await screen.findByText(/班前会上反复提醒的事/)).toBeTruthy();
  await userEvent.click(screen.getByTestId('guide-audience-worker'));
  expect(screen.getByText(/每天最费劲、最怕出错的那一步/)).toBeTruthy();
  await userEvent.click(screen.getByText('取消'));
  expect(screen.queryByText(/每天最费劲/)).toBeNull();
});
