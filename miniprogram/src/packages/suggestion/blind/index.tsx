import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { categoryLabels } from '#shared/text/labels';
import { Card } from '../../../components/Card';
import { Cards } from '../../../components/Columns';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { dayWords } from '../../../format/time';
import { usePages } from '../../../hooks/usePages';
import s from '../detail/detail.module.scss';

/** What an expert may judge a second time without knowing what was concluded. */
export default function BlindReviews() {
  const { load, reload, more, moreFailed } = usePages('blind.list', {});
  return (
    <Page id='blind' wide load={load} retry={reload}
      empty={{ when: ({ items, next }) => items.length === 0 && next === null, title: '没有等您复核的', text: '每月 1 日从上个月有结论的建议里随机抽几条' }}>
      {({ items, next }) => (
        <>
          <Notice kind='note' text='这些建议已有结论。请只看内容再评一次，先不要去查它；评完才告诉您原来的结论。谁先评算谁的。' />
          <Cards>
            {items.map(({ id, month, title, category, photos, dueAt, overdue }) => (
              <Card key={id} id={`blind-${id}`} data-testid='blind-line' label={title}
                onTap={() => void Taro.navigateTo({ url: `/packages/suggestion/blind/review/index?id=${id}` })}>
                <View className={s.text}>{title}</View>
                <View className={s.meta}>
                  <View className={s.part}>{categoryLabels[category]}</View>
                  <View className={s.part}>{Number(month.slice(5))}月抽样</View>
                  <View className={s.part}>{overdue ? `已过 ${dayWords(dueAt)}，请尽快` : `${dayWords(dueAt)}前评`}</View>
                  {photos > 0 && <View className={s.part}>{photos} 张照片</View>}
                </View>
              </Card>
            ))}
          </Cards>
          <More next={next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}
