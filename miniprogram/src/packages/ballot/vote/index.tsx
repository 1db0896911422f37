import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { BallotView } from '#shared/contract/ballot';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { dayInWords } from '../../../redemption/phaseWords';
import s from '../ballot.module.scss';
import { forgetSheet } from './useSheet';
import { Voting } from './Voting';

/** Where a member of the leading group votes on the ten best suggestions of a year. */
export default function Vote() {
  const { load, reload } = useAnswer('ballot.get', {});
  const open = load.state === 'ready' ? load.data.ballot : null;
  // It may have been handed in on another phone: what is half-done here is wiped, too.
  useEffect(() => { if (open?.handedIn) forgetSheet(open); }, [open]);
  return (
    <Page id='vote' wide load={load} retry={reload}
      empty={{ when: ({ ballot }) => ballot === null || ballot.state === 'cancelled', title: '现在没有要投的评选', text: '办公室发起年度十大评选后，首页会提醒您' }}>
      {({ ballot }) => ballot && (
        <>
          <Card title={`${ballot.year} 年度十大优秀合理化建议`}>
            <Standing ballot={ballot} />
          </Card>
          {ballot.handedIn === false && ballot.takesSheets && ballot.choices > 0 && <Voting key={`${ballot.year}-${ballot.round}`} ballot={ballot} onDone={reload} />}
        </>
      )}
    </Page>
  );
}

/** What there is to do for the reader, or why there is nothing. */
function Standing({ ballot: { state, handedIn, takesSheets, choices, endsOn, leftOut, words } }: { ballot: BallotView }) {
  if (state === 'closed' || state === 'tied') {
    return (
      <>
        <View>投票已经结束{state === 'tied' ? '，最后名额有并列，等办公室决定' : ''}。</View>
        <View className={s.action}><BigButton id='to-result' data-testid='to-result' label='看结果' onTap={() => Taro.navigateTo({ url: '/packages/ballot/result/index' })} /></View>
      </>
    );
  }
  if (handedIn === null) return <View>由领导小组成员不记名投票，{dayInWords(endsOn)}截止。您不用投。</View>;
  if (handedIn) return <Notice id='handed-in' kind='good' text={`您的选票已在票箱里，谢谢。谁投了什么，谁也查不到。${dayInWords(endsOn)}截止，公布以后可以在这里看结果。`} />;
  if (!takesSheets) return <Notice id='too-late' kind='note' text={`投票到${dayInWords(endsOn)}为止，已经截止。需要补投请联系合理化建议办公室延长时间。`} />;
  if (choices === 0) return <View>候选都有您参与，您不用投。</View>;
  return (
    <>
      <View>不记名投票，{dayInWords(endsOn)}截止。票箱只存分数，不存是谁投的。</View>
      {leftOut > 0 && <View className={s.soft}>另有 {leftOut} 条一等建议没有列入：{words}</View>}
    </>
  );
}
