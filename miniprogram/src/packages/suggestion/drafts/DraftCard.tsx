import { View } from '@tarojs/components';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import type { Draft } from '../../../drafts/draft';
import { momentWords } from '../../../format/time';
import s from './drafts.module.scss';

type Props = { draft: Draft; onWrite: (draft: Draft) => unknown; onRemove?: (draft: Draft) => unknown };

/** One draft: its name or first words, when it was touched, why it came back, and what one can do. */
export function DraftCard({ draft, onWrite, onRemove }: Props) {
  const { id, title, problem, measure, photos, touchedAt, state, sentBack, completes } = draft;
  const waiting = state === 'waiting';
  return (
    <Card id={`draft-${id}`} data-testid='draft'>
      <View className={s.title}>{title.trim() || problem.trim() || measure.trim() || '只有照片'}</View>
      <View className={s.soft}>{momentWords(new Date(touchedAt).toISOString())}{photos.length > 0 && `，${photos.length} 张照片`}，{completes && '补充后重新提交，'}{waiting ? '待发送' : '没写完'}</View>
      {!waiting && sentBack && <Notice text={sentBack.message} />}
      <View className={s.deeds}>
        <BigButton id={`write-${id}`} data-testid='write-on' label={waiting ? '取回来改' : '接着写'} kind='quiet' onTap={() => onWrite(draft)} />
        {onRemove && <BigButton id={`remove-${id}`} data-testid='remove' label='删除' kind='quiet' onTap={() => onRemove(draft)} />}
      </View>
    </Card>
  );
}
