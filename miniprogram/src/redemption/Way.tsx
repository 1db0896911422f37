import { Image, View } from '@tarojs/components';
import type { ShelfView } from '#shared/contract/season';
import s from './Way.module.scss';
import { wayPicture, wayWords } from './way';

/** How far somebody is on the way to the next tier: a picture, and the same in words. */
export function Way({ balance, tiers }: { balance: number; tiers: NonNullable<ShelfView['season']>['tiers'] }) {
  return (
    <View data-testid='way'>
      <Image className={s.picture} src={wayPicture(balance, tiers)} mode='aspectFit' />
      <View className={s.words}>{wayWords(balance, tiers)}</View>
    </View>
  );
}
