import { Text, View } from '@tarojs/components';
import type { Place } from '#shared/domain/secrecy/signs';
import s from './secrecy.module.scss';

/** Letters shown before and behind a passage, so that it is found again in the field above. */
const around = 8;

/** What is perhaps classified, marked among the words around it: a field to write in cannot be marked itself. */
export function ClassifiedPassages({ text, places = [] }: { text: string; places?: readonly Place[] | undefined }) {
  return places.map(({ from, to }) => (
    <View key={from} className={s.passage} data-testid='passage'>
      <Text>{[...text.slice(0, from)].slice(-around).join('')}</Text>
      <Text className={s.classified} data-testid='classified-part'>{text.slice(from, to)}</Text>
      <Text>{[...text.slice(to)].slice(0, around).join('')}</Text>
    </View>
  ));
}
