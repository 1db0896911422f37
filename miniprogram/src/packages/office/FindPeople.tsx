import { useState, type PropsWithChildren, type ReactNode } from 'react';
import type { PersonLine } from '#shared/contract/views';
import { call, type Failure } from '../../api/call';
import { BigButton } from '../../components/BigButton';
import { Card } from '../../components/Card';
import { More } from '../../components/More';
import { Notice } from '../../components/Notice';
import { TextField } from '../../components/TextField';

type Found = { readonly query: string; readonly items: readonly PersonLine[]; readonly next: string | null };
type Props = PropsWithChildren<{
  id: string;
  title: string;
  row: (person: PersonLine) => ReactNode;
  /** What stands between the question and those found goes when somebody else is looked for. */
  onSearch?: () => void;
}>;

/** People of the plant, found by the beginning of work number or name. */
export function FindPeople({ id, title, row, onSearch, children }: Props) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const search = async (words: string, before: Found | null) => {
    if (words === '') return;
    const reply = await call('people.search', { query: words, ...(before?.next ? { cursor: before.next } : {}) });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setFound({ query: words, items: [...(before?.items ?? []), ...reply.data.items], next: reply.data.next });
  };
  const searchAnew = () => {
    onSearch?.();
    return search(query.trim(), null);
  };
  return (
    <Card title={title}>
      <TextField id={`${id}-query`} label='工号或姓名' hint='输入开头几位即可' max={30} value={query} onChange={setQuery} confirm='search' onConfirm={searchAnew} />
      <BigButton id={`${id}-search`} data-testid={`${id}-search`} label='查找' kind='quiet' disabled={query.trim() === ''} onTap={searchAnew} />
      {failure && <Notice id={`${id}-failure`} text={failure.message} />}
      {children}
      {found?.items.length === 0 && <Notice kind='note' text={`没有找到“${found.query}”，请核对工号或姓名。`} />}
      {found?.items.map(row)}
      {found && <More next={found.next} more={() => search(found.query, found)} failed={null} />}
    </Card>
  );
}
