import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { call, type Failure } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Frame } from '../../../components/Frame';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import { grouped } from '../../../format/digits';
import s from './index.module.scss';

const blank = { workNumber: '', name: '', code: '' };
type Answers = typeof blank;

const askFor: Record<keyof Answers, string> = { workNumber: '请填写工号', name: '请填写姓名', code: '请填写绑定码' };
const goHome = () => Taro.switchTab({ url: '/pages/home/index' });

/** Ties this WeChat account to a person on the roster. Reads nothing before: a visitor may always turn back. */
export default function Bind() {
  const [answers, setAnswers] = useState(blank);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fill = (field: keyof Answers) => (value: string) => {
    setFailure(null);
    setAnswers((before) => ({ ...before, [field]: value }));
  };
  const field = (name: keyof Answers) => ({
    value: answers[name], onChange: fill(name), ...(asked && answers[name].trim() === '' ? { error: askFor[name] } : {}),
  });

  const bind = async () => {
    setAsked(true);
    if (Object.values(answers).some((answer) => answer.trim() === '')) return;
    const reply = await call('binding.bind', answers);
    if (!reply.ok) return setFailure(reply);
    await Taro.showToast({ title: `${reply.data.person?.name ?? ''}，欢迎您`, icon: 'success' });
    await goHome();
  };

  return (
    <Frame id='bind'>
      <View className={s.lead}>绑定一次，以后打开就能用</View>
      <Card>
        <TextField id='bind-work-number' label='工号' placeholder='工作证上的工号' max={20} {...field('workNumber')} />
        <TextField id='bind-name' label='姓名' placeholder='与花名册一致' max={30} {...field('name')} />
        <View className={s.code}>
          <TextField id='bind-code' label='绑定码' placeholder='纸条上的数字' max={20} keyboard='number' {...field('code')}
            hint={answers.code.length > 4 ? `您填的是 ${grouped(answers.code)}` : '专员给您的一串数字，不用输空格'} />
        </View>
        {failure && <Notice id='bind-refused' text={failure.message} />}
        <View className={s.buttons}>
          <BigButton id='bind-cancel' data-testid='bind-cancel' label='取消' kind='quiet' onTap={goHome} />
          <BigButton id='bind-submit' data-testid='bind-submit' label='绑定' onTap={bind} />
        </View>
      </Card>
      <Card title='没有绑定码？'>
        <View>请找本单位的合理化建议专员领取，报上工号和姓名就行。</View>
        <View className={s.soft}>每个绑定码只能用一次。换了手机或微信，再领一个新码重新绑定，原来的会自动解绑。</View>
      </Card>
    </Frame>
  );
}
