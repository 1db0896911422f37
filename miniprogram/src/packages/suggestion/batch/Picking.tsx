import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState, type PropsWithChildren } from 'react';
import type { SuggestionLine } from '#shared/contract/views';
import { BigButton } from '../../../components/BigButton';
import { Sheet } from '../../../components/Sheet';
import s from './batch.module.scss';
import { PickRow } from './PickRow';
import { useAcceptAll } from './useAcceptAll';

/** All are picked at first; a tap leaves one out. */
export function Picking({ lines, children }: PropsWithChildren<{ lines: readonly SuggestionLine[] }>) {
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [confirming, setConfirming] = useState(false);
  const { outcomes, acceptAll } = useAcceptAll();
  const open = lines.filter(({ id }) => outcomes[id] !== 'accepted');
  const picked = open.filter(({ id }) => !leftOut.includes(id));
  const toggle = (id: string) => setLeftOut((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
  const accept = async () => {
    await acceptAll(picked.map(({ id }) => id));
    setConfirming(false);
  };
  return (
    <>
      <View className={s.lead}>受理后进入基层评审，提出人会看到。点一下可以去掉不受理的。</View>
      {lines.map((line) => (
        <PickRow key={line.id} line={line} picked={!leftOut.includes(line.id)} outcome={outcomes[line.id]} onTap={() => toggle(line.id)} />
      ))}
      {children}
      <View className={s.foot}>
        {open.length === 0
          ? <BigButton id='batch-back' data-testid='batch-back' label='都受理了，回到待办' onTap={() => Taro.navigateBack()} />
          : <BigButton id='batch-accept' data-testid='batch-accept' label={`受理 ${picked.length} 条`} disabled={picked.length === 0} onTap={() => setConfirming(true)} />}
      </View>
      {confirming && (
        <Sheet title={`确定受理这 ${picked.length} 条吗？`} onClose={() => setConfirming(false)}>
          <View className={s.names}>{picked.map(({ id, title }) => <View key={id}>{title}</View>)}</View>
          <BigButton id='batch-confirm' data-testid='batch-confirm' label='确定受理' onTap={accept} />
        </Sheet>
      )}
    </>
  );
}
