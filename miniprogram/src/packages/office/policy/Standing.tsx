import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { PolicyLine, PolicyView } from '#shared/contract/policy';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { versionWords } from '../../../format/version';
import { fullDay } from '../dateWords';
import { Differences } from './Differences';
import s from './policy.module.scss';

type Props = { view: PolicyView; onChanged: () => Promise<void> };

/** Which version counts today, and which one is to come. */
export function Standing({ view, onChanged }: Props) {
  const { version, from } = view.inForce;
  const coming = view.history.find(({ state }) => state === 'coming');
  const since = version === 'v1' ? '系统启用时的规定' : `${fullDay(from)}起`;
  return (
    <>
      <Card title='正在执行'>
        <View data-testid='in-force'>{versionWords(version)}，{since}。采纳、积分和期限都记着按哪一版办的，改了新版不影响已经办完的。</View>
      </Card>
      {coming && <Coming line={coming} onChanged={onChanged} />}
    </>
  );
}

function Coming({ line, onChanged }: { line: PolicyLine; onChanged: Props['onChanged'] }) {
  const [asking, setAsking] = useState(false);
  const [requestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { version, from, differences, note, byName } = line;
  const cancel = async () => {
    const reply = await call('policy.cancel', { requestId, version });
    if (!reply.ok) return setFailure(reply);
    void Taro.showToast({ title: '已撤销', icon: 'success' });
    await onChanged();
  };
  return (
    <View id='coming' data-testid='coming'>
      <Card title={`还没生效：${versionWords(version)}，${fullDay(from)}起`}>
        <Differences differences={differences} withClause />
        <View className={s.soft}>{byName} 定的{note && `：${note}`}</View>
        <BigButton id='cancel-version' data-testid='cancel-version' label='撤销这一版' kind='quiet' onTap={() => setAsking(true)} />
      </Card>
      {asking && (
        <Sheet title={`撤销${versionWords(version)}？`} onClose={() => setAsking(false)}>
          <View className={s.paragraph}>撤销后，{fullDay(from)}起仍按现在的规定执行。撤销的版本会留在修改记录里。</View>
          {failure && <Notice id='cancel-refused' text={failure.message} />}
          <BigButton id='cancel-confirm' data-testid='cancel-confirm' label='确定撤销' kind='danger' onTap={cancel} />
        </Sheet>
      )}
    </View>
  );
}
