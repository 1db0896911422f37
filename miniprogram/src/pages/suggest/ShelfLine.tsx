import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../components/aria';
import { shelfWords } from '../../drafts/shelfWords';
import { useShelf } from '../../drafts/useShelf';
import s from './index.module.scss';

/** How many other drafts lie on this phone, and how many wait to be sent; nothing when there are none. */
export function ShelfLine({ shown }: { shown: string }) {
  const others = useShelf().filter(({ id }) => id !== shown);
  const words = shelfWords(others);
  if (words === '') return null;
  return (
    <View id='to-drafts' data-testid='to-drafts' className={s.shelf} hoverClass={s.pressed} {...aria({ role: 'button', label: words })}
      onClick={() => void Taro.navigateTo({ url: '/packages/suggestion/drafts/index' })}>
      <View>{words}</View>
      <View>›</View>
    </View>
  );
}
