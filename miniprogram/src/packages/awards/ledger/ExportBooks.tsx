import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, type Reply } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { openFile, openFileLabel } from '../../../files/openFile';
import s from '../awards.module.scss';

const parts = [
  { part: 'entries', label: '分录' }, { part: 'history', label: '办理记录' }, { part: 'suggestions', label: '建议' },
  { part: 'accounts', label: '账户' }, { part: 'annualAwards', label: '专项奖励' }, { part: 'policies', label: '规定版本' },
  { part: 'seasons', label: '兑换季' }, { part: 'prizes', label: '奖品' }, { part: 'reservations', label: '兑换记录' },
  { part: 'entryIds', label: '收尾（最后导出）' },
] as const;

type Part = (typeof parts)[number]['part'];

/** Fetches one part file by file and says how many documents came; answers what went wrong, if anything did. */
async function fetchPart(part: Part, came: (documents: number) => void): Promise<string | null> {
  let documents = 0;
  for (let cursor: string | null = null; ;) {
    const reply: Reply<'ledger.export'> = await call('ledger.export', { part, ...(cursor === null ? {} : { cursor }) });
    if (!reply.ok) return reply.message;
    try {
      await openFile(reply.data);
    } catch {
      return '文件没有取到，请再试一次';
    }
    documents += reply.data.documents;
    came(documents);
    cursor = reply.data.next;
    if (cursor === null) return null;
  }
}

/** Entries first, the end last: only then can be told whether somebody worked meanwhile. */
const mayFetch = (part: Part, complete: readonly Part[]): boolean =>
  part === 'entries' || (complete.includes('entries') && (part !== 'entryIds' || parts.every((one) => one.part === 'entryIds' || complete.includes(one.part))));

/** The books in parts, each in as many files as it needs, for a check by somebody else’s program. */
export function ExportBooks() {
  const [wrong, setWrong] = useState<string | null>(null);
  const [fetched, setFetched] = useState<Readonly<Record<string, number>>>({});
  const [complete, setComplete] = useState<readonly Part[]>([]);
  const [fetching, setFetching] = useState(false);
  const get = async (part: Part) => {
    setWrong(null);
    setFetching(true);
    if (part === 'entries') {
      setFetched({});
      setComplete([]);
    }
    const failure = await fetchPart(part, (documents) => setFetched((before) => ({ ...before, [part]: documents })));
    setWrong(failure);
    if (failure === null) setComplete((before) => [...before, part]);
    setFetching(false);
  };
  return (
    <Card title='导出账本，供独立核对'>
      <View className={s.paragraph}>每个部分都导出，核对程序只看这些文件：每个原因只发一次，金额符合当时的规定，兑换不超过积分，账户等于分录合计。先导出分录，最后导出收尾：中间有人办理的，核对程序会说出来，那就再导出一遍。</View>
      {wrong && <Notice text={wrong} />}
      <View className={s.buttons}>
        {parts.map(({ part, label }) => (
          <BigButton key={part} id={`export-${part}`} data-testid={`export-${part}`} kind='quiet' disabled={fetching || !mayFetch(part, complete)} onTap={() => get(part)}
            label={fetched[part] === undefined ? `${openFileLabel}${label}` : `${label}：${fetched[part]} 条`} />
        ))}
      </View>
    </Card>
  );
}
