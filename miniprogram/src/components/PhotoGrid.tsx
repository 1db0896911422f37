import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Photo } from '../photos/photo';
import type { usePhotos } from '../photos/usePhotos';
import { aria } from './aria';
import { Field } from './Field';
import { Notice } from './Notice';
import s from './PhotoGrid.module.scss';

type Props = { label: string; hint?: string; photos: readonly Photo[]; work: ReturnType<typeof usePhotos> };

/** Photos of a draft: add, look at, remove, and what became of each on its way. */
export function PhotoGrid({ label, hint, photos, work }: Props) {
  return (
    <Field label={label} hint={hint}>
      <View className={s.grid}>
        {photos.map((photo) => <Tile key={photo.key} photo={photo} state={work.underway[photo.key]} work={work} />)}
        {photos.length < work.most && (
          <View id='photo-add' data-testid='photo-add' className={s.add} hoverClass={s.pressed} onClick={() => void work.add()}
            {...aria({ role: 'button', label: '添加照片' })}>
            <View className={s.plus}>＋</View>
            <View>拍照或相册</View>
          </View>
        )}
      </View>
      {work.problem && <Notice text={work.problem} />}
    </Field>
  );
}

function Tile({ photo, state, work }: { photo: Photo; state: number | 'failed' | undefined; work: Props['work'] }) {
  const [broken, setBroken] = useState(false);
  const tap = () => (state === 'failed' ? work.retry(photo.key) : void Taro.previewImage({ urls: [photo.path] }));
  return (
    <View className={s.tile} data-testid='photo'>
      {broken || photo.path === ''
        ? <View className={s.kept}>{photo.fileId === undefined ? '…' : '已上传'}</View>
        : <Image className={s.picture} src={photo.path} mode='aspectFill' onError={() => setBroken(true)} onClick={tap} />}
      {typeof state === 'number' && <View className={s.over}>{state}%</View>}
      {state === 'failed' && <View className={`${s.over} ${s.failed}`} onClick={tap} {...aria({ role: 'button', label: '重新上传' })}>点击重试</View>}
      <View className={s.remove} {...aria({ role: 'button', label: '删除照片' })} data-testid='photo-remove' onClick={() => work.remove(photo.key)}>
        <View className={s.cross}>×</View>
      </View>
    </View>
  );
}
