import { useState } from 'react';
import type { CodeSlip, PersonLine } from '#shared/contract/views';
import { call, type Failure } from '../../../api/call';
import { Notice } from '../../../components/Notice';
import { FindPeople } from '../FindPeople';
import { OneCode } from './OneCode';
import { PersonRow } from './PersonRow';

/** One person, and a code for them. */
export function FindPerson({ unitNames, office }: { unitNames: readonly string[]; office: boolean }) {
  const [slip, setSlip] = useState<CodeSlip | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const issue = async ({ id }: PersonLine) => {
    const reply = await call('binding.issue', { personId: id });
    setFailure(reply.ok ? null : reply);
    setSlip(reply.ok ? reply.data : null);
  };
  const forget = () => {
    setSlip(null);
    setFailure(null);
  };
  return (
    <FindPeople id='person' title='给一个人' onSearch={forget}
      row={(person) => <PersonRow key={person.id} person={person} mine={unitNames.includes(person.unitName)} office={office} onIssue={() => issue(person)} />}>
      {failure && <Notice id='codes-refused' text={failure.message} />}
      {slip && <OneCode slip={slip} />}
    </FindPeople>
  );
}
