import { Image, View } from '@tarojs/components';
import s from './prizes.module.scss';

/** The picture of a prize; its first sign where it has none. */
export function Picture({ picture, name, large = false }: { picture: string | null; name: string; large?: boolean }) {
  const size = large ? s.large : s.small;
  return picture === null
    ? <View className={`${s.blank} ${size}`}>{name.slice(0, 1)}</View>
    : <Image className={`${s.picture} ${size}`} src={picture} mode='aspectFill' />;
}
