import { View } from '@tarojs/components';
import { useState } from 'react';
import { categoryNames, type Category } from '#shared/policy/categories';
import { categoryLabels } from '#shared/text/labels';
import type { Failure } from '../api/call';
import { fieldsOf } from '../api/fields';
import { BigButton } from '../components/BigButton';
import { ChoiceRow } from '../components/ChoiceRow';
import { Notice } from '../components/Notice';
import { PhotoGrid } from '../components/PhotoGrid';
import { TextArea } from '../components/TextArea';
import { TextField } from '../components/TextField';
import type { Draft } from '../drafts/draft';
import type { Photo } from '../photos/photo';
import { usePhotos } from '../photos/usePhotos';
import { useRestoredPhotos } from '../photos/useRestoredPhotos';
import s from './form.module.scss';
import { FurtherFields } from './FurtherFields';
import { SecrecyGate } from './SecrecyGate';

type Props = {
  draft: Draft;
  /** Changes the draft of that id; of the one shown when none is named. */
  change: (edit: (draft: Draft) => Draft, id?: string) => void;
  /** Why it was not taken when it was last sent. */
  failure: Failure | null;
  sendLabel: string;
  /** Whether it is filed for the first time, and by the office: who it is by and what else comes with it. */
  filing?: { ofOffice: boolean };
  onSend: (category: Category, finishPhotos: () => Promise<string[] | null>) => unknown;
  /** The cloud has already filed this draft, in other words than are written here now. */
  onFiledBefore: () => unknown;
};

const categoryChoices = categoryNames.map((value) => ({ value, label: categoryLabels[value] }));

/** Three short questions, photos, a name and a subject. What is written survives a closed app. */
export function SuggestionForm({ draft, change, failure, sendLabel, filing, onSend, onFiledBefore }: Props) {
  const [unchosen, setUnchosen] = useState(false);
  const { id, photos } = draft;
  const changePhotos = (edit: (photos: readonly Photo[]) => readonly Photo[]) => change((before) => ({ ...before, photos: edit(before.photos) }), id);
  const work = usePhotos({ requestId: id, photos, onChange: changePhotos, keep: true });
  const gone = useRestoredPhotos({ photos, onChange: changePhotos });
  const write = (part: Partial<Draft>) => change((before) => ({ ...before, ...part }));
  const wrong: Partial<Record<string, string>> = fieldsOf(failure);
  const send = async () => {
    setUnchosen(draft.category === null);
    if (draft.category !== null) await onSend(draft.category, work.finish);
  };

  if (!draft.secrecyConfirmed) return <SecrecyGate onConfirm={() => write({ secrecyConfirmed: true })} />;
  return (
    <View>
      <TextArea id='problem' label='一、现在哪里有问题？' placeholder='在哪道工序、什么设备，出了什么情况' value={draft.problem}
        error={wrong.problem} onChange={(problem) => write({ problem })} />
      <TextArea id='measure' label='二、打算怎么改？' placeholder='说清楚动手的办法，别人照着能做' value={draft.measure}
        error={wrong.measure} onChange={(measure) => write({ measure })} />
      <TextArea id='effect' label='三、改了有什么好处？' hint='省料、省时、少风险都算；说不准可以不写' value={draft.effect}
        error={wrong.effect} onChange={(effect) => write({ effect })} />
      <PhotoGrid label='照片' hint='最多九张。拍之前看一眼：不拍产品、图样和屏幕；拍摄地点等信息会去掉再上传' photos={photos} work={work} />
      {gone > 0 && <Notice text={`有 ${gone} 张照片在手机上找不到了，请重新添加`} />}
      <TextField id='title' label='给点子起个名字' placeholder='一句话，例如：给冲床加防护光栅' value={draft.title} max={40}
        error={wrong.title} onChange={(title) => write({ title })} />
      <ChoiceRow id='category' label='属于哪一类' choices={categoryChoices} value={draft.category}
        error={wrong.category ?? (unchosen && draft.category === null ? '请选一类' : undefined)} onChange={(category) => write({ category })} />
      {filing && <FurtherFields further={draft.further} ofOffice={filing.ofOffice} onChange={(further) => write({ further })} />}
      {failure && <Notice id='send-failure' text={wordsOf(failure)} />}
      <View className={s.again}>再确认一次：文字和照片里都没有涉密内容</View>
      {failure && 'refusal' in failure && failure.refusal === 'idReused'
        ? <BigButton id='show-filed' label='查看已提交的那一条' onTap={onFiledBefore} />
        : <BigButton id='send' data-testid='send' label={sendLabel} onTap={send} />}
      <View className={s.kept}>写下的内容自动保存在手机上</View>
    </View>
  );
}

const wordsOf = (failure: Failure) =>
  'offline' in failure ? '网络不通。内容已保存在手机上，有网时再点一次提交，不会重复' : failure.message;
