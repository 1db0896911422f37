import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { SuggestionLine } from '#shared/contract/views';
import { categoryLabels } from '#shared/text/labels';
import { dayWords } from '../format/time';
import { Card } from './Card';
import { MetaLine, StandingLine } from './CardLines';
import { Seal } from './Seal';
import s from './SuggestionCard.module.scss';

type Props = { line: SuggestionLine; showAuthor?: boolean; url?: string };

/** One suggestion in a list: what, whose, where it stands, who holds it and until when. */
export function SuggestionCard({ line, showAuthor = false, url = `/packages/suggestion/detail/index?id=${line.id}` }: Props) {
  const open = () => Taro.navigateTo({ url });
  return (
    <Card id={`suggestion-${line.id}`} data-testid='suggestion' label={line.title} onTap={() => void open()}>
      <View className={s.head}>
        <View className={s.title}>{line.title}</View>
        <Seal status={line.status} grade={line.grade} />
      </View>
      <MetaLine parts={[...(showAuthor ? [`${line.authorName} · ${line.teamName ?? line.unitName}`] : []), categoryLabels[line.category], `${dayWords(line.submittedAt)}提交`]} />
      {line.heldBy !== '' && (
        <StandingLine late={line.overdue} text={`在${line.heldBy}${line.dueAt ? `，${dayWords(line.dueAt)}前${line.overdue ? '（已超期）' : ''}` : ''}`} />
      )}
    </Card>
  );
}
