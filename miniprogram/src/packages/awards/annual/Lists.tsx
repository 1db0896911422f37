import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { annualSheetWords } from '#shared/text/annual';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { openFile, openFileLabel } from '../../../files/openFile';
import { momentWords } from '../../../format/time';
import s from '../awards.module.scss';
import type { Part } from './index';

/** The payment lists of a paid year: to look through, to correct from, and as files. */
export function Lists({ view: { year, lists } }: Part) {
  const [wrong, setWrong] = useState<string | null>(null);
  const get = async (list: number) => {
    setWrong(null);
    const reply = await call('annual.sheet', { year, list });
    if (!reply.ok) return setWrong(reply.message);
    await openFile(reply.data).catch(() => setWrong('文件没有取到，请再试一次'));
  };
  return (
    <Card title='发放单'>
      {wrong && <Notice text={wrong} />}
      {lists.map(({ number, byName, at }) => (
        <View key={number} className={s.below} data-testid='list'>
          <View className={s.strong}>{annualSheetWords.title(year, number)}</View>
          <View className={s.soft}>{byName} {momentWords(at)} 确认</View>
          <BigButton id={`list-file-${number}`} data-testid={`list-file-${number}`} label={`${openFileLabel}发放单（.xlsx）`} onTap={() => get(number)} />
          <BigButton id={`list-lines-${number}`} data-testid={`list-lines-${number}`} label='逐笔看' kind='quiet' onTap={() => Taro.navigateTo({ url: `/packages/awards/annual/lines/index?year=${year}&list=${number}` })} />
        </View>
      ))}
    </Card>
  );
}
