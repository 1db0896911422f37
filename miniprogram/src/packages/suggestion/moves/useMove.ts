import Taro from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import type { EndpointName, Input } from '#shared/contract/index';
import type { SuggestionView } from '#shared/contract/views';
import type { OfferedMove } from '#shared/model/moveInputs';
import { moveLabels } from '#shared/text/labels';
import { call, type Failure } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { newId } from '../../../api/newId';
import { useClassified } from '../../../secrecy/useClassified';

export type FormProps = {
  readonly suggestion: SuggestionView;
  readonly onMoved: () => Promise<void>;
  /** The suggestion has moved on since it was shown. */
  readonly onStale: () => Promise<void>;
};
export type MoveForm = (props: FormProps) => ReactNode;

type MoveEndpoint<M extends OfferedMove> = `suggestion.${M}` & EndpointName;
type Written<M extends OfferedMove> = Omit<Input<MoveEndpoint<M>>, 'requestId' | 'id' | 'version'>;

const stale: readonly string[] = ['changedMeanwhile', 'wrongStatus', 'idReused'];

/**
 * Sends one move. Its id is made when the form opens and kept until it is through, so that trying again after a lost
 * answer cannot make it twice; what went wrong is shown in the form, with all that was written. `texts` is what others will
 * read: while something in it is perhaps classified, nothing is sent.
 */
export function useMove<M extends OfferedMove>(move: M, { suggestion, onMoved, onStale }: FormProps, texts: Readonly<Record<string, string>>) {
  const [requestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { found, words, blocked } = useClassified(texts, { enabled: true, failure });
  const send = async (written: Written<M>) => {
    if (blocked) return;
    setFailure(null);
    const { id, version } = suggestion;
    const input = { ...written, requestId, id, version } as unknown as Input<MoveEndpoint<M>>;
    const reply = await call(`suggestion.${move}` as MoveEndpoint<M>, input);
    if (!reply.ok) {
      setFailure(reply);
      if ('refusal' in reply && stale.includes(reply.refusal)) await onStale();
      return;
    }
    void Taro.showToast({ title: `已${moveLabels[move]}`, icon: 'success' });
    await onMoved();
  };
  return { requestId, failure, send, fields: { ...fieldsOf(failure), ...words } as Readonly<Partial<Record<string, string>>>, found, blocked };
}
