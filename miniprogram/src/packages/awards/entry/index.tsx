import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { EntryView } from '#shared/contract/ledger';
import { monthWords } from '#shared/text/awards';
import { capacityLabels, moveLabels } from '#shared/text/labels';
import { kindWords } from '#shared/text/ledger';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Page } from '../../../components/Page';
import { momentWords } from '../../../format/time';
import { versionWords } from '../../../format/version';
import { useAnswer } from '../../../hooks/useAnswer';
import s from '../awards.module.scss';
import { amountWords } from '../words';

/** One entry, traced: how much, by which rule, for which idea, by whose decision, in which batch it is paid. */
export default function Entry() {
  const { id = '' } = useRouter().params;
  const { load, reload } = useAnswer('ledger.entry', { id });
  return (
    <Page load={load} retry={reload} id='entry'>
      {(entry) => (
        <>
          <Card title={entry.clause}>
            <View className={s.figure} data-testid='amount'>{amountWords(entry)}</View>
            {factsOf(entry).map(([name, words]) => (
              <View key={name} className={s.line} data-testid='fact'><View className={s.soft}>{name}</View><View className={s.words}>{words}</View></View>
            ))}
          </Card>
          <Cause entry={entry} />
          {entry.reversedBy && <BigButton id='to-reversal' data-testid='to-reversal' label='看冲回它的那一笔' kind='quiet' onTap={() => open(entry.reversedBy)} />}
          {entry.reverses && <BigButton id='to-reversed' data-testid='to-reversed' label='看被冲回的那一笔' kind='quiet' onTap={() => open(entry.reverses)} />}
        </>
      )}
    </Page>
  );
}

const open = (id: string | null) => Taro.navigateTo({ url: `/packages/awards/entry/index?id=${id ?? ''}` });

function factsOf({ personName, at, month, year, book, policyVersion, policyFrom, fromKind, toKind, batch }: EntryView): [string, string][] {
  return [
    ['给谁', personName],
    ['什么时候', momentWords(at)],
    [book === 'points' ? '积分年度' : '所属月份', book === 'points' ? `${year} 年` : monthWords(month)],
    ['按哪版规定', policyVersion === 'v1' ? `${versionWords(policyVersion)}（启用时的规定）` : `${versionWords(policyVersion)}（${policyFrom} 起）`],
    ['记账', `${kindWords(fromKind)} → ${kindWords(toKind)}`],
    ...(batch ? [['发放', `${monthWords(batch.month)}发放表，${batch.confirmed ? '已确认' : '待确认'}`] as [string, string]] : []),
  ];
}

function Cause({ entry: { cause, award, suggestionId, suggestionTitle, suggestionNumber, prizeName } }: { entry: EntryView }) {
  return (
    <Card title='因为什么'>
      {suggestionTitle && <View className={s.strong}>{suggestionTitle}</View>}
      {prizeName && <View className={s.strong}>{prizeName}</View>}
      {suggestionNumber && <View className={s.soft}>{suggestionNumber}</View>}
      {cause && (
        <View className={s.paragraph} data-testid='cause'>
          {capacityLabels[cause.as] ?? cause.as} {cause.byName} {momentWords(cause.at)} {moveLabels[cause.move]}{cause.words && `：${cause.words}`}
        </View>
      )}
      {award && (
        <View className={s.paragraph} data-testid='award'>
          {award.words === '' ? `${award.byName} ${momentWords(award.at)} 确认 ${award.year} 年度专项奖励` : `${award.byName} ${momentWords(award.at)} 更正 ${award.year} 年度专项奖励：${award.words}`}
        </View>
      )}
      {suggestionId && <BigButton id='to-suggestion' data-testid='to-suggestion' label='打开这条建议' kind='quiet' onTap={() => Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${suggestionId}` })} />}
    </Card>
  );
}
