import type { CodeSlip } from '#shared/contract/views';
import type { Failure, Reply } from '../../../api/call';

type Ask = (cursor: string | undefined) => Promise<Reply<'binding.sheet'>>;

/** Every slip of a team or unit, page by page; `onCount` hears how many there are so far. The first “no” ends it. */
export async function allSlips(ask: Ask, onCount: (count: number) => void): Promise<CodeSlip[] | Failure> {
  const slips: CodeSlip[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const reply: Reply<'binding.sheet'> = await ask(cursor);
    if (!reply.ok) return reply;
    slips.push(...reply.data.items);
    onCount(slips.length);
    cursor = reply.data.next;
  }
  return slips;
}
