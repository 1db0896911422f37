import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { call } from '../../api/call';
import { BigButton } from '../../components/BigButton';
import { Empty } from '../../components/Empty';
import { Frame } from '../../components/Frame';
import { filingInput } from '../../form/inputs';
import { SuggestionForm } from '../../form/SuggestionForm';
import { useAnswer } from '../../hooks/useAnswer';
import s from './index.module.scss';

/** Write a suggestion: also without a network, so the form does not wait for anything. */
export default function Suggest() {
  const { load } = useAnswer('me.get', {});
  const visitor = load.state === 'ready' && !load.data.bound;
  const ofOffice = load.state === 'ready' && (load.data.person?.roles.some(({ role }) => role === 'office') ?? false);
  return <Frame id='suggest'>{visitor ? <Invitation /> : <Form ofOffice={ofOffice} />}</Frame>;
}

function Form({ ofOffice }: { ofOffice: boolean }) {
  const open = (id: string) => Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${id}` });
  const done = async (id: string) => {
    await Taro.showToast({ title: '已提交', icon: 'success' });
    await open(id);
  };
  return (
    <View>
      <View className={s.head}>
        <View className={s.title}>三句话，说清一个好点子</View>
        <View className={s.guide} hoverClass={s.pressed} onClick={() => void Taro.navigateTo({ url: '/packages/guide/index/index' })}>不知道写什么？</View>
      </View>
      <SuggestionForm draftName='new' sendLabel='确认不涉密，提交' filing={{ ofOffice }}
        onSend={(content, { further }) => call('suggestion.submit', { ...content, ...filingInput(further) })}
        onSent={({ id }) => done(id)} onFiledBefore={open} />
    </View>
  );
}

function Invitation() {
  return (
    <View data-testid='not-bound'>
      <Empty title='先绑定工号，再提建议' text='建议记在您名下，采纳后奖励和积分才能到账' />
      <BigButton id='go-bind' label='去绑定' onTap={() => Taro.navigateTo({ url: '/packages/account/bind/index' })} />
    </View>
  );
}
