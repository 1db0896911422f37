import { View } from '@tarojs/components';
import { useState } from 'react';
import { BigButton } from '../../../components/BigButton';
import { PhotoGrid } from '../../../components/PhotoGrid';
import { TextField } from '../../../components/TextField';
import { fenOf } from '../../../format/money';
import type { Photo } from '../../../photos/photo';
import { usePhotos } from '../../../photos/usePhotos';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

/** What was done, with photos, and what it brings in a year. */
export function CompletionForm(given: FormProps) {
  const [done, setDone] = useState('');
  const [yuan, setYuan] = useState('');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const { requestId, send, failure, fields, found, blocked } = useMove('reportCompletion', given, { done });
  const work = usePhotos({ requestId, photos, onChange: setPhotos });
  const benefitFen = fenOf(yuan);
  const report = async () => {
    const arrived = await work.finish();
    if (arrived && benefitFen !== null) await send({ done, photos: arrived, benefitFen });
  };
  return (
    <View>
      <GuardedArea id='done' label='做了什么' hint='在哪里、改了什么、现在怎么样' value={done} onChange={setDone} error={fields.done} places={found.done} max={2000} />
      <PhotoGrid label='完成后的照片' photos={photos} work={work} />
      <TextField id='benefit' label='每年大约节省或增加多少元（可不填）' keyboard='digit' value={yuan} onChange={setYuan}
        error={benefitFen === null ? '请填数字，最多两位小数' : fields.benefitFen} max={14} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定报告完成' disabled={blocked || done.trim() === '' || benefitFen === null} onTap={report} />
    </View>
  );
}
