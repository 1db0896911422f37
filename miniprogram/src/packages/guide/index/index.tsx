import { Image, View } from '@tarojs/components';
import Taro, { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { plant } from '../../../components/drawings';
import { Frame } from '../../../components/Frame';
import { Notice } from '../../../components/Notice';
import { usePolicy } from '../../../hooks/usePolicy';
import { FourQuestions } from '../FourQuestions';
import { Life } from '../Life';
import { stepsOf } from '../steps';
import { privacyFacts } from '../privacy';
import { Rewards } from '../Rewards';
import s from './index.module.scss';

const sections = [{ id: 'about', label: '怎么参与' }, { id: 'questions', label: '四问四答' }, { id: 'privacy', label: '您的信息' }] as const;
const scrollTo = (section: string) => Taro.pageScrollTo({ selector: `#${section}`, duration: 200 });

/** What this is and how to do it, for anybody, before any log-in; `?section=questions` puts the four questions first. */
export default function Guide() {
  const questionsFirst = useRouter().params['section'] === 'questions';
  const [bound, setBound] = useState<boolean | null>(null);
  useDidShow(() => {
    void call('me.get', {}).then((reply) => { if (reply.ok) setBound(reply.data.bound); });
  });
  return (
    <Frame id='guide'>
      <View className={s.hero}>
        <Image className={s.drawing} src={plant} mode='aspectFill' />
        <View className={s.name}>金点子</View>
        <View className={s.slogan}>身边的小改进</View>
        <View className={s.slogan}>大家的大本事</View>
      </View>
      <View className={s.anchors}>
        {sections.map(({ id, label }) => (
          <View key={id} id={`to-${id}`} className={s.anchor} hoverClass={s.pressed} onClick={() => void scrollTo(id)}>{label}</View>
        ))}
      </View>
      {questionsFirst && <Questions />}
      <View id='about'>
        <Card title='这是什么'>
          <View>本企业职工提合理化建议的地方，只供本企业职工使用。</View>
          <View className={s.next}>看到不安全、不顺手、浪费的地方，把问题和改法说两句、拍几张照片。单位专员会接下来，每一步有人负责、有期限、看得见。</View>
        </Card>
        <InNumbers />
      </View>
      {!questionsFirst && <Questions />}
      <Notice kind='note' text='涉密提醒：图样、参数、型号、产量等涉密内容，文字和照片里都不能出现。拿不准，先问本单位保密员。' />
      <View id='privacy'>
        <Card title='保存您的哪些信息'>
          {privacyFacts.map(({ title, words }) => (
            <View key={title} className={s.fact}><View className={s.strong}>{title}</View><View>{words}</View></View>
          ))}
        </Card>
      </View>
      <View className={s.buttons}>
        {bound !== true && <BigButton id='guide-bind' data-testid='guide-bind' label='去绑定工号' kind={bound === null ? 'quiet' : 'primary'}
          onTap={() => Taro.navigateTo({ url: '/packages/account/bind/index' })} />}
        {bound !== false && <BigButton id='guide-suggest' data-testid='guide-suggest' label='去提建议'
          onTap={() => Taro.switchTab({ url: '/pages/suggest/index' })} />}
      </View>
    </Frame>
  );
}

/** Steps and rewards with the numbers in force today. */
function InNumbers() {
  const { policy, unreachable } = usePolicy();
  if (!policy) return <Card title='期限和奖励'><View className={s.soft}>{unreachable ? '网络不通，联网后能看到期限和奖励。' : '正在查期限和奖励…'}</View></Card>;
  return (
    <>
      <Card title='一条建议的旅程'>
        <Life steps={stepsOf(policy)} />
        <View className={s.soft}>没写全会请您补充，{policy.due.returnedDays} 天内补上就行，过了期限由系统撤回；不采纳一定告诉您理由；给出结论之前可以随时撤回。</View>
      </Card>
      <Card title='您能得到什么'><Rewards {...policy} /></Card>
    </>
  );
}

const Questions = () => <View id='questions'><Card title='四问四答'><FourQuestions /></Card></View>;
