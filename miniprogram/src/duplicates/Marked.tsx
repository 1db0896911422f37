import { Text } from '@tarojs/components';
import { commonSpans } from '#shared/domain/similarity/passages';
import s from './duplicates.module.scss';

/** A text in which marks show what also stands in the others. */
export function Marked({ text, others }: { text: string; others: readonly string[] }) {
  const pieces: { words: string; isCommon: boolean; from: number }[] = [];
  let at = 0;
  for (const { from, to } of commonSpans(text, others)) {
    pieces.push({ words: text.slice(at, from), isCommon: false, from: at }, { words: text.slice(from, to), isCommon: true, from });
    at = to;
  }
  pieces.push({ words: text.slice(at), isCommon: false, from: at });
  return (
    <Text>
      {pieces.filter(({ words }) => words !== '').map(({ words, isCommon, from }) => <Text key={from} className={isCommon ? s.mark : ''}>{words}</Text>)}
    </Text>
  );
}
