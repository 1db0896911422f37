import { View } from '@tarojs/components';
import { useState } from 'react';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { PhotoGrid } from '../../../components/PhotoGrid';
import { TextArea } from '../../../components/TextArea';
import { TextField } from '../../../components/TextField';
import { fenOf } from '../../../format/money';
import type { Photo } from '../../../photos/photo';
import { usePhotos } from '../../../photos/usePhotos';
import { useMove, type FormProps } from './useMove';

/** What was done, with photos, and what it brings in a year. */
export function CompletionForm(given: FormProps) {
  const [done, setDone] = useState('');
  const [yuan, setYuan] = useState('');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const { requestId, send, failure, fields } = useMove('reportCompletion', given);
  const work = usePhotos({ requestId, photos, onChange: setPhotos });
  const benefitFen = fenOf(yuan);
  const report = async () => {
    const arrived = await work.finish();
    if (arrived && benefitFen !== null) await send({ done, photos: arrived, benefitFen });
  };
  return (
    <View>
      <TextArea id='done' label='做了什么' hint='在哪里、改了什么、现在怎么样' value={done} onChange={setDone} error={fields.done} max={2000} />
      <PhotoGrid label='完成后的照片' photos={photos} work={work} />
      <TextField id='benefit' label='每年大约节省或增加多少元（可不填）' keyboard='digit' value={yuan} onChange={setYuan}
        error={benefitFen === null ? '请填数字，最多两位小数' : fields.benefitFen} max={14} />
      {failure && <Notice id='move-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' label='确定报告完成' disabled={done.trim() === '' || benefitFen === null} onTap={report} />
    </View>
  );
}
