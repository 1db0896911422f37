import type { Failure } from './call';

/** Field → what is wrong with it, when the cloud said so. */
export function fieldsOf(failure: Failure | null): Record<string, string> {
  const fields = failure && 'refusal' in failure ? failure.details?.fields : undefined;
  return (fields as Record<string, string> | undefined) ?? {};
}
