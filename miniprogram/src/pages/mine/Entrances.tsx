import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { MeView } from '#shared/contract/views';
import type { Role } from '#shared/policy/roles';
import { aria } from '../../components/aria';
import { shelfWords } from '../../drafts/shelfWords';
import { useShelf } from '../../drafts/useShelf';
import { countWords } from '../../inbox/badge';
import s from './index.module.scss';

type Entrance = { id: string; label: string; note: string; url: string };

const inbox = (unread: number): Entrance =>
  ({ id: 'go-inbox', label: '消息', note: unread > 0 ? `${countWords(unread)} 条未读` : '办到哪一步，都告诉您', url: '/packages/account/inbox/index' });
const messages: Entrance = { id: 'go-messages', label: '消息提醒', note: '有结果时微信告诉您', url: '/packages/account/messages/index' };
const drafts = (words: string): Entrance => ({ id: 'go-drafts', label: '草稿与待发送', note: words, url: '/packages/suggestion/drafts/index' });
const points: Entrance = { id: 'go-points', label: '积分与奖励', note: '每一笔怎么来的', url: '/packages/account/points/index' };
const prizes: Entrance = { id: 'go-prizes', label: '积分兑换', note: '能换什么，还差多少', url: '/packages/prizes/shelf/index' };
const guide: Entrance = { id: 'go-guide', label: '怎么提建议', note: '提什么、怎么想、怎么写', url: '/packages/guide/index/index' };
const office: Entrance = { id: 'go-office', label: '办公室工作', note: '花名册、绑定码', url: '/packages/office/index/index' };
const awards: Entrance = { id: 'go-awards', label: '奖励发放', note: '每月发放表，逐人逐笔', url: '/packages/awards/index/index' };
const ballot: Entrance = { id: 'go-ballot', label: '年度十大评选', note: '不记名投票，看结果', url: '/packages/ballot/vote/index' };

const quality: Entrance = { id: 'go-quality', label: '评审质量', note: '快慢、理由、打分', url: '/packages/office/quality/index' };

const worksForOffice: readonly Role[] = ['office', 'specialist'];
/** Those who review and have no office work: they find their figures here. */
const onlyReviews: readonly Role[] = ['unitReviewer', 'expert', 'groupLead', 'leader'];

/** Where a person can go from here; what they may do there the cloud decides. */
export function Entrances({ person, unread }: { person: MeView['person']; unread: number }) {
  const shelf = shelfWords(useShelf());
  const holds = (wanted: readonly Role[]) => person?.roles.some(({ role }) => wanted.includes(role)) ?? false;
  const work = holds(worksForOffice) ? [office] : holds(onlyReviews) ? [quality] : [];
  const shown = [...(person ? [inbox(unread), points, prizes, messages] : []), ...(shelf === '' ? [] : [drafts(shelf)]), guide, ...work, ...(holds(['leader']) ? [awards, ballot] : [])];
  return (
    <View className={s.entrances}>
      {shown.map(({ id, label, note, url }) => (
        <View key={id} id={id} data-testid={id} className={s.entrance} hoverClass={s.pressed} {...aria({ role: 'button', label })}
          onClick={() => void Taro.navigateTo({ url })}>
          <View className={s.entranceLabel}>{label}</View>
          <View className={s.entranceNote}>{note}</View>
          <View className={s.arrow}>›</View>
        </View>
      ))}
    </View>
  );
}
