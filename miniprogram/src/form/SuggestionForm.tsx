import { View } from '@tarojs/components';
import { guessCategory } from '#shared/domain/writing/category';
import { categoryNames } from '#shared/policy/categories';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { categoryLabels } from '#shared/text/labels';
import type { Failure } from '../api/call';
import { fieldsOf } from '../api/fields';
import { BigButton } from '../components/BigButton';
import { ChoiceRow } from '../components/ChoiceRow';
import { Notice } from '../components/Notice';
import { TextField } from '../components/TextField';
import type { Draft } from '../drafts/draft';
import { SimilarPanel } from '../duplicates/SimilarPanel';
import type { Audience } from '../guide/audiences';
import { usePolicy } from '../hooks/usePolicy';
import { useSettled } from '../hooks/useSettled';
import type { Photo } from '../photos/photo';
import { usePhotos } from '../photos/usePhotos';
import { useRestoredPhotos } from '../photos/useRestoredPhotos';
import { ClassifiedNotice } from '../secrecy/ClassifiedNotice';
import { ClassifiedPassages } from '../secrecy/ClassifiedPassages';
import { useClassified } from '../secrecy/useClassified';
import s from './form.module.scss';
import { FurtherFields } from './FurtherFields';
import { LastLook } from './LastLook';
import { PhotoFirst, PhotoPart } from './PhotoPart';
import { QuestionFields } from './QuestionFields';
import { SecrecyGate } from './SecrecyGate';
import { useSending, wordsIn, type ReadyDraft } from './useSending';

type Props = {
  draft: Draft;
  /** Changes the draft of that id; of the one shown when none is named. */
  change: (edit: (draft: Draft) => Draft, id?: string) => void;
  sendLabel: string;
  /** Whether it is filed for the first time, and by the office: who it is by and what else comes with it. */
  filing?: { ofOffice: boolean };
  /** In whose words help is given first. */
  audience?: Audience;
  onSend: (ready: ReadyDraft) => unknown;
  /** The cloud has already filed this draft, in other words than are written here now. */
  onFiledBefore: () => unknown;
};

const categoryChoices = categoryNames.map((value) => ({ value, label: categoryLabels[value] }));

/** Three short questions, photos, a name and a subject. What is written survives a closed app. */
export function SuggestionForm({ draft, change, sendLabel, filing, audience = 'worker', onSend, onFiledBefore }: Props) {
  const rules = usePolicy().policy?.content ?? firstPolicy.numbers.content;
  const { id, photos, title, problem, measure, effect, secrecyConfirmed, sentBack, completes } = draft;
  const failure: Failure | null = sentBack && { ok: false, ...sentBack };
  const changePhotos = (edit: (photos: readonly Photo[]) => readonly Photo[]) => change((before) => ({ ...before, photos: edit(before.photos) }), id);
  const work = usePhotos({ requestId: id, photos, onChange: changePhotos, keep: true });
  const gone = useRestoredPhotos({ photos, onChange: changePhotos });
  const write = (part: Partial<Draft>) => change((before) => ({ ...before, ...part }));
  const { found, words: classified, blocked } = useClassified({ title, problem, measure, effect }, { enabled: secrecyConfirmed, failure });
  const wrong: Partial<Record<string, string>> = { ...fieldsOf(failure), ...classified };
  const guess = guessCategory(useSettled(wordsIn(draft)));
  const category = draft.category ?? guess;
  const { send, sendAnyway, held, letGo, unchosen } = useSending({ draft, change, rules, blocked, onSend });
  const beginWithPhoto = () => {
    write({ photosFirst: true });
    return work.add();
  };
  const pictures = <PhotoPart photos={photos} work={work} gone={gone} />;

  if (!secrecyConfirmed) return <SecrecyGate onConfirm={() => write({ secrecyConfirmed: true })} />;
  return (
    <View>
      {draft.photosFirst ? pictures : photos.length === 0 && <PhotoFirst onTap={beginWithPhoto} />}
      <QuestionFields draft={draft} category={category} audience={audience} wrong={wrong} found={found} textMax={rules.textMax} write={write} />
      {!draft.photosFirst && pictures}
      <TextField id='title' label='给点子起个名字' placeholder='一句话，例如：给冲床加防护光栅' value={title} max={rules.titleMax}
        error={wrong.title} onChange={(typed) => write({ title: typed })} />
      <ClassifiedPassages text={title} places={found.title} />
      <ChoiceRow id='category' label='属于哪一类' hint={draft.category === null && guess ? '按写的内容猜的，不对就点一下' : undefined} choices={categoryChoices} value={category}
        error={wrong.category ?? (unchosen && category === null ? '请选一类' : undefined)} onChange={(chosen) => write({ category: chosen })} />
      {filing && <FurtherFields further={draft.further} ofOffice={filing.ofOffice} coAuthorsMax={rules.coAuthorsMax} onChange={(further) => write({ further })} />}
      <SimilarPanel written={{ title, problem, measure, exceptId: completes?.id }} enabled={!blocked} />
      {sentBack && <Notice id='send-failure' text={sentBack.message} />}
      {blocked && <ClassifiedNotice />}
      <View className={s.again}>再确认一次：文字和照片里都没有涉密内容</View>
      {sentBack?.refusal === 'idReused'
        ? <BigButton id='show-filed' label='查看已提交的那一条' onTap={onFiledBefore} />
        : <BigButton id='send' data-testid='send' label={sendLabel} disabled={blocked} onTap={send} />}
      <View className={s.kept}>写下的内容自动保存在手机上</View>
      {held && <LastLook draft={held.ready} lines={held.lines} onSend={sendAnyway} onClose={letGo} />}
    </View>
  );
}
