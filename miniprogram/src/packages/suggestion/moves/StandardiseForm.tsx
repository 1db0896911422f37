import { View } from '@tarojs/components';
import { useState } from 'react';
import type { StandardKind } from '#shared/model/suggestion';
import { standardKindLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { PhotoGrid } from '../../../components/PhotoGrid';
import { TextField } from '../../../components/TextField';
import type { Photo } from '../../../photos/photo';
import { usePhotos } from '../../../photos/usePhotos';
import { ClassifiedPassages } from '../../../secrecy/ClassifiedPassages';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

const kinds = Object.entries(standardKindLabels).map(([value, label]) => ({ value: value as StandardKind, label }));

/** The document that makes it the standard, with its number and a photo of it. */
export function StandardiseForm(given: FormProps) {
  const [kind, setKind] = useState<StandardKind | null>(null);
  const [documentNumber, setDocumentNumber] = useState('');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const { requestId, send, failure, fields, found, blocked } = useMove('standardise', given, { documentNumber });
  const work = usePhotos({ requestId, photos, onChange: setPhotos });
  const standardise = async () => {
    const evidence = await work.finish();
    if (kind && evidence) await send({ kind, documentNumber, evidence });
  };
  return (
    <View>
      <ChoiceRow id='standard-kind' label='固化成什么' choices={kinds} value={kind} onChange={setKind} error={fields.kind} />
      <TextField id='document-number' label='文件编号' value={documentNumber} onChange={setDocumentNumber} error={fields.documentNumber} max={100} />
      <ClassifiedPassages text={documentNumber} places={found.documentNumber} />
      <PhotoGrid label='凭证照片（可不加）' photos={photos} work={work} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定固化' disabled={blocked || !kind || documentNumber.trim() === ''} onTap={standardise} />
    </View>
  );
}
