import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../../../components/Card';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { chargeOf, hasCharge } from '../charge';
import s from './index.module.scss';

/** Where the office and the specialists begin. */
export default function Office() {
  const { load, reload } = useAnswer('me.get', {});
  return (
    <Page load={load} retry={reload} wide id='office'
      empty={{ when: (me) => !hasCharge(chargeOf(me)), title: '这里供专员和办公室使用', text: '需要权限请联系合理化建议办公室。' }}>
      {(me) => (
        <View className={s.entrances}>
          <Entrance id='to-codes' mark='码' title='绑定码' words='给职工发绑定码：查一个人，或按班组打印一整张。' url='/packages/office/codes/index' />
          {chargeOf(me).office && <Entrance id='to-roles' mark='角' title='角色' words='设专员、评审、专家和办公室成员：从哪天到哪天，请假由谁代理。' url='/packages/office/roles/index' />}
          {chargeOf(me).office && (
            <Entrance id='to-roster' mark='册' title='花名册导入' words='导入 .xlsx 花名册：先预览，看清哪一行有问题，再开始。' url='/packages/office/roster/index' />
          )}
          {chargeOf(me).office && (
            <Entrance id='to-policy' mark='规' title='奖励与期限' words='改奖励、积分、办理期限：先看会改什么，再定从哪天起。' url='/packages/office/policy/index' />
          )}
          {chargeOf(me).office && (
            <Entrance id='to-awards' mark='奖' title='奖励发放' words='每月逐条奖励：做表、核对、确认，导出工资发放表。' url='/packages/awards/index/index' />
          )}
          {chargeOf(me).office && (
            <Entrance id='to-calendar' mark='历' title='工作日历' words='节假日和调休：办理期限里的工作日按它算。' url='/packages/office/calendar/index' />
          )}
        </View>
      )}
    </Page>
  );
}

type Door = { id: string; mark: string; title: string; words: string; url: string };

function Entrance({ id, mark, title, words, url }: Door) {
  return (
    <Card id={id} data-testid={id} label={title} onTap={() => void Taro.navigateTo({ url })}>
      <View className={s.entrance}>
        <View className={s.mark}>{mark}</View>
        <View className={s.words}>
          <View className={s.title}>{title}</View>
          <View className={s.soft}>{words}</View>
        </View>
      </View>
    </Card>
  );
}
