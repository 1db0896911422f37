import { View } from '@tarojs/components';
import { aria } from '../components/aria';
import { Notice } from '../components/Notice';
import { PhotoGrid } from '../components/PhotoGrid';
import type { Photo } from '../photos/photo';
import type { usePhotos } from '../photos/usePhotos';
import s from './form.module.scss';

type Props = {
  photos: readonly Photo[];
  work: ReturnType<typeof usePhotos>;
  /** How many of an earlier visit are nowhere any more. */
  gone: number;
};

/** The photos of a suggestion, and what must not be on them. */
export function PhotoPart({ photos, work, gone }: Props) {
  return (
    <View>
      <PhotoGrid label='照片' hint={`最多 ${work.most} 张。拍之前看一眼：不拍产品、图样和屏幕；拍摄地点等信息会去掉再上传`} photos={photos} work={work} />
      {gone > 0 && <Notice text={`有 ${gone} 张照片在手机上找不到了，请重新添加`} />}
    </View>
  );
}

/** For those who would rather show it before they write: takes a photo, and the photos move up here. */
export function PhotoFirst({ onTap }: { onTap: () => unknown }) {
  return (
    <View id='photo-first' data-testid='photo-first' className={s.first} hoverClass={s.pressed} onClick={() => void onTap()} {...aria({ role: 'button', label: '先拍照' })}>
      <View>
        <View>先拍照</View>
        <View className={s.firstWords}>说不清的，拍一张就清楚；不拍产品、图样和屏幕</View>
      </View>
      <View className={s.camera}>＋</View>
    </View>
  );
}
