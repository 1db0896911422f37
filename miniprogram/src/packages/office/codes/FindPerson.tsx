import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CodeSlip, PersonLine } from '#shared/contract/views';
import { call, type Failure } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import { OneCode } from './OneCode';
import { PersonRow } from './PersonRow';

type Found = { readonly query: string; readonly items: readonly PersonLine[]; readonly next: string | null };

/** One person, found by work number or name, and a code for them. */
export function FindPerson({ unitNames, office }: { unitNames: readonly string[]; office: boolean }) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [slip, setSlip] = useState<CodeSlip | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const search = async (words: string, before: Found | null) => {
    if (words === '') return;
    const reply = await call('people.search', { query: words, ...(before?.next ? { cursor: before.next } : {}) });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setFound({ query: words, items: [...(before?.items ?? []), ...reply.data.items], next: reply.data.next });
  };
  const issue = async ({ id }: PersonLine) => {
    const reply = await call('binding.issue', { personId: id });
    setFailure(reply.ok ? null : reply);
    setSlip(reply.ok ? reply.data : null);
  };
  const searchAnew = () => {
    setSlip(null);
    return search(query.trim(), null);
  };
  return (
    <Card title='给一个人'>
      <TextField id='person-query' label='工号或姓名' hint='输入开头几位即可' max={30} value={query} onChange={setQuery} confirm='search' onConfirm={searchAnew} />
      <BigButton id='person-search' data-testid='person-search' label='查找' kind='quiet' disabled={query.trim() === ''} onTap={searchAnew} />
      {failure && <Notice id='codes-refused' text={failure.message} />}
      {slip && <OneCode slip={slip} />}
      {found?.items.length === 0 && <Notice kind='note' text={`没有找到“${found.query}”，请核对工号或姓名。`} />}
      <View>
        {found?.items.map((person) => (
          <PersonRow key={person.id} person={person} mine={unitNames.includes(person.unitName)} office={office} onIssue={() => issue(person)} />
        ))}
      </View>
      {found && <More next={found.next} more={() => search(found.query, found)} failed={null} />}
    </Card>
  );
}
