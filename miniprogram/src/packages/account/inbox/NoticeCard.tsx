import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { NoticeLine } from '#shared/contract/views';
import { doneBy, statusLabels } from '#shared/text/labels';
import { noticeWords } from '#shared/text/notices';
import { Card } from '../../../components/Card';
import { MetaLine, StandingLine } from '../../../components/CardLines';
import { dayWords, momentWords } from '../../../format/time';
import s from './NoticeCard.module.scss';

/** What happened, to which suggestion, by whom, in what words; and where it stands now. It leads to the suggestion. */
export function NoticeCard({ line }: { line: NoticeLine }) {
  const { id, at, as, byName, words, title, suggestionId, unread, now } = line;
  const open = () => Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${suggestionId}` });
  const said = noticeWords(line);
  return (
    <Card id={`notice-${id}`} data-testid='notice-line' label={`${unread ? '未读：' : ''}${said}，${title}`} onTap={now ? () => void open() : undefined}>
      <View className={s.head}>
        {unread && <View className={s.dot} data-testid='unread' />}
        <View className={`${s.said} ${unread ? s.fresh : ''}`}>{said}</View>
      </View>
      <View className={s.title}>《{title}》</View>
      {words !== '' && <View className={s.words}>{words}</View>}
      <MetaLine parts={[momentWords(at), doneBy({ byName, as })]} />
      <StandingLine late={now?.overdue ?? false} text={now ? standing(now) : '这条建议现在与您无关，不能再打开'} />
    </Card>
  );
}

/** Where it stands, who holds it and by when. */
function standing({ status, heldBy, dueAt, overdue }: NonNullable<NoticeLine['now']>): string {
  const holder = heldBy === '' ? '' : `，在${heldBy}${dueAt ? `，${dayWords(dueAt)}前` : ''}${overdue ? '（已超期）' : ''}`;
  return `现在：${statusLabels[status]}${holder}`;
}
