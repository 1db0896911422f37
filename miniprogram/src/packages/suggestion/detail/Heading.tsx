import { Text, View } from '@tarojs/components';
import type { SuggestionView } from '#shared/contract/views';
import { categoryLabels } from '#shared/text/labels';
import { Seal } from '../../../components/Seal';
import { dayWords } from '../../../format/time';
import s from './detail.module.scss';
import { nextWords } from './nextWords';

/** Title, whose it is, where it stands, who holds it and until when, and what happens next. */
export function Heading({ suggestion }: { suggestion: SuggestionView }) {
  const { title, number, authorName, unitName, teamName, category, submittedAt, status, grade, heldBy, dueAt, overdue } = suggestion;
  const { filedByName, coAuthorNames, source, wantsToImplement, implementable } = suggestion;
  return (
    <View className={s.heading}>
      <View className={s.headline}>
        <View id='title' data-testid='title' className={s.title}>{title}</View>
        <Seal status={status} grade={grade} large />
      </View>
      <View className={s.meta}>
        <Text className={s.part}>{authorName} · {unitName}{teamName && ` ${teamName}`}</Text>
        <Text className={s.part}>{categoryLabels[category]}</Text>
        <Text className={s.part}>{dayWords(submittedAt)}提交</Text>
        <Text className={s.part}>编号 {number}</Text>
        {coAuthorNames.length > 0 && <Text className={s.part}>共同提出 {coAuthorNames.join('、')}</Text>}
        {filedByName && <Text className={s.part}>{filedByName}代填</Text>}
        {source === 'congress' && <Text className={s.part}>职代会提案</Text>}
        {implementable === null && <Text className={s.part}>{wantsToImplement ? '愿意自提自改' : '希望单位安排实施'}</Text>}
      </View>
      <View className={`${s.standing} ${overdue ? s.late : ''}`} id='standing' data-testid='standing'>
        {heldBy !== '' && <View className={s.holder}>现在由 {heldBy} 处理{dueAt && `，${dayWords(dueAt)}前`}{overdue && '，已超期'}</View>}
        <View>{nextWords(suggestion)}</View>
      </View>
    </View>
  );
}
