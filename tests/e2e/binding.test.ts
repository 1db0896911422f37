// Who may come in, and what somebody hears who may not.
import { refusals } from '#shared/text/refusals';
import { idOf, openidOf } from '../plant/testPlant';
import { openStage, type Stage } from './stage';
import type { User } from './user';

let stage: Stage;
let code: string;

beforeAll(async () => {
  stage = await openStage();
  ({ code } = await stage.system.does('wang', 'binding.issue', { personId: idOf('lin') }));
});

afterAll(() => stage.close());

const bind = async (user: User, workNumber: string, name: string, typed: string) => {
  await user.write('bind-work-number', workNumber);
  await user.write('bind-name', name);
  await user.write('bind-code', typed);
  await user.tap('bind-submit');
};
const another = (digits: string) => digits.replace(/^./, (first) => String((Number(first) + 1) % 10));

test('unknown number, wrong name and wrong code are told in the same words', async () => {
  const stranger = await stage.enter('wx-stranger');
  await stranger.tap('go-bind');
  for (const [workNumber, name, typed] of [['NOBODY', '林小满', code], ['LIN', '林大满', code], ['LIN', '林小满', another(code)]] as const) {
    await bind(stranger, workNumber, name, typed);
    await stranger.sees(refusals.wrongBinding);
    await stranger.write('bind-code', '');
    await stranger.seesNoMore(refusals.wrongBinding);
  }
});

test('an empty form is asked for, not sent', async () => {
  const newcomer = await stage.enter('wx-empty');
  await newcomer.tap('go-bind');
  await newcomer.tap('bind-submit');
  for (const words of ['请填写工号', '请填写姓名', '请填写绑定码']) await newcomer.sees(words);
});

test('a new phone takes over, and the old one is a visitor again', async () => {
  const old = await stage.enter(openidOf('lin'));
  await old.sees('我最近的建议');
  const phone = await stage.enter('wx-new-phone');
  await phone.tap('go-bind');
  await bind(phone, 'LIN', '林小满', code);
  await phone.sees('我最近的建议');
  await old.reopen();
  await old.sees('这里是本厂职工的合理化建议平台');
});

test('a visitor who taps a tab is invited to bind', async () => {
  const visitor = await stage.enter('wx-visitor');
  await visitor.go('提建议');
  await visitor.sees('先绑定工号，再提建议');
  await visitor.go('待办');
  await visitor.sees('先绑定工号');
  await visitor.go('我的');
  await visitor.sees('您还没有绑定工号');
});

test('no page complained in anybody’s console', () => {
  expect(stage.complaints()).toEqual([]);
});
