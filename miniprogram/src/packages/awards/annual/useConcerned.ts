import { useState } from 'react';
import type { Output } from '#shared/contract/index';
import { call, type Failure } from '../../../api/call';

type Answer = Output<'annual.people'>;
type Person = Answer['found'][number];

/** Who is concerned: people found by a list, each once; names that several have wait for a choice. */
export function useConcerned(first: readonly Person[]) {
  const [people, setPeople] = useState(first);
  const [answer, setAnswer] = useState<Pick<Answer, 'several' | 'unknown'>>({ several: [], unknown: [] });
  const [failure, setFailure] = useState<Failure | null>(null);
  const join = (more: readonly Person[]) => setPeople((before) => [...before, ...more.filter(({ id }) => !before.some((one) => one.id === id))]);
  const find = async (text: string): Promise<boolean> => {
    const reply = await call('annual.people', { text });
    setFailure(reply.ok ? null : reply);
    if (!reply.ok) return false;
    join(reply.data.found);
    setAnswer(reply.data);
    return true;
  };
  const add = (person: Person, name: string) => {
    join([person]);
    setAnswer((before) => ({ ...before, several: before.several.filter((one) => one.name !== name) }));
  };
  const remove = (id: string) => setPeople((before) => before.filter((one) => one.id !== id));
  return { people, ...answer, failure, find, add, remove };
}
