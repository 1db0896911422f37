import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PictureView } from '#shared/contract/views';
import { photoStateLabels } from '#shared/text/labels';
import { aria } from '../../../components/aria';
import s from './detail.module.scss';

type Props = { pictures: readonly PictureView[]; label: string };

/** Photos; a tap shows one large. Where one is not, or not yet, for everybody, it says so. */
export function Pictures({ pictures, label }: Props) {
  const urls = pictures.map(({ url }) => url).filter((url) => url !== '');
  const shown = pictures.filter(({ url, state }) => url !== '' || state !== undefined);
  if (shown.length === 0) return null;
  return (
    <View className={s.pictures}>
      {shown.map((picture, index) => (
        <View key={picture.fileId} className={s.framed}>
          {picture.url === '' ? <View className={s.covered} data-testid='picture-covered'>{coverWords(picture)}</View> : (
            <Image className={s.picture} src={picture.url} mode='aspectFill' lazyLoad data-testid='picture'
              {...aria({ role: 'button', label: `${label} 第 ${index + 1} 张，点开看大图` })}
              onClick={() => void Taro.previewImage({ urls, current: picture.url })} />
          )}
          {picture.url !== '' && picture.state && <View className={s.judged} data-testid='picture-state'>{photoStateLabels[picture.state]}</View>}
        </View>
      ))}
    </View>
  );
}

/** Instead of a photo that this reader does not see. */
const coverWords = ({ state }: PictureView): string => (state === 'waiting' || state === 'doubtful' ? '图片审核中' : '图片已隐藏');
