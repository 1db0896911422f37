import { View } from '@tarojs/components';
import type { SimilarLine } from '#shared/contract/duplicates';
import { BigButton } from '../components/BigButton';
import { Sheet } from '../components/Sheet';
import type { Draft } from '../drafts/draft';
import { SimilarList } from '../duplicates/SimilarList';
import s from './form.module.scss';

type Props = { draft: Draft; lines: readonly SimilarLine[]; onSend: () => unknown; onClose: () => void };

/** Before something very much like another is sent: a look at it, and one tap to send all the same. */
export function LastLook({ draft: { title, problem, measure }, lines, onSend, onClose }: Props) {
  return (
    <Sheet title='提交前看一眼' onClose={onClose}>
      <SimilarList lines={lines} texts={[title, problem, measure]} isElsewhere={({ elsewhere }) => elsewhere} />
      <View className={s.decide}>
        <BigButton id='send-anyway' data-testid='send-anyway' label='不一样，照常提交' onTap={onSend} />
        <BigButton id='look-again' data-testid='look-again' label='先不提交，回去改' kind='quiet' onTap={onClose} />
      </View>
    </Sheet>
  );
}
