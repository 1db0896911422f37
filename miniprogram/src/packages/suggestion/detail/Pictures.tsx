import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../../components/aria';
import s from './detail.module.scss';

/** Photos; a tap shows one large. */
export function Pictures({ pictures, label }: { pictures: readonly { fileId: string; url: string }[]; label: string }) {
  const urls = pictures.map(({ url }) => url).filter((url) => url !== '');
  if (urls.length === 0) return null;
  return (
    <View className={s.pictures}>
      {urls.map((url, index) => (
        <Image key={url} className={s.picture} src={url} mode='aspectFill' lazyLoad data-testid='picture'
          {...aria({ role: 'button', label: `${label} 第 ${index + 1} 张，点开看大图` })}
          onClick={() => void Taro.previewImage({ urls, current: url })} />
      ))}
    </View>
  );
}
